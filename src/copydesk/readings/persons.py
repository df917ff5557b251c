"""Words that show a person, or something else that can speak, as far as a page of patterns tells."""

from __future__ import annotations

import re
from functools import cache

from copydesk.document import Block, Document
from copydesk.readings.late import Late

_CAPITAL = Late(r"[A-Z][\w’'-]+")
# Where a name can be: found in a tenth of the time that `named` takes to look for itself.
_CAPITALS = Late(r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)+")


@cache
def speaking() -> re.Pattern[str]:
    """Somebody who can speak, or a word for speaking, near by: the reader knows who it was."""
    return re.compile(
        r"\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|who|Mr|Mrs|Ms|Dr|[Ss]ome(?:one|body)|[Gg]randm?p?a|Mom|Mum|Dad)\b|"
        r"[A-Z][\w’'-]+, \d\d,|\b(?:"
        r"ask|cr(?:y|ied)|shout|yell|joke|quip|whisper|repl|answer|wonder|interview|statement|speech|told|said|says|claim|urg|press|heard?\b|"
        r"thought|thinking|scream|shrug|nodd|sigh|smil|laugh|recall|remember|explain|argu|insist|[Cc]omment|puts? it|voice|loudspeaker|radio|"
        r"announce|[Rr]eport|[Ss]tudy\b|[Ss]urvey|[Qq]uestionnaire|[Cc]ourt|[Rr]uling|[Vv]erdict|[Ll]aw\b|[Aa]rticle|[Aa]mendment|"
        r"[Cc]onstitution|[Tt]reaty|[Mm]emo\b|[Bb]ible|[Ss]cripture|[Gg]ospel|[Kk]oran|[Qq]uran|[Tt]orah)\w*"
    )


@cache
def named() -> re.Pattern[str]:
    """A name of two words or more that may be a person's: neither "Water Street" nor "the Berlin Wall"."""
    place = (
        "Street|Road|Avenue|Lane|Square|Park|Bridge|River|Lake|Mountains?|Valley|Bay|Island|Beach|Coast|County|City|Town|Village|District|"
        "States?|Kingdom|Union|Nations?|Wall|Exchange|Stadium|Airport|Station|Port|Hall|House|Church|Cathedral|School|College|University|"
        "Hospital|Museum|Library|Hotel|Cent(?:er|re)|Theat(?:er|re)|Tower|Building|Cup|League|Games|War|Day|Week|Month|Act|Bill"
    )
    first = (
        "The|A|An|In|On|At|By|For|From|To|Of|And|But|Or|So|When|While|After|Before|Since|Until|If|As|With|Without|That|This|These|Those|"
        "Some|Many|Most|All|Both|Each|Not|No|Then|There|Here|It|Its|His|Her|Their|Our|New|North|South|East|West|Last|Next|San|Los|Saint|"
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    )
    word = r"[A-Z][\w.’'-]+"
    return re.compile(rf"(?<![Tt]he )\b(?!(?:{first})\b)(?!(?:{word}\s)*(?:{place})\b){word}(?:\s{word})+")


@cache
def people() -> re.Pattern[str]:
    """One person, told by a trade or a place in life: "the baker", "her younger brother"."""
    trades = (
        "actor|actress|adviser|advisor|agent|aide|ambassador|analyst|architect|attorney|aunt|author|baker|barber|bishop|boss|boy|brother|"
        "builder|buyer|captain|carer|chair|chancellor|chef|chief|child|clerk|coach|colonel|commissioner|commuter|customer|congressman|cook|councill?or|"
        "couple|critic|daughter|deputy|director|doctor|driver|editor|employee|engineer|executive|expert|farmer|father|firefighter|"
        "fisherman|friend|girl|governor|grandfather|grandmother|guard|guest|guide|host|husband|inspector|insider|instructor|judge|king|"
        "landlord|lawmaker|lawyer|leader|lecturer|librarian|lieutenant|man|manager|mayor|member|midwife|miner|minister|mother|musician|"
        "neighbou?r|nurse|officer|official|organi[sz]er|owner|parent|passenger|pastor|patient|person|player|poet|politician|president|"
        "priest|principal|prisoner|professor|prosecutor|queen|reader|referee|reporter|representative|researcher|resident|sailor|scholar|"
        r"secretary|senator|sergeant|sheriff|singer|sister|son|source|speaker|spokes\w+|staffer|student|superintendent|supporter|surgeon|"
        "survivor|teacher|teen|teenager|tenant|trader|treasurer|trustee|uncle|user|vendor|vet|veteran|victim|visitor|voter|waiter|widow|"
        "wife|winner|witness|woman|worker|writer|[a-z]{3,}(?:woman|man|ist|ologist|ician|keeper|owner|worker|holder)"
    )
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y)\s(?:[\w’'-]+\s){{0,2}}(?:{trades})\b|\b[Oo]ne\s[a-z]+(?:er|or|ist|[ae]nt)\b"
    )


def shows(document: Document, text: str, start: int, end: int) -> bool:
    """Whether a person is named or stands for one in text[start:end]."""
    if any(words().search(text, start, end) for words in (speaking, named, people)):
        return True
    return not document.reading(surnames).isdisjoint(_CAPITAL.findall(text, start, end))


def surnames(document: Document) -> frozenset[str]:
    """The last words of the names in a document."""
    return frozenset(text.split()[-1] for _, _, text in document.reading(full_names))


def full_names(document: Document) -> list[tuple[Block, int, str]]:
    """Every name of two words or more, in order: its block, where it begins there, and the name."""
    return [name for block in document.blocks for name in block.reading(full_names_in)]


def full_names_in(block: Block) -> list[tuple[Block, int, str]]:
    """The names of one block alone."""
    return [
        (block, match.start(), match[0])
        for run in _CAPITALS.finditer(block.text)
        for match in named().finditer(block.text, run.start(), run.end())
    ]


def capitals(block: Block) -> frozenset[str]:
    """The words of a block that have a capital, among which a surname may stand."""
    return frozenset(_CAPITAL.findall(block.text))
