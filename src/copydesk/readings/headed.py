"""What titles and headings announce, and what stands below them: "Five ways to save water"."""

from __future__ import annotations

import re

from copydesk.document import Block, Document
from copydesk.readings.announcements import STOPS, Announcement, announcing, plural
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.listings import Listed, first_of
from copydesk.readings.lists import Lists

# What headlines count.
_HEADLINED = frozenset(
    """reasons ways steps tips things questions rules lessons takeaways highlights mistakes myths facts ideas tricks signs
    hacks secrets trends predictions principles strategies techniques examples hints findings benefits features moments
    quotes commandments priorities""".split()
)
# And these, where there is something to do with them: "Six places to swim".
_OFFERED = frozenset(
    """places books films movies songs albums dishes recipes walks hikes rides beaches hotels restaurants pubs cafes bars museums parks gifts plants
    foods exercises shows podcasts apps gadgets trips dates spots destinations events activities drinks games words phrases habits gardens villages towns
    cities islands desserts salads soups meals snacks""".split()
)
_TO = Late(
    r"\b(?:to\s(?!be\b|close|open|shut|lose|move|get|stay|reopen|face|receive|expand|merge|go\b|host|join|become|benefit|remain|return|undergo)[a-z]+|you\b|worth\b)"
)
# Headings that belong to any text, whatever it counts.
_FRAME = Late(
    r"\W*(?:introduction|intro|conclusions?|summary|overview|background|references|sources|notes?|see also|further reading|faqs?|"
    r"about|next steps|related|appendix|in short|in brief|final thoughts?|wrapping up|the bottom line|bonus|what(?:’|')?s next|"
    r"contents|table of contents|prerequisites|before you (?:start|begin)|more|credits|acknowledge?ments|takeaways?|getting started|"
    r"resources|links|methodology|correction)\b",
    re.IGNORECASE,
)
_NUMBERED = Late(r"\W*(?:[A-Za-z]+\s?#?\s?|no\.\s?|#)?(\d{1,2})(?=[.):\s–—-]|\Z)(?!\.\d)", re.IGNORECASE)


def headlined(document: Document, block: Block) -> Announcement | None:
    """What a title or heading announces: "Five ways to save water", "Bread: 7 tips"; `listed` where it must be a list."""
    for figure in document.reading(Figures).of(block):
        text = block.text
        if not announcing(figure):
            continue
        words: list[str] = re.findall(r"[\w’'-]+", text[figure.end : figure.end + 60])[:4]
        best = text[: figure.start].rstrip().lower().endswith(("top", "best")) or "best" in words
        noun = ""
        for word in words:
            if word.lower() in _HEADLINED or (best and plural(word.lower())) or _to_do(figure, word):
                return Announcement(figure, word, True, len(text))
            if word.lower() in STOPS:
                break
            noun = noun or (word if plural(word.lower()) else "")
        if noun:
            return Announcement(figure, noun, False, len(text))
    return None


def _to_do(figure: Figure, noun: str) -> bool:
    """Whether a headline begins "Six places to swim", and the noun is of what one can visit, cook or read."""
    return noun.lower() in _OFFERED and figure.start < 10 and _TO.search(figure.block.text, figure.end) is not None


def below(document: Document, block: Block, number: int, announced: Announcement) -> Listed | None:
    """What stands below a title or heading, up to the next one of its level."""
    blocks = document.blocks
    last = next(
        (
            n
            for n in range(number + 1, len(blocks))
            if blocks[n].kind == "heading" and 0 < blocks[n].level <= block.level
        ),
        len(blocks),
    )
    body = [b for b in blocks[number + 1 : last] if b.kind not in ("title", "description")]
    if not body:
        return None
    heads = [b for b in body if b.kind == "heading" and not b.within]
    top = min((b.level for b in heads), default=0)
    if block.kind == "title" and top == 1 and sum(b.level == 1 for b in heads) == 1:
        heads = [b for b in heads if b.level > 1]
        top = min((b.level for b in heads), default=0)
    heads = [b for b in heads if b.level == top]
    wanted = int(announced.figure.value or 0)
    numbered = [b for b in heads if _NUMBERED.match(b.text)]
    if len(numbered) > (1 if announced.listed else 2):
        return first_of(numbered[0], len(numbered))
    if not announced.listed:
        return None
    stop = blocks[last].home(0, 1).start if last < len(blocks) else len(document.source.text)
    lists = document.reading(Lists).within(body[0].home(0, 1).start - 8, stop)
    outer = [one for one in lists if one.indent < 2]
    sections = [b for b in heads if not _FRAME.match(b.text)]
    sizes = [len(one) for one in lists]
    if wanted in (len(heads), len(sections), sum(len(one) for one in outer), *sizes):
        return None
    numbers = [n for one in outer for n in one.numbers]
    in_order = numbers == list(range(1, len(numbers) + 1))
    if not heads and sum(map(len, outer)) > 1 and (len(outer) == 1 or (numbers and in_order)):
        first = next((b for b in body if "item" in b.within or b.kind == "item"), None)
        return first_of(first, sum(map(len, outer))) if first else None
    if not heads and not outer:
        return _bold(body, wanted)
    if len(sections) > 2 and not outer and _alike(sections):
        return first_of(sections[0], *range(len(sections), len(heads) + 1))
    return None


def _bold(body: list[Block], wanted: int) -> Listed | None:
    """The paragraphs that open in bold, as points of a list without numbers do, or with them."""
    bold = [b for b in body if b.kind == "paragraph" and b.marks and b.marks[0][:2] == ("strong", 0)]
    points = [b for b in bold if not _FRAME.match(b.text)]
    numbered = [b for b in bold if _NUMBERED.match(b.text)]
    if len(numbered) > 1:
        return first_of(numbered[0], len(numbered))
    if len(points) < 3 or wanted in range(len(points), len(bold) + 1) or not _alike(points):
        return None
    return first_of(points[0], *range(len(points), len(bold) + 1))


def _alike(sections: list[Block]) -> bool:
    """Whether headings could all name one kind of thing: none asks what the others answer."""
    asked = [b.text.rstrip().endswith("?") or b.text.lower().startswith(("why ", "how to ", "what ")) for b in sections]
    return all(asked) or not any(asked)
