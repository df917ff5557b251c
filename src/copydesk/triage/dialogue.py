"""What is asked about each finding, and what becomes of the answer."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable

from copydesk.document import OPAQUE
from copydesk.errors import UserError
from copydesk.fixes.comments import reason
from copydesk.fixes.making import making
from copydesk.reports.full import Writer
from copydesk.rule import Finding
from copydesk.terminal import Style, clean
from copydesk.triage import keys
from copydesk.triage.progress import Progress

_HELP = """\
  f       write the suggestion into the draft; where there are several, 1, 2, 3 … choose one
  e       write words of your own in its place
  i       leave it, with a comment in the draft that says why
  v       leave it, and add the word to the project's vocabulary, so that it is flagged nowhere
  s       skip it
  b       go back: take the last answer in this draft back
  q       quit; all that you answered is written already
"""


class Dialogue:
    """Goes through the findings of one draft after the other.

    `accept` writes a word into the vocabulary that holds for a draft and says so, and makes the draft be linted with it. `counts` tells
    how often each answer was given.
    """

    def __init__(self, accept: Callable[[Progress, str], str]) -> None:
        self.counts: Counter[str] = Counter()
        self._accept = accept
        self._style = Style(sys.stdout)
        self._history: list[str] = []
        self._answers = {"f": self._fix, "e": self._edit, "i": self._ignore, "v": self._add, "s": self._skip}

    def go_through(self, progress: Progress) -> bool:
        """Ask about each finding of a draft; False where whoever answers has had enough."""
        writer = Writer(sys.stdout)
        shown: Finding | None = None
        self._history.clear()
        while left := progress.left:
            finding = left[0]
            if finding != shown:
                writer.write(progress.source, finding)
                shown = finding
            answer = keys.key(self._prompt(finding, len(left))).lower()
            if not answer or answer == "q":
                return False
            try:
                if answer == "b":
                    self._back(progress)
                    shown = None
                elif answer.isdecimal():
                    self._fix(progress, finding, int(answer))
                elif answer in self._answers:
                    self._answers[answer](progress, finding)
                elif not answer.isspace():
                    self._say(_HELP)
            except UserError as error:
                self._say(f"  {error}\n")
                with open(progress.path, "rb") as file:  # it may have been changed meanwhile
                    progress.reread(file.read())
        return True

    def _prompt(self, finding: Finding, left: int) -> str:
        bold = self._style.bold
        fixes = [clean(better) or "(remove it)" for better in finding.suggestions]
        first = (
            [f"[{bold('f')}] {fixes[0]}"]
            if len(fixes) == 1
            else [f"[{bold(str(n))}] {f}" for n, f in enumerate(fixes, 1)]
        )
        rest = [f"[{bold(word[0])}]{word[1:]}" for word in ("edit", "ignore", "vocabulary", "skip", "back", "quit")]
        counted = self._style.dim(f"{left} left")
        return f"{'  '.join([*first, *rest])}  [{bold('?')}]  {counted} > "

    def _say(self, text: str) -> None:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.write("\n")

    def _done(self, answer: str, said: str) -> None:
        self.counts[answer] += 1
        self._history.append(answer)
        self._say(f"  {self._style.dim(said)}")

    def _fix(self, progress: Progress, finding: Finding, number: int = 0) -> None:
        number = number or int(len(finding.suggestions) == 1)
        if not finding.suggestions:
            self._say("  Nothing is suggested here; e writes words of your own.")
        elif not 1 <= number <= len(finding.suggestions):
            self._say(f"  Choose one by its number, 1 to {len(finding.suggestions)}.")
        else:
            self._replace(progress, finding, finding.suggestions[number - 1])

    def _edit(self, progress: Progress, finding: Finding) -> None:
        words = keys.line(f"  instead of “{clean(finding.text)}”: ")
        if words:
            self._replace(progress, finding, words)

    def _replace(self, progress: Progress, finding: Finding, better: str) -> None:
        edit = None if OPAQUE in better else making(progress.source.text, finding, better)
        if edit is None:
            self._say("  That would cut through code, a link or emphasis; change it in your editor.")
            return
        line = progress.source.position(edit.start).line
        progress.change(edit)
        self._done(
            "fixed",
            f"written; line {line} is now: {clean(progress.source.line(min(line, len(progress.source.line_starts)))).strip()}",
        )

    def _ignore(self, progress: Progress, finding: Finding) -> None:
        why = reason(keys.line("  because: "))
        if not why:
            self._say("  Not ignored: an ignored finding wants a reason.")
        elif progress.silence(finding, f"<!-- copydesk: ignore[{finding.rule}] -- {why} -->"):
            self._done("ignored", f"a comment says so: ignore[{finding.rule}] -- {why}")
        else:
            self._say(
                "  No comment reaches this place. Skip it, or leave the rule out for this draft in the config:\n"
                f'    [per-path."{clean(progress.path)}"]\n    ignore = ["{finding.rule}"]'
            )

    def _add(self, progress: Progress, finding: Finding) -> None:
        word = " ".join(finding.text.split())
        given = keys.line(f"  word [{clean(word)}]: ") or word
        said = self._accept(progress, given)
        if any((f.rule, f.span) == (finding.rule, finding.span) for f in progress.left):
            said += "; the finding stands, since more than this word is flagged"
        self._done("added", said)

    def _skip(self, progress: Progress, finding: Finding) -> None:
        progress.skip(finding)
        self._done("skipped", "skipped")

    def _back(self, progress: Progress) -> None:
        while self._history and self._history[-1] == "added":
            self._history.pop()  # a vocabulary is no part of the draft, and keeps its word
        if not progress.back():
            self._say("  Nothing to go back to in this draft.")
            return
        self.counts[self._history.pop()] -= 1
        self._say(f"  {self._style.dim('back')}")
