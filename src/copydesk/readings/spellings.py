"""The two spellings that many English words have: one that Britain writes, and one that America does.

The words and endings are those on which the Oxford and Merriam-Webster dictionaries differ; where one of them gives both
as usual (judgment, dialogue), or where each spelling has a meaning of its own (program, check, tire), the word is left out.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Spelling(NamedTuple):
    """A spelling of a word: the family it belongs to, whether it is the British one, and the other."""

    family: str
    british: bool
    other: str


# Each family: what the word ends in there and here, its stems, and what may follow the ending.
_OUR = (
    "arb ard arm behavi cand clam col demean endeav enam fav ferv flav harb hon hum lab misbehav neighb od parl ranc rig rum savi "
    "sav splend succ tum val vap vig"
).split()
_AFTER_OUR = tuple(" s ed ing ful fully able ably less er ers ite ites hood hoods y al".split(" "))
_RE = "calib cent fib lit lust meag sab somb spect theat kilomet centimet millimet".split()
_IZE = (
    "agon alphabet amort anonym antagon apolog atom author bapt brutal canon capital caramel categor central character "
    "civil colon commercial computer conceptual contextual critic crystall custom decentral demilitar democrat demon "
    "demoral desensit destabil digit diversit dramat econom emphas energ equal etern familiar fantas fertil final formal "
    "fratern general glamor global harmon homogen hospital hypnot ideal idol immun improv industrial initial "
    "institutional internal international ional item jeopard legal legitim liberal light local lion magnet marginal material "
    "maxim mechan memor militar minim minor mobil modern monet monopol moral national natural neutral normal "
    "optim organ ostrac oxid pasteur patron penal personal philosoph plagiar polar politic popular pressur priorit privat "
    "professional proselyt publ public radical random rational real recogn reorgan revital revolution roman scrutin sensit "
    "serial social special stabil standard steril stigmat subsid summar symbol sympath synchron synthes system tantal terror theor "
    "token trauma traumat trivial urban util vandal verbal victim visual vocal weapon western"
).split()
_YZE = "anal paral catal breathal electrol".split()
_DOUBLED = (
    "barrel bevel cancel carol channel chisel counsel cudgel dial duel enamel equal fuel funnel gravel grovel initial jewel "
    "kennel label level libel marshal marvel medal model panel parcel pedal pencil quarrel ravel revel rival shovel shrivel "
    "signal snivel snorkel spiral squirrel stencil swivel tassel tinsel total towel travel tunnel unravel yodel"
).split()
_ENCE = {"defence": "defense", "offence": "offense", "pretence": "pretense", "defences": "defenses", "offences": "offenses",
         "defenceless": "defenseless"}  # fmt: skip
_SINGLE = {
    "fulfil": "fulfill", "fulfils": "fulfills", "fulfilment": "fulfillment", "enrol": "enroll", "enrols": "enrolls",
    "enrolment": "enrollment", "instalment": "installment", "instalments": "installments", "skilful": "skillful",
    "skilfully": "skillfully", "wilful": "willful", "wilfully": "willfully", "distil": "distill", "instil": "instill",
    "appal": "appall", "appals": "appalls",
}  # fmt: skip
_OTHER = {
    "grey": "gray", "greys": "grays", "greyish": "grayish", "plough": "plow", "ploughs": "plows", "ploughed": "plowed",
    "ploughing": "plowing", "aluminium": "aluminum", "jewellery": "jewelry", "moustache": "mustache", "pyjamas": "pajamas",
    "sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical", "scepticism": "skepticism", "mould": "mold",
    "moulds": "molds", "mouldy": "moldy", "moulded": "molded", "moulding": "molding", "smoulder": "smolder",
    "smouldering": "smoldering", "smouldered": "smoldered", "cosy": "cozy", "ageing": "aging", "artefact": "artifact",
    "artefacts": "artifacts", "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "manoeuvred": "maneuvered",
    "manoeuvring": "maneuvering", "paediatric": "pediatric", "paediatrician": "pediatrician",
    "paediatricians": "pediatricians", "haemorrhage": "hemorrhage", "anaemia": "anemia", "anaesthetic": "anesthetic",
    "oestrogen": "estrogen", "foetus": "fetus", "orthopaedic": "orthopedic", "encyclopaedia": "encyclopedia",
    "leukaemia": "leukemia", "diarrhoea": "diarrhea", "gynaecologist": "gynecologist", "aeroplane": "airplane", "aeroplanes": "airplanes", "sulphur": "sulfur",
    "marvellous": "marvelous", "woollen": "woolen", "jeweller": "jeweler", "jewellers": "jewelers",
    "traveller": "traveler", "travellers": "travelers", "counsellor": "counselor", "counsellors": "counselors",
    "modeller": "modeler", "sombre": "somber", "chequered": "checkered", "kerbside": "curbside", "theatregoer": "theatergoer", "theatregoers": "theatergoers",
}  # fmt: skip


@cache
def spellings() -> dict[str, Spelling]:
    """Every word with two spellings, in lower case, both of them."""
    found: dict[str, Spelling] = {}
    for family, british, american in _pairs():
        found[british] = Spelling(family, True, american)
        found[american] = Spelling(family, False, british)
    return found


def _pairs() -> list[tuple[str, str, str]]:
    """Each pair with its family, the British spelling first."""
    families = (
        ("our", "our", "or", _OUR, _AFTER_OUR),
        ("re", "re", "er", _RE, ("", "s")),
        ("ise", "is", "iz", _IZE, ("e", "es", "ed", "ing", "ation", "ations", "er", "ers")),
        ("yse", "ys", "yz", _YZE, ("e", "ed", "ing")),
        ("ll", "l", "", _DOUBLED, ("ed", "ing")),
    )
    pairs = [
        (family, f"{stem}{british}{end}", f"{stem}{american}{end}")
        for family, british, american, stems, ends in families
        for stem in stems
        for end in ends
    ]
    pairs += [("re", "centred", "centered"), ("re", "centring", "centering")]
    for family, words in (("ence", _ENCE), ("l", _SINGLE), ("word", _OTHER)):
        pairs += [(family, british, american) for british, american in words.items()]
    return pairs
