"""Phrases that a draft says again: the same telling words in the same order, with the same small words between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.quotations import Quotations
from copydesk.readings.wordstream import WordStream

# Words that say too little to be remembered when they come again.
SMALL = frozenset(
    "a an the this that these those it its it's he she they we you i his her their our my your him them us me who whom "
    "whose which what where when why how and or but nor so yet for if then than as at by in of on to from with without "
    "into onto over under about above below after before since until during between among through against across along "
    "around behind beyond near off out up down per via toward towards is are was were be been being am has have had "
    "having do does did doing done don't doesn't didn't isn't aren't wasn't weren't can can't could couldn't will won't "
    "would wouldn't shall should may might must not no never also just only even still very too more most much many some "
    "any all both each every other another such same own few several one two three four five six seven eight nine ten "
    "dozen hundred thousand million billion trillion percent per cent first second third last next new old year years "
    "month months week weeks day days hour hours minute minutes time times today yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday people said says say saying told tells according added there there's here "
    "now well back like because while although though however including whether ever once again already".split()
)
_PARTING = re.compile(r"""[\d,;:.()\[\]{}—–!?"“”„«»…/|\ufffc]""")
# Two words that stand together so often are a term, and no turn of phrase is made of them.
_COMMON = 50


# Two words side by side are mostly the name of a thing, and a thing is called the same all through a story. A quality
# and an idea that has it ("regional stability") are a way of putting it, which a writer could vary.
_QUALITY = re.compile(r"\w{2,}(?:al|ic|ive|ous|ful|less|able|ible|ary|ory|(?<!m)ent|ant)")
_IDEA = re.compile(
    r"\w{2,}(?:ity|ities|ness|ances?|ences?|ships?|(?<!govern)ments?|[ts]ions?|cy|cies|cracy|sis|ism|ings?)"
)


def idea(one: str, two: str) -> bool:
    """Whether two words side by side are a quality and an idea, by their endings."""
    return bool(_IDEA.fullmatch(two) and _QUALITY.fullmatch(one))


class Echo(NamedTuple):
    """A phrase and where it stood last; starts and ends are characters of their blocks, half-open.

    `telling` counts its telling words, `words` all of them, `apart` the words from there to here;
    `times` is how often the draft says the rarest two telling words of it.
    """

    block: Block
    start: int
    end: int
    earlier: Block
    earlier_start: int
    earlier_end: int
    telling: int
    words: int
    apart: int
    times: int


class _Telling(NamedTuple):
    """The telling words of the stream: the number of each there."""

    stream: WordStream
    numbers: list[int]


def echoes(document: Document, reach: int) -> Iterator[Echo]:
    """Every phrase that a paragraph says again within `reach` words, as long as it can be, in the order of the document.

    It has three telling words or more, or is a quality and an idea. Names, figures and what stands in quotations
    are passed over.
    """
    stream = document.reading(WordStream)
    numbers = [n for n, form in enumerate(stream.forms) if form not in SMALL]
    telling = _Telling(stream, numbers)
    pairs = list(pairwise(map(stream.forms.__getitem__, numbers)))
    times = Counter(pairs)
    last: dict[tuple[str, str], int] = {}
    before: dict[int, int] = {}  # from a pair to where the same one stood last
    near: list[tuple[int, tuple[str, str]]] = []
    for n in [n for n, pair in enumerate(pairs) if times[pair] > 1]:
        pair = pairs[n]
        earlier = last.get(pair)
        last[pair] = n
        if earlier is not None and numbers[n] - numbers[earlier] <= reach:
            before[n] = earlier
            near.append((n, pair))
    links = []
    for later, pair in near:
        alone = later - 1 not in before and later + 1 not in before
        if alone and not (numbers[later + 1] == numbers[later] + 1 and idea(*pair)):
            continue
        if times[pair] < _COMMON and _plain(document, telling, later):
            earlier = before[later]
            # A heading, a name or a quotation with the same words is no echo, nor does it hide one.
            while not _same(document, telling, earlier, later) and earlier in before:
                earlier = before[earlier]
            if numbers[later] - numbers[earlier] <= reach and _same(document, telling, earlier, later):
                links.append(_Link(earlier, later, times[pair]))
    at = 0
    while at < len(links):
        end = at + 1
        while end < len(links) and links[end][:2] == (links[at].earlier + end - at, links[at].later + end - at):
            end += 1
        yield _echo(telling, links[at], end - at, min(link.times for link in links[at:end]))
        at = end


class _Link(NamedTuple):
    """Two telling words in a row that stood so before: the numbers of the first one among the telling words."""

    earlier: int
    later: int
    times: int


def _same(document: Document, telling: _Telling, earlier: int, later: int) -> bool:
    """Whether the words between are the same as well, and the earlier place is such as can echo."""
    numbers, forms = telling.numbers, telling.stream.forms
    there, here = numbers[earlier], numbers[later]
    long = numbers[earlier + 1] - there
    if numbers[later + 1] - here != long or (long > 1 and forms[there : there + long] != forms[here : here + long]):
        return False
    return _plain(document, telling, earlier)


def _plain(document: Document, telling: _Telling, n: int) -> bool:
    """Whether a telling word and the next are a paragraph's own, with no name, figure or punctuation in them."""
    block, words, first = telling.stream.at(telling.numbers[n])
    second = first + telling.numbers[n + 1] - telling.numbers[n]
    if block.kind != "paragraph" or block.quoted or second >= len(words.starts):
        return False
    start, end = words.starts[first], words.ends[second]
    text = block.text[start:end]
    if not text.islower() or _PARTING.search(text):
        return False
    return not document.reading(Quotations).inside(block, start, end)


def _echo(telling: _Telling, link: _Link, links: int, times: int) -> Echo:
    numbers = telling.numbers
    long = numbers[link.later + links] - numbers[link.later]
    block, words, one = telling.stream.at(numbers[link.later])
    there, words_there, start = telling.stream.at(numbers[link.earlier])
    return Echo(
        block, words.starts[one], words.ends[one + long], there, words_there.starts[start], words_there.ends[start + long],
        links + 1, long + 1, telling.stream.apart(numbers[link.earlier], numbers[link.later]), times,
    )  # fmt: skip
