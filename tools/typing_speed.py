"""What an edit costs, without a wire: `python tools/typing_speed.py [DRAFT] [--edits N] [--check]`.

Replays what people do to an open draft of 20,000 words: typing a sentence letter by letter, a paragraph more, one less and
undone, edits in a heading, a table and a list. Without a DRAFT it joins the project's own pages. `--check` holds the findings of each state against those of a whole lint.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from copydesk.desk import Desk, Wishes

_WORDS = 20_000
_TABLE = "\n\n| Year | Sales |\n|---|---|\n| 2024 | 40 |\n| 2025 | 50 |\n\n- one item\n- another item\n\n"


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("draft", nargs="?", type=Path)
    parser.add_argument("--edits", type=int, default=400)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    text = options.draft.read_text(encoding="utf-8") if options.draft else _written()
    name = options.draft.name if options.draft else "draft.md"
    desk = Desk(Wishes(isolated=True))
    began = time.perf_counter()
    session = desk.session(name)
    report = session.lint(text)
    print(f"{len(text.split()):,} words, {len(report.findings):,} findings; first read in {_ms(began):.0f} ms")
    began = time.perf_counter()
    desk.lint(name, text.encode())
    print(f"a whole lint: {_ms(began):.0f} ms")
    gc.collect()
    gc.freeze()
    gc.disable()  # as the server does between answers
    before, took = _memory(), []
    for _, state in zip(range(options.edits), _edits(text, random.Random(1)), strict=False):
        began = time.perf_counter()
        report = session.lint(state)
        took.append(_ms(began))
        if options.check and report.findings != desk.lint(name, state.encode()).findings:
            sys.exit("the findings differ from those of a whole lint")
    cut = quantiles(took, n=20)
    print(f"an edit: median {median(took):.1f} ms, 95th percentile {cut[-1]:.1f} ms, worst {max(took):.0f} ms")
    print(f"memory: {before} MB, after {len(took):,} edits {_memory()} MB; left in circles: {gc.collect()}")


def _ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _memory() -> int:
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 // 1_000_000 if status.exists() else 0


def _written() -> str:
    """A draft of the project's own pages."""
    root, text = Path(__file__).parent.parent, ""
    for path in [*sorted((root / "docs").rglob("*.md")), *sorted(root.glob("*.md"))]:
        if text.count(" ") < _WORDS:
            text += path.read_text(encoding="utf-8") + "\n\n"
    return text + _TABLE


def _edits(text: str, rng: random.Random) -> Iterator[str]:
    """The states of a draft that is written on."""
    while True:
        at = text.index(" ", rng.randrange(len(text) // 2))
        for letter in " which was, Ms. Jones said, 12 percent more than a year ago,":
            text = text[:at] + letter + text[at:]
            at += 1
            yield text
        whole, at = text, text.find("\n\n", at)
        yield (text := f"{text[:at]}\n\nAnother paragraph begins here.{text[at:]}")
        yield whole
        yield whole[:at] + whole[whole.find("\n\n", at + 2) :]
        yield (text := whole)
        for place in [m.start() for m in re.finditer(r"(?m)(?<=\w)$(?=\n)", text)][:: max(1, len(text) // 4000)]:
            yield (text := f"{text[:place]} more{text[place:]}")
            break
        for mark in ("\n# ", "\n## ", "\n- ", "\n| 20"):
            place = text.find("\n", text.find(mark) + 1)
            if text.find(mark) >= 0 and place >= 0:
                yield f"{text[: place - 2]}9{text[place - 2 :]}"
                yield text


if __name__ == "__main__":
    main()
