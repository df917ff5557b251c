"""Words as one compares them: nouns in the singular, the short words of headlines in full, verbs without their endings."""

from __future__ import annotations

from functools import lru_cache

_SINGULARS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "thieves": "thief",
    "shelves": "shelf",
    "leaves": "leaf",
    "halves": "half",
    "loaves": "loaf",
    "calves": "calf",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "rookies": "rookie",
    "calories": "calorie",
    "prairies": "prairie",
    "pies": "pie",
    "ties": "tie",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "volcanoes": "volcano",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "crises": "crisis",
    "analyses": "analysis",
    "buses": "bus",
    "viruses": "virus",
    "lenses": "lens",
}
_SAME = frozenset("species series means news aircraft lens gas bus chaos virus corps always perhaps yes".split())
# What newspapers print in headlines for want of room.
_SHORT = {
    "ad": "advertisement",
    "advert": "advertisement",
    "bike": "bicycle",
    "chopper": "helicopter",
    "copter": "helicopter",
    "cop": "officer",
    "kid": "child",
    "youngster": "child",
    "lad": "boy",
    "exec": "executive",
    "flyer": "passenger",
    "flier": "passenger",
    "folk": "person",
    "grad": "graduate",
    "home": "house",
    "pupil": "student",
    "quake": "earthquake",
    "temblor": "earthquake",
    "sub": "submarine",
    "teen": "teenager",
    "trooper": "soldier",
    "troops": "soldier",
    "vet": "veteran",
    "worker": "employee",
    "staffer": "employee",
    "staff": "employee",
    "position": "job",
    "post": "job",
    "body": "body",
    "corpse": "body",
    "gun": "firearm",
    "weapon": "firearm",
    "lawmaker": "legislator",
    "pol": "politician",
    "phone": "telephone",
    "photo": "photograph",
    "pic": "photograph",
    "plane": "aircraft",
    "jet": "aircraft",
    "resident": "person",
    "mom": "mother",
    "mum": "mother",
    "dad": "father",
}
_PASTS = {
    "bought": "buy",
    "bitten": "bite",
    "broke": "break",
    "broken": "break",
    "built": "build",
    "fell": "fall",
    "fallen": "fall",
    "found": "find",
    "gave": "give",
    "given": "give",
    "grew": "grow",
    "grown": "grow",
    "laid": "lay",
    "made": "make",
    "paid": "pay",
    "rose": "rise",
    "risen": "rise",
    "sank": "sink",
    "sold": "sell",
    "sought": "seek",
    "spent": "spend",
    "stole": "steal",
    "stolen": "steal",
    "stuck": "stick",
    "swept": "sweep",
    "took": "take",
    "taken": "take",
    "won": "win",
    "wrote": "write",
    "written": "write",
    "lent": "lend",
    "lost": "loss",
    "lose": "loss",
}


# Consonants that are doubled before an ending: "scrapped", but "called" and "passed".
_DOUBLED = frozenset("bdgmnprt")


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The singular of a noun in lower case, by its ending; an owner's mark is taken off."""
    noun = noun.removesuffix("'s").removesuffix("’s").rstrip("'’")
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if len(noun) < 4 or noun[-1] != "s" or noun in _SAME or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y" if len(noun) > 4 else noun[:-1]
    if noun.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return noun[:-2]
    return noun[:-1]


def plain(noun: str) -> str:
    """The singular of a noun, in the word that a story has for what a headline calls shorter: "cops" are officers."""
    one = singular(noun)
    return _SHORT.get(noun) or _SHORT.get(one, one)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """What a verb or a noun in lower case keeps in all its forms, more or less: "refund" of "refunding", "spend" of "spent"."""
    word = word.removesuffix("'s")
    word = plain(_PASTS.get(word, word))
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word.removesuffix(ending)
            if word[-1] == word[-2] and word[-1] in _DOUBLED and ending in ("ing", "ed"):
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word[-1] in "ey" else word
