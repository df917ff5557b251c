"""Running files: entry upon entry, each with its time, and each telling anew what a reader has to know."""

from __future__ import annotations

import re

from copydesk.document import Document
from copydesk.readings.late import Late

_TIME = Late(r"\W*(?:\d\d?[:.]\d\d\s?(?:[ap]\.?m\.?)?|\d\d?\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4}T?)?\W*", re.IGNORECASE)
# So many entries make a running file.
_LEAST = 3


def running(document: Document) -> bool:
    """Whether a document is a running file: three paragraphs or more that are nothing but a time of day."""
    times = 0
    for block in document.blocks:
        if len(block.text) < 20 and block.text[:1].isdigit() and _TIME.fullmatch(block.text):
            times += 1
    return times >= _LEAST
