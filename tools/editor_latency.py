"""How fast the language server is, through the wire: `python tools/editor_latency.py [DRAFT] [--edits N]`.

Without a draft it makes one of 20,000 words up. A start is from the process to the first findings of a short draft; an edit from
the change to the answer to a pull behind it, while a sentence in the middle is written letter by letter and taken back, over and
over.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from editor import FULL, Editor, between

_WHO = (
    "the harbor board", "the mayor", "a union", "the port's register", "two skippers", "the ministry",
    "Ada Brook, who runs the yard", "critics",
)  # fmt: skip
_DID = ("said", "wrote in a letter", "told the council", "reported", "warned", "found in a survey", "admitted")
_WHEN = ("on Tuesday", "last spring", "in 2019", "after the storm", "this week", "before the vote")
_WHAT = (
    "that {n} boats had been laid up over the winter, {m} percent more than a year earlier",
    "that repairs would cost ${m}.2 million",
    "that nobody counts the nets twice",
    "that fishing rose from {n} trips to {o}",
    "that the old pier may possibly hold",
    "that the board utilized the same survey as before",
    "that crews wait {m} hours for ice",
    "that {o} households live off the sea",
    "that the quay is empty",
)
_SENTENCE = "We shall utilize it soon. "
_PULLS = {**FULL, "textDocument": {**FULL["textDocument"], "diagnostic": {}}}


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("draft", nargs="?", type=Path)
    parser.add_argument("--edits", type=int, default=200)
    options = parser.parse_args()
    text = options.draft.read_text(encoding="utf-8") if options.draft else _written(20_000)
    with tempfile.TemporaryDirectory() as folder:
        starts = sorted(_start(Path(folder)) for _ in range(5))
        print(f"start to first findings: {starts[2]:.2f} s (median of 5; best {starts[0]:.2f})")
        _typing(Path(folder), text, options.edits)


def _written(words: int) -> str:
    draw = Random(1)
    text = "# Report\n\n"
    while text.count(" ") < words:
        if draw.random() < 0.1:
            text += f"## What {draw.choice(_WHO)} {draw.choice(_DID)} {draw.choice(_WHEN)}\n\n"
        text += " ".join(_told(draw) for _ in range(draw.randint(2, 5))) + "\n\n"
    return text


def _told(draw: Random) -> str:
    what = draw.choice(_WHAT).format(n=draw.randint(40, 400), m=draw.randint(2, 90), o=draw.randint(400, 9000))
    said = " ".join((draw.choice(_WHEN) + ",", draw.choice(_WHO), draw.choice(_DID), what))
    return f"{said[0].upper()}{said[1:]}."


def _key(line: int, n: int) -> dict[str, object]:
    """The n-th key: a sentence is written letter by letter, and taken back letter by letter."""
    there, back = n % len(_SENTENCE), n // len(_SENTENCE) % 2
    if back:
        end = len(_SENTENCE) - there
        return {"range": between(line, end - 1, end), "text": ""}
    return {"range": between(line, there, there), "text": _SENTENCE[there]}


def _start(folder: Path) -> float:
    began = time.perf_counter()
    with Editor(folder) as editor:
        editor.published(editor.open("short.md", "We utilize it.\n"))
        return time.perf_counter() - began


def _typing(folder: Path, text: str, edits: int) -> None:
    with Editor(folder, _PULLS) as editor:
        began = time.perf_counter()
        uri = editor.open("long.md", text)
        found = editor.pulled(uri)
        print(f"{len(text.split()):,} words, {len(found):,} findings; opened in {time.perf_counter() - began:.2f} s")
        line = text.count("\n", 0, text.find("\n\n", len(text) // 2)) + 2
        before, took = _memory(editor), []
        for n in range(edits):
            began = time.perf_counter()
            editor.change(uri, n + 2, _key(line, n))
            editor.pulled(uri)
            took.append(1000 * (time.perf_counter() - began))
        print(
            f"an edit: median {median(took):.0f} ms, 95th percentile {quantiles(took, n=20)[-1]:.0f} ms, worst {max(took):.0f} ms"
        )
        print(f"memory: {before:.0f} MB, after {edits:,} edits {_memory(editor):.0f} MB")


def _memory(editor: Editor) -> float:
    """The memory that the server has, in megabytes; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{editor.process.pid}/status").read_text(encoding="utf-8").split("\n")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
