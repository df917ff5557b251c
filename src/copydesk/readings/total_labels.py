"""The labels of totals in tables."""

from __future__ import annotations

import re

from copydesk.readings.late import Late

# The labels of a total, alone or with what it is of.
_TOTAL = Late(
    r"\W*(?:(?:(?:grand|overall|combined)\s)?totals?|sums?|all|overall|gesamt|summe|insgesamt|combined|in\s(?:all|total)|altogether|"
    r"total\sgeneral|celkem|totaal|totale|yhteensä|i\salt|suma)\W*",
    re.IGNORECASE,
)
_TOTAL_OF = Late(
    r"\W*(?:(?:(?:grand|overall|combined)\s)?totals?|all|sum\sof)\s(?!but\b|other\b)[^\d]{1,40}|[^\d]{1,30}\stotals?\W*",
    re.IGNORECASE,
)
#: The label of a total of some rows.
SUBTOTAL = Late(r"\W*sub[\s-]?totals?\b", re.IGNORECASE)
# What has more or less in it than the cells.
_WITH = Late(r"\b(?:incl|includ|excl|exclud|with|without|plus|after|before|net)", re.IGNORECASE)


def is_total(label: str, *, loose: bool = False) -> bool:
    """Whether a label is that of a total; `loose` lets it name what is added up."""
    return (
        not _WITH.search(label)
        and bool(_TOTAL.fullmatch(label) or (loose and _TOTAL_OF.fullmatch(label)))
        and not SUBTOTAL.match(label)
    )
