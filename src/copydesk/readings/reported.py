"""Whether a draft is a reported story, in which people are quoted, or an essay."""

from __future__ import annotations

from copydesk.document import Document
from copydesk.readings.words import Words

# So often in 1,000 words a story tells that somebody said something.
_QUOTING = 2.0
_SAID = ("said", "says", "told")


def reported(document: Document) -> bool:
    """Whether a draft says who said what at least twice in 1,000 words."""
    of = document.reading(Words).of
    words = said = 0
    for block in document.prose():
        forms = of(block).forms
        words += len(forms)
        said += sum(map(forms.count, _SAID))
    return bool(said) and said >= _QUOTING * words / 1000
