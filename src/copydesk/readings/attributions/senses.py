"""Whether a form of a cue verb is a verb at all, and means a statement."""

from __future__ import annotations

import re

from copydesk.readings.attributions.cues import (
    AUXILIARIES,
    BEFORE_NOUN,
    BEFORE_PARTICIPLE,
    NOT_WITH,
    NOUNISH,
    OF_DEEDS,
    OF_WORKS,
    PLURALS,
    QUOTING,
    TELLING,
    WITH,
    WITH_LATER,
)
from copydesk.readings.attributions.occurrence import BREAK, SUBJECT, Occurrence

_QUOTES = ("“", '"', "‘", "«")
#: The quotation that something is called by, where it opens.
QUOTE = re.compile(r"[“\"]|''|``|\s['‘](?=\w)")
_ASKED = frozenset("that if whether why how what who".split())
_PRONOUNS = frozenset("he she they it we i you".split())
_HAS = frozenset("he she it who that there what".split())


def states(word: Occurrence) -> bool:
    """Whether the word is a verb that says, shows or plans something."""
    return not (_named(word) or _noun(word) or _other_sense(word))


def _named(word: Occurrence) -> bool:
    """Whether the word is part of a name: the United States."""
    written = word.text[word.cue.start : word.cue.end]
    return word.at > word.first and written[0].isupper() and not written.isupper()


def _noun(word: Occurrence) -> bool:
    """Whether a form that may be a noun or a participle is one."""
    previous, following = word.previous, word.following
    if word.form not in NOUNISH:
        if word.form.endswith("ing") and word.object_follows():
            return False
        if word.verb in TELLING and word.form.endswith("ing") and word.only_listener() is False:
            return False
        counted = previous[:1].isdigit() and not (len(previous) == 4 and previous[:2] in ("19", "20"))
        return counted or previous in BEFORE_PARTICIPLE or _owned(word)
    if (previous in BEFORE_NOUN and previous not in ("that", "which", "and", "to")) or _owned(word):
        return True
    if not previous:
        return not _inverted(word)
    if following in ("of", "by", "from"):
        return True
    if word.subject_is_work:
        return False
    plural = previous.endswith("s") and not previous.endswith(("'s", "ss", "us"))
    if following == "that" and word.form.endswith("s") and plural and not _named_before(word):
        return True  # "the emissions rules that"
    if following == "that" or following in WITH.get(word.verb, ()):
        return False
    if word.form.endswith("s"):
        return not (_closes(word) and _named_before(word)) and not word.object_follows()
    if previous in PLURALS:
        return False
    return not ((plural or previous in AUXILIARIES) and (word.object_follows() or (plural and word.name_follows())))


def _inverted(word: Occurrence) -> bool:
    """Whether a verb stands behind the statement and before its speaker: "…, reports the Coast Post"."""
    behind_comma = word.at > word.first and word.text[word.ends[word.at - 1] : word.cue.start] == ", "
    return behind_comma and word.form.endswith("s") and (word.name_follows() or word.following == "the")


def _owned(word: Occurrence) -> bool:
    """Whether a possessive stands before: "the mayor's declared goal"; "he's said" is none."""
    owner = word.previous
    return owner.endswith(("'s", "s'")) and owner[:-2] not in _HAS and not word.form.endswith("ing")


def _named_before(word: Occurrence) -> bool:
    """Whether what stands before can be the subject of a verb in -s: a name, a pronoun."""
    return word.previous in ("he", "she", "it", "who", "which") or word.text[word.starts[word.at - 1]].isupper()


def _closes(word: Occurrence) -> bool:
    """Whether the verb ends its part of the sentence or leads up to a quotation."""
    trails = word.part_begin(word.at, word.at) > word.first and word.behind[:1] in (".", ",")
    return trails or word.behind[:1] == ":" or word.behind.lstrip(" ,:")[:1] in _QUOTES


def _other_sense(word: Occurrence) -> bool:
    """Whether the verb means something else than a statement here."""
    verb, following = word.verb, word.following
    if word.broken and following == "to" and word.form.endswith("ed") and not word.quote_closes(word.cue.start):
        return True  # "he left, determined to win"
    if verb in QUOTING and following not in _ASKED and not BREAK.match(word.behind):
        return True
    if verb in WITH:
        return following not in WITH[verb] and not (verb == "call" and _names_in_quotes(word))
    if word.form == "say" and word.broken and word.behind[:1] == ",":
        return True  # "than, say, a tax"
    if verb in WITH_LATER and word.text.find(WITH_LATER[verb], word.cue.end, word.sentence.end) < 0:
        return True
    if (verb in OF_WORKS and not word.subject_is_work) or following in NOT_WITH.get(verb, ()):
        return True
    if verb == "admit" and word.name_follows():
        return True  # "admitting Poland"
    if verb in OF_DEEDS and following[:1].isdigit():
        return True
    return word.previous == "worth" or word.form == "wanting" or (word.form == "told" and word.previous == "all")


def _names_in_quotes(word: Occurrence) -> bool:
    """Whether something is called what stands in quotation marks: "called the plan “a mistake”"."""
    quote = QUOTE.search(word.text, word.cue.end, word.sentence.end)
    return quote is not None and word.text.count(" ", word.cue.end, quote.start()) <= SUBJECT
