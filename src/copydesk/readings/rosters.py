"""Names listed within a sentence: "Albion, Rangers and Thistle", "Lee of Alder, Park of Birch and Ross of Cedar"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.late import Late
from copydesk.text import Span


class Roster(NamedTuple):
    """The stretch of a list of names, half-open, the `names` in it, and the `counts` of those meant.

    "Lee of Alder, Birch and Cedar" are one of three places, or Lee and two more.
    """

    start: int
    end: int
    names: list[Span]
    counts: frozenset[int]


# No list within a sentence has as many names.
_MOST = 40
# Names that are one although "and" stands in them.
_JOINED = (
    "Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|St\\.? Kitts and Nevis|Saint Kitts and Nevis|"
    "St\\.? Vincent and the Grenadines|Saint Vincent and the Grenadines|São Tomé and Príncipe|Sao Tome and Principe|"
    "Tyne and Wear|Brighton and Hove|Newfoundland and Labrador|Turks and Caicos|Wallis and Futuna|Jammu and Kashmir|"
    "Dadra and Nagar Haveli|Andaman and Nicobar|Procter and Gamble|Johnson and Johnson|Marks and Spencer|"
    "Smith and Wesson|Dun and Bradstreet|Barnes and Noble|Bed Bath and Beyond|Hammersmith and Fulham|"
    "Kensington and Chelsea|Barking and Dagenham|Castile and León|Standard and Poor[’']s|Ernst and Young|"
    "Dumfries and Galloway|Perth and Kinross|Windsor and Maidenhead|Hewlett and Packard|Price and Waterhouse|"
    "Tate and Lyle|Rolls and Royce|Brown and Root|Arts and Crafts|Rhythm and Blues"
)
# A word of a name; it has a full stop where it is cut short, and else that ends the sentence.
_PLAIN = (
    r"(?:(?:[A-Z]\.){2,}|(?:[A-Z]|St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Messrs)\.(?=\s[A-Z])"
    r"|[A-Z](?:[\w’'-]|\.(?=\w))*)"
)
_NAME = Late(
    rf"(?:the\s|The\s)?(?:{_JOINED}|[“\"‘'][A-Z][^“”\"‘’']{{1,50}}[”\"’']|{_PLAIN}(?:\s&\s{_PLAIN})?(?:\s(?:(?:of|de|del|da|di|la|le|el|al|van|von|du)\s(?:the\s|la\s)?)?{_PLAIN}|\s\d{{1,2}}\b)*)"
    r"(?:\s\([^()]*\))?(?<!\.)(?:,\s\d{1,3}(?=,|\.|;|\sand\b))?"
)
_NEXT = Late(r"(?P<last>,?\s(?:and|or|&)\s)|,\s")
# What a name may have with it: "Ghana with 12", "Lee on 220 goals", "the Exchange on Main Street".
_WITH = Late(
    rf"\s(?:(?:with|on|at)\s(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s(?!and\b|or\b)[a-z]+)?|(?:on|at|from|in)\s(?P<place>(?:the\s)?{_PLAIN}(?:\s{_PLAIN})*))"
)
# Of these, "of" begins no owner: "the Bank of Alder", "the University of Birch".
_INSTITUTED = Late(
    r"\b(?:Bank|University|College|School|Institute|Museum|Gallery|Church|House|Port|Bay|Gulf|Cape|Isle|Isles|City|Republic|Kingdom|States|Emirates|Union|"
    r"Duke|Duchess|Earl|King|Queen|Prince|Princess|Lord|Bishop|Archbishop|Court|Ministry|Department|Chamber|Board|Society|Order|Tower|Temple|Palace|Mount|"
    r"Lake|Strait|Islands?|Commonwealth|Democratic|League|Association|Federation|Book|Lady|Our)\sof\s"
)
_OWNED = Late(r"(?P<owned>.*?)\s(?:of|on|at|from|in)\s(?:the\s)?(?P<owner>[A-Z].*)")


def roster(text: str, at: int) -> Roster | None:
    """The names of a list that begins at `at`, "A, B and C" or "A"; None where it is no such list."""
    found: list[Span] = []
    while (name := _named(text, at)) and len(found) < _MOST:
        found.append(name)
        joint = _NEXT.match(text, name.end)
        following = _named(text, joint.end()) if joint else None
        if joint is None or following is None:
            break
        if joint["last"]:
            found.append(following)
            return Roster(found[0].start, following.end, found, _counts(text, found))
        at = joint.end()
    return Roster(*found[0], found, frozenset((1,))) if len(found) == 1 else None


def _named(text: str, at: int) -> Span | None:
    """The name that begins at a place, with what it has."""
    name = _NAME.match(text, at)
    if name is None:
        return None
    behind = _WITH.match(text, name.end())
    # "Lee, Park and Young in Leeds": where the list ends, that may be of all of them.
    own = behind and not (behind["place"] and not _NEXT.match(text, behind.end()))
    return Span(at, behind.end() if behind and own else name.end())


def _counts(text: str, found: list[Span]) -> frozenset[int]:
    """How many are meant: a bare name behind one with an owner may be another owner, if it could stand there."""
    loose, owner = 0, ""
    for start, end in found:
        owned = None if _INSTITUTED.search(text, start, end) else _OWNED.fullmatch(text, start, end)
        if owned:
            owner, head = owned["owner"], owned["owned"]
        elif owner:
            size = text.count(" ", start, end)
            loose += size == owner.count(" ") or size != head.count(" ")
    return frozenset(range(len(found) - loose, len(found) + 1))
