"""How fast the language server is, through the wire: `python tools/editor_latency.py [DRAFT] [--edits N]`.

Without a draft it writes one of 20,000 words. A start is from the process to the first findings of a short draft; an edit from the
change to the answer to a pull behind it, the text growing a character at a time in the middle of the draft.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from editor import FULL, Editor, between

_PARAGRAPH = (
    "The harbor board said on Tuesday that {n} boats had been laid up over the winter, {m} percent more than a year "
    "earlier, and that repairs would cost about ${m}.2 million. “Nobody counts them twice,” said Ada Brook, who runs "
    "the yard. Critics say that the board has utilized the same survey since 2011, and that it was never very precise. "
    "Fishing rose from {n} trips to {m}, according to the port's own register.\n\n"
)
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
    text = "# Report\n\n"
    n = 0
    while text.count(" ") < words:
        n += 1
        text += ("## Part\n\n" if n % 12 == 0 else "") + _PARAGRAPH.format(n=3000 + 7 * n, m=n % 90 + 2)
    return text


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
            letter = "We shall utilize it soon. "[n % 26]
            editor.change(uri, n + 2, {"range": between(line, n, n), "text": letter})
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
