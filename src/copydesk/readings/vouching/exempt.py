"""Figures that nobody needs to vouch for: what counts nothing, what the reader is told to do, a poll's own particulars."""

from __future__ import annotations

from copydesk.document import OPAQUE
from copydesk.readings.figures import Figure
from copydesk.readings.figures.units import DATA
from copydesk.readings.late import Late
from copydesk.readings.vouching.weight import LARGE

_CORE = frozenset("money percent points ratio rate measure multiple".split())
# From how many on a count is one that somebody counted, if what it counts is named.
_SOME = 10

# Not claimed of the world but asked of the reader, supposed, or set by whoever wrote the program. Lower-case words.
_INSTRUCTION = frozenset(
    """set heat use run add open click press select enter wait increase reduce choose type write try make take keep check create
    change allow leave bake cook mix stir pour cut put place turn start stop note see call pass return install configure specify
    limit avoid include consider assume suppose imagine say let lets give send read save spend remember do please ensure round multiply divide subtract figure listing table""".split()
)
_PROGRAM = frozenset(
    """default defaults timeout timeouts thread threads integer integers array arrays parameter parameters variable variables
    loop loops iteration iterations compiler syntax runtime cache latency boolean strings queue queues buffer telemetry
    metrics endpoint endpoints api cpu cpus spans graphql sdk sdks kubernetes github commits""".split()
)
_ADDRESSED = frozenset("you your suppose imagine".split())
# A poll's own particulars: the poll is their source.
_PARTICULARS = frozenset("polled surveyed respondents".split())
_SCALES = ("hundred", "thousand", "million", "billion")
_ATOM = Late(r"\w+")


def uncounted(figure: Figure) -> str:
    """Why no source is asked for a figure whatever stands around it; "" where one is."""
    if figure.kind not in _CORE and figure.kind != "count":
        return f"a figure of this kind ({figure.kind}) needs no source"
    if figure.text.lower() in _SCALES:
        return "loose speech"  # "some thousand"
    if figure.value == 1 and not figure.text[0].isdigit():
        return "a manner of speaking"  # "at one point", "one foot in front of the other"
    if figure.unit in DATA:
        return "a machine's measure"
    if figure.kind == "count" and (figure.value is None or figure.value < (_SOME if figure.unit else LARGE)):
        return "too few to be in doubt" if figure.value is not None else "no number that could be checked"
    return ""


def unasserted(text: str, *, addressed: bool) -> str:
    """Why what a sentence says needs no source; "" where it does. `addressed`: speech to the reader counts as such."""
    if OPAQUE in text:
        return "the sentence is about code"
    lowered = text.lower().replace("’", "'")
    atoms = set(_ATOM.findall(lowered))
    if _instruction(text, lowered):
        return "the sentence tells its reader what to do"
    if not _PROGRAM.isdisjoint(atoms):
        return "the sentence is about a program"
    if _polled(lowered, atoms):
        return "a poll's own particulars"
    return "the sentence speaks to its reader" if addressed and _addressed(lowered, atoms) else ""


def _instruction(text: str, lowered: str) -> bool:
    """Whether a sentence tells the reader what to do, or supposes."""
    first = _ATOM.match(lowered)
    told = first is not None and text[0].isupper() and not text[1:2].isupper()
    if told and first and (first[0] in _INSTRUCTION or lowered.startswith("don't ")):
        return True
    return "e.g." in lowered or "request/" in lowered or "requests/" in lowered


def _polled(lowered: str, atoms: set[str]) -> bool:
    """Whether a sentence gives a poll's own particulars."""
    if not _PARTICULARS.isdisjoint(atoms) or "margin of error" in lowered or "sampling error" in lowered:
        return True
    return not atoms.isdisjoint(("poll", "survey")) and any(
        f"{poll} {was} {done}" in lowered
        for poll in ("poll", "survey")
        for was in ("was", "were")
        for done in ("conducted", "taken", "carried out")
    )


def _addressed(lowered: str, atoms: set[str]) -> bool:
    return not _ADDRESSED.isdisjoint(atoms) or "for example" in lowered or "let's say" in lowered
