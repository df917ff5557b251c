"""What copydesk asks this plugin for. Nothing here imports the parts: addresses are enough until one is needed."""

from __future__ import annotations

from pathlib import Path

from copydesk.hookspecs import hookimpl
from copydesk.rule import Rule


@hookimpl
def packs() -> list[Path]:
    return [Path(__file__).parent / "newsroom"]  # the folder is called as the pack is


@hookimpl
def checks() -> dict[str, str]:
    return {
        "long-cue": "copydesk_newsroom.cues:LongCue",
        "minister-figure": "copydesk_newsroom.ministers:MinisterFigure",
    }


@hookimpl
def formats() -> dict[str, str]:
    return {".srt": "copydesk_newsroom.subtitles:subtitles"}


@hookimpl
def reporters() -> dict[str, str]:
    return {"tally": "copydesk_newsroom.tally:report"}


@hookimpl
def rules() -> list[Rule]:
    # Made in code, for what a rule file cannot say: here, names that could come from a database.
    from copydesk.checks.existence import Existence

    check = Existence(tokens=("Kingsbridge Town Council",))
    return [
        Rule(
            id="our-council",
            category="style",
            check=check,
            phrases=check.phrases,
            message={"": "We call it Kingsbridge Council."},
            level={"": "suggestion"},
            rationale="It dropped the “Town” in 2019.",
            pack="newsroom",
        )
    ]
