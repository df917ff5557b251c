"""`extends: currency-redundant`: a sum that has its currency twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.late import Late

_WORDS = {
    "$": "dollars?|bucks",
    "£": "pounds?(?: sterling)?|quid",
    "€": "euros?",
    "¥": "yen|yuan",
    "₹": "rupees?",
    "₩": "won",
    "₽": "roubles?|rubles?",
    "₪": "shekels?",
    "¢": "cents?",
}
_AGAIN = {
    sign: Late(
        rf"(?P<joint>[-\s])(?P<word>{words})(?P<owned>[’'](?=\s))?(?![\w’'&])"
        # "dollar-denominated", "a pound of butter", "a dollar store", "pound for pound", "a £4 pound cake"
        r"(?!-(?!(?:a-year|a-day)\b)\w)(?!\s(?:for\s(?:pound|dollar)|denominated|stores?\b|signs?\b|coins?\b|amounts?\b|terms\b|sterling\b|cakes?\b|dogs?\b|pupp(?:y|ies)\b|shops?\b|lands?\b|nets?\b|bonds?\b|debts?\b))"
    )
    for sign, words in _WORDS.items()
}

_BEHIND_WEIGHT = Late(r"\s(?:of|him|her|them|me|us|it|away|down|at)\b")
# What a sum to the cent is followed by as well: "$0.50 cents".
_CENTS = Late(r"(?P<joint>\s)(?P<word>cents?|pence)(?P<owned>)(?![\w’'-])")
_TO_THE_CENT = Late(r"[$£€]\d+\.\d\d\Z")


class CurrencyRedundant(Check):
    """Flags a sum with a sign and the currency's name as well, "$5 million dollars", and suggests it with the sign."""

    rests_on = "block"

    def hits(self, document: Document) -> Iterator[Hit]:
        for figure in document.reading(Figures).all:
            if figure.kind != "money":
                continue
            text, end = figure.block.text, figure.end
            sign = next((char for char in figure.text if char in _WORDS), "")
            again = _AGAIN[sign].match(text, end) if sign else None
            if again is None and _TO_THE_CENT.search(figure.text):
                again = _CENTS.match(text, end)
            if again and not _weighs(figure.block, again):
                yield Hit(figure.block, figure.start, again.end(), (figure.text.rstrip(),))


def _weighs(block: Block, again: re.Match[str]) -> bool:
    """Whether the word is no money: "£5 a pound of butter", "the £10 pounds him"."""
    return again["word"].startswith("pound") and _BEHIND_WEIGHT.match(block.text, again.end()) is not None
