"""Text of rules and drafts as Markdown that shows it and nothing else."""

from __future__ import annotations

import re

from copydesk.terminal import one_line

# Only what would be taken for markup: some editors show the text as it comes.
_SPECIAL = re.compile(r"[\\`*\[\]<>]|(?<!\w)_|_(?!\w)|~~|&(?=#?\w+;)|\A(?:[#+=|-]|\d+(?=[.)](?:\s|\Z)))")
_KEPT = re.compile(r"\*(?P<stressed>[^\s*](?:[^*\n]*[^\s*])?)\*|`(?P<code>[^`\n]+)`")
_MARKED = re.compile(r"\{==(.*?)==\}|\{~~(.*?)~>(.*?)~~\}", re.DOTALL)


def escaped(text: str) -> str:
    """Text in one line that is shown as it is, whatever a draft or a rule has in it."""
    return _SPECIAL.sub(lambda match: f"{match[0]}\\" if match[0].isdecimal() else f"\\{match[0]}", one_line(text))


def paragraphs(text: str) -> str:
    """A rule's reason: several paragraphs, in which what is stressed and what is code stays so, and nothing else is markup."""
    return "\n\n".join(filter(None, map(_paragraph, re.split(r"\n\s*\n", text.strip()))))


def _paragraph(text: str) -> str:
    shown, at = "", 0
    for match in _KEPT.finditer(text):
        shown += _inner(text[at : match.start()])
        shown += f"*{escaped(match['stressed'])}*" if match["stressed"] else code(match["code"])
        at = match.end()
    return (shown + _inner(text[at:])).strip()


def code(text: str) -> str:
    """Text as code in a line."""
    line = one_line(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def example(draft: str) -> str:
    """A rule's example: what is flagged is bold, and what would be better stands behind it."""
    shown, at = "", 0
    for match in _MARKED.finditer(draft):
        shown += _inner(draft[at : match.start()])
        flagged = match[1] if match[1] is not None else match[2]
        shown += f"**{escaped(flagged)}**" if flagged.strip() else ""
        if match[3]:
            shown += f" (→ {escaped(match[3])})"
        at = match.end()
    return (shown + _inner(draft[at:])).strip()


def _inner(text: str) -> str:
    """Escaped, with the space at its ends kept, since something stands there."""
    return f"{' ' * text[:1].isspace()}{escaped(text)}{' ' * (text[-1:].isspace() and len(text) > 1)}"
