"""Phrases that a draft says again: the same telling words in the same order, with the same small words between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.quotations import Quotations
from copydesk.readings.telling_pairs import TellingPairs

_PARTING = re.compile(r"""[\d,;:.()\[\]{}—–!?"“”„«»…/|\ufffc]""")
# Two words that stand together so often are a term, and no turn of phrase is made of them.
_COMMON = 50


# Two words side by side are mostly the name of a thing, and a thing is called the same all through a story. A quality
# and an idea that has it ("regional stability") are a way of putting it, which a writer could vary.
_QUALITY = re.compile(r"\w{2,}(?:al|ic|ive|ous|ful|less|able|ible|ary|ory|(?<!m)ent|ant)")
_IDEA = re.compile(r"\w{2,}(?:ity|ities|ness|ances?|ences?|ships?|cy|cies|cracy|ism)")


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


def echoes(document: Document, reach: int) -> Iterator[Echo]:
    """Every phrase that a paragraph says again within `reach` words, as long as it can be, in the order of the document.

    It has three telling words or more, or is a quality and an idea. Names, figures and what stands in quotations
    are passed over.
    """
    telling = document.reading(TellingPairs)
    numbers, pairs, times = telling.numbers, telling.pairs, telling.times
    last: dict[tuple[str, str], int] = {}
    before: dict[int, int] = {}  # from a pair to where the same one stood last
    near: list[tuple[int, tuple[str, str]]] = []
    for n in telling.again:
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


def _same(document: Document, telling: TellingPairs, earlier: int, later: int) -> bool:
    """Whether the words between are the same as well, and the earlier place is such as can echo."""
    numbers, forms = telling.numbers, telling.stream.forms
    there, here = numbers[earlier], numbers[later]
    long = numbers[earlier + 1] - there
    if numbers[later + 1] - here != long or (long > 1 and forms[there : there + long] != forms[here : here + long]):
        return False
    return _plain(document, telling, earlier)


def _plain(document: Document, telling: TellingPairs, n: int) -> bool:
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


def _echo(telling: TellingPairs, link: _Link, links: int, times: int) -> Echo:
    numbers = telling.numbers
    long = numbers[link.later + links] - numbers[link.later]
    block, words, one = telling.stream.at(numbers[link.later])
    there, words_there, start = telling.stream.at(numbers[link.earlier])
    return Echo(
        block, words.starts[one], words.ends[one + long], there, words_there.starts[start], words_there.ends[start + long],
        links + 1, long + 1, telling.stream.apart(numbers[link.earlier], numbers[link.later]), times,
    )  # fmt: skip
