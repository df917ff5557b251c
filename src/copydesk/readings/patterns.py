"""The patterns of rule files made ready: whole words, loose spaces, inflected forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.check import OptionError
from copydesk.inflection import plural, verb_forms
from copydesk.readings.literals import literals

# Parts of a regex that a space or a word may stand in without meaning itself.
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<space> +)(?![?*+{])", re.DOTALL)


def rule_flags(ignorecase: bool) -> int:
    """The flags of a rule's patterns."""
    return re.MULTILINE | (re.IGNORECASE if ignorecase else 0)


def pattern(text: str, key: str, *, words: bool = True) -> str:
    """A rule's regex as it is searched; with `words` it stands as whole words, its spaces any white space.

    Raises OptionError, naming `key`, where `text` is no regex.
    """
    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        raise OptionError(key, f"`{text}` is not a regular expression: {error}") from None
    if not words:
        return text
    loose = _PARTS.sub(lambda match: r"\s+" if match["space"] else match[0], text)
    try:
        re.compile(loose)
    except re.error:  # a space in a look-behind must be of one width
        loose = _PARTS.sub(lambda match: r"\s" if match["space"] else match[0], text)
    return rf"(?<!\w)(?:{loose})(?!\w)"


def inflected(text: str, better: str, how: bool | str) -> Iterator[tuple[str, str]]:
    """A pattern and its replacement ("a|b": several), once for each inflected form.

    `how`: False for none, True for the first word as a verb, "noun" for the plural of the
    last. Raises OptionError for another, or where the pattern has too many texts to list.
    """
    if how is False:
        yield text, better
        return
    if how not in (True, "verb", "noun"):
        raise OptionError("inflect", f"`{how}` is not true, false, verb or noun")
    texts = literals(text)
    if texts is None:
        raise OptionError("inflect", f"`{text}` has too many forms to inflect; list its words")
    choices = better.split("|")
    for literal in texts:
        forms = [[_form(choice, n, how) for choice in (literal, *choices)] for n in range(2 if how == "noun" else 5)]
        for form in {words[0]: words for words in forms}.values():
            yield re.escape(form[0]).replace(r"\ ", " "), "|".join(form[1:])


def _form(phrase: str, number: int, how: bool | str) -> str:
    if not phrase:
        return phrase
    if how == "noun":
        head, space, last = phrase.rpartition(" ")
        return head + space + (plural(last) if number else last)
    first, space, rest = phrase.partition(" ")
    return verb_forms(first)[number] + space + rest
