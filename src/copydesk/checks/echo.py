"""`extends: echo`: a telling word that comes again before the reader has forgotten it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Document
from copydesk.readings.lemmas import stem
from copydesk.readings.quotations import Quotations
from copydesk.readings.telling_pairs import SMALL
from copydesk.readings.wordstream import WordStream

# Long words that everybody writes in every paragraph; nobody hears them again.
_EVERYDAY = frozenset(
    """according actually addition additional administration although american americans announced another anything authorities
    available believe believed business campaign candidate children committee community companies company completely conference
    confirmed considered continue continued continues countries customer customers decision department described development
    different difficult director directly document documents economic education election elections employees especially everyone
    everything evidence example executive expected experience federal following function functions general government happened
    hospital hundreds immediately important included includes including increase increased increases industry information
    instance interest international interview investigation involved involves language including majority management
    material member members mentioned military minister ministers minutes national necessary newspaper nothing number numbers
    official officials operation organisation organization original parliament particular particularly percentage performance
    personal police political population position possible president presidential previous previously principle problem problems
    process produce produced product products programme programs project projects property provide provided provides public
    published question questions received recently relationship report reported reporter reporters reporting republican require
    required requires research residents response responsible secretary security senator service services several shooting
    significant similar situation something sometimes somewhere specific spokesman spokeswoman standard statement statements
    student students support supporters supposed surprise system systems teacher technology themselves therefore thousands through
    throughout together treatment understand university usually whatever whether without workers yesterday""".split()
)


@dataclass(frozen=True, eq=False, repr=False)
class Echo(Check):
    """Flags a word of `letters` letters or more that the same draft had up to `reach` words before; `related` is that place.

    Words are told by their stems: "baffling" echoes "baffled". One that stands more than `most` times is what the draft is
    about, and no echo; nor are names, quotations, words side by side, and words everybody writes ("government").
    """

    says: ClassVar[tuple[str, ...]] = ("apart",)

    reach: int = 40
    letters: int = 8
    most: int = 3
    exceptions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for key, value, least in (("reach", self.reach, 2), ("letters", self.letters, 4), ("most", self.most, 2)):
            if value < least:
                raise OptionError(key, f"{value} is less than {least}")

    def hits(self, document: Document) -> Iterator[Hit]:
        stream = document.reading(WordStream)
        passed = {stem(word.lower()) for word in (*SMALL, *_EVERYDAY, *self.exceptions)}
        long = ((n, stem(form)) for n, form in enumerate(stream.forms) if len(form) >= self.letters and form.isalpha())
        telling = [(n, word) for n, word in long if word not in passed]
        times = Counter(word for _, word in telling)
        last: dict[str, int] = {}
        for n, word in telling:
            before = last.get(word)
            last[word] = n
            if before is None or times[word] > self.most or not 3 < n - before <= self.reach:
                continue
            here, there = _place(document, stream, n), _place(document, stream, before)
            if here and there:
                apart = stream.apart(before, n)
                yield Hit(here.block, here.start, here.end, says={"apart": apart}, related=(there,))


def _place(document: Document, stream: WordStream, n: int) -> Place | None:
    """Where a word stands in the writer's own prose, in lower case; None for another."""
    block, words, at = stream.at(n)
    start, end = words.starts[at], words.ends[at]
    if block.kind != "paragraph" or block.quoted or not block.text[start:end].islower():
        return None
    if document.reading(Quotations).inside(block, start, end):
        return None
    return Place(block, start, end, "it stands here before")
