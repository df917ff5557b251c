"""`extends: stacked-hedge`: a hedge on a hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.phrases import Phrase, Sightings

_MODAL = r"(?P<modal>may|might|could)"
_DOUBT = r"(?:possibly|potentially|perhaps|conceivably|maybe)"
_MIDDLE = r"(?P<middle>(?:\s+(?:also|not|even|still|then|be|have|have\s+been))?)"
_SEEM = r"(?:seem|seems|seemed|appear|appears|appeared)"
# Words of the clause between "it is possible that" and its modal: its subject, no second clause.
_SUBJECT = r"(?P<subject>(?:(?!that\b|which\b|who\b|if\b|and\b)[\w’'-]+\s+){1,6}?)"
_ABLE = r"(?!\s+(?:not|never|only|hear|see|feel|afford|no)\b)"

# Each pattern with the texts of its triggers, where the pattern alone does not tell, and what is
# left when one hedge goes; empty where the writer has to choose.
_STACKS: tuple[tuple[str, str, tuple[tuple[str, int], ...] | None], ...] = (
    (rf"{_MODAL}{_MIDDLE}\s+{_DOUBT}", r"\g<modal>\g<middle>", None),
    (rf"(?:possibly|perhaps|maybe|potentially|conceivably)\s+{_MODAL}(?=\s+[a-z])", r"\g<modal>", None),
    (r"(?P<modal>may|might|could)\s+(?:have|hold)\s+the\s+(?:potential|possibility)\s+to", r"\g<modal>", None),
    (r"(?P<modal>may|might|could)\s+be\s+(?:likely|liable)\s+to", r"\g<modal>", None),
    (r"(?:may|might|could)\s+(?:likely|probably)|(?:likely|probably)\s+(?:may|might|could)(?=\s+[a-z])", "", None),
    (rf"(?P<seem>{_SEEM})\s+to\s+(?P<verb>suggest|indicate|imply)", "", None),
    (rf"(?P<kept>{_SEEM}(?:\s+to)?)\s+{_DOUBT}", r"\g<kept>", None),
    (rf"(?:apparently|seemingly)\s+(?P<kept>{_SEEM})\s+(?=to\b|that\b)", r"\g<kept> ", None),
    (r"(?:perhaps|maybe|possibly|probably)\s+(?:perhaps|maybe|possibly|probably)", "", None),
    (rf"it(?:\s+is|[’']s)\s+(?:possible|conceivable)\s+(?:that\s+)?(?!to\b|for\b){_SUBJECT}{_MODAL}(?!\w){_ABLE}",
     r"\g<subject>\g<modal>", (("possible", 2), ("conceivable", 2))),
    (rf"(?-i:Perhaps|Maybe)\s+(?!because\b|since\b|when\b|as\b|if\b|more\b|most\b|not\b){_SUBJECT}(?P<modal>may|might)(?!\w)(?=\s+[a-z])",
     r"\g<subject>\g<modal>", (("perhaps", 0), ("maybe", 0))),
)  # fmt: skip
_FORMS = {
    "suggest": ("suggests", "suggested"),
    "indicate": ("indicates", "indicated"),
    "imply": ("implies", "implied"),
}
# "How could it possibly", "more than one could possibly want": here the adverb strengthens.
_STRONG = re.compile(
    r"\b(?:not|cannot|how|what|all|everything|anything|anyone|as|than|best|worst|most|never|no|nobody|ever|only|else)\b",
    re.IGNORECASE,
)
# Somebody who seems to suggest said it by half; evidence either suggests or does not.
_SOMEBODY = re.compile(
    r"\b(?:he|she|I|you|they|who|we)\s*$|\b(?:Mr|Mrs|Ms|Dr)\.|(?<=\s)[A-Z]\w+(?:\s+(?:also|then|on\s+\w+))?\s*$"
)
_WITNESS = re.compile(
    r"\b(?:results?|data|findings?|evidence|study|studies|figures?|numbers?|poll|polls|surveys?|research|reports?|records?|"
    r"tests?|trends?|analys[ei]s|experiments?|observations?|patterns?|signs?|responses?|logs?|measurements?|documents?|"
    r"emails?|letters?|models?|this|these|which|that|it|all)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)


class StackedHedge(Check):
    """Flags two hedges in one verb group or clause: "may possibly", "seems to suggest", "it is possible that … may".

    Suggests what is left when one of them goes, where that is plain.
    """

    rests_on = "block"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The stacks as phrases."""
        return tuple(
            Phrase(n, rf"(?<!\w)(?:{stack})(?!\w)" if triggers is None else rf"(?<!\w){stack}", re.IGNORECASE, triggers)
            for n, (stack, _, triggers) in enumerate(_STACKS)
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, key, match in document.reading(Sightings).of(self, self.phrases):
            before = block.text[max(0, match.start() - 80) : match.start()]
            before = re.split(r"[.?!;]\s|[.?!]$", before)[-1]
            end = len(match[0].rstrip()) + match.start()
            if "verb" in match.groupdict():
                if _SOMEBODY.search(before) or not _WITNESS.search(before):
                    continue
                yield Hit(block, match.start(), end, (_plain(match["seem"].lower(), match["verb"].lower()),))
            elif not _month(match) and not _strong(before, match[0]):
                better = match.expand(_STACKS[key][1]).rstrip()
                yield Hit(block, match.start(), end, (_cased(match[0], better),) if better else ())


def _plain(seem: str, verb: str) -> str:
    """The verb in the form that its `seem` or `appear` stands in: seems to suggest, suggests."""
    if seem.endswith("ed"):
        return _FORMS[verb][1]
    return _FORMS[verb][0] if seem.endswith("s") else verb


def _month(match: re.Match[str]) -> bool:
    """Whether the modal is the month, or a name: “perhaps May”."""
    modal = match.groupdict().get("modal") or ""
    return modal == "May" and match.start("modal") > match.start()


def _strong(before: str, found: str) -> bool:
    """Whether `possibly` strengthens what it stands by: “could not possibly”, “as well as it could possibly go”."""
    return "possibly" in found.lower() and bool(_STRONG.search(before) or _STRONG.search(found))


def _cased(found: str, better: str) -> str:
    return better[0].upper() + better[1:] if found[0].isupper() else better
