"""`copydesk explain` for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from copydesk.document import OPAQUE, Block
from copydesk.explanation.explained import Explained
from copydesk.explanation.judgment import Judgment, Word
from copydesk.explanation.passage import Passage, Written
from copydesk.explanation.rows import Rows
from copydesk.explanation.wording import short, told
from copydesk.readings.attributions import Attribution
from copydesk.readings.figures import Figure
from copydesk.readings.vouching import Voucher
from copydesk.rule import Rule
from copydesk.text import Source, Span

# How much of a sentence, and of what somebody is named as the source of, is shown, in characters.
_SENTENCE = 240
_CONTENT = 60


def write(explained: Explained, out: TextIO, *, everything: bool) -> None:
    """Write what was read and what the rules made of it; `everything` lists the rules that had nothing to say."""
    _Writer(explained, out).write(everything=everything)


class _Writer:
    """Writes one explanation."""

    def __init__(self, explained: Explained, out: TextIO) -> None:
        self._explained = explained
        self._source: Source = explained.source
        self._rows = Rows(out)

    def write(self, *, everything: bool) -> None:
        explained, rows = self._explained, self._rows
        column = f":{explained.column}" if explained.column else ""
        profile = f" (profile {explained.profile})" if explained.profile else ""
        rows.head(f"{self._source.path}:{explained.line}{column}{profile}")
        rows.text(short(self._source.line(explained.line), _SENTENCE) or "(an empty line)")
        for comment in explained.comments:
            rows.entry(self._at(comment.home.start), f"comment: {short(self._source.text[slice(*comment.home)], 120)}")
        for passage in explained.passages:
            self._passage(passage)
        if not explained.passages:
            rows.text("No prose is here, and so nothing for rules to look at.")
        self._judgment(explained.judgment)
        (self._all if everything else self._rest)(explained.judgment)

    def _at(self, offset: int) -> str:
        position = self._source.position(offset)
        return f"{position.line}:{position.column}"

    def _in(self, block: Block, span: Span) -> str:
        return self._at(block.home(*span).start)

    def _passage(self, passage: Passage) -> None:
        rows, block = self._rows, passage.block
        rows.head(self._kind(passage))
        sentences = [(block.home(*s).start, _seen(short(block.text[slice(*s)], _SENTENCE))) for s in passage.sentences]
        self._titled("sentences", sentences)
        self._titled("written otherwise", [(w.home.start, self._written(w)) for w in passage.written])
        self._titled(
            "figures", [(block.home(f.start, f.end).start, self._figure(f, voucher)) for f, voucher in passage.figures]
        )
        self._titled("attributions", [(block.home(*a.cue).start, self._attribution(a)) for a in passage.attributions])
        quotations = []
        for quotation, speaker in passage.quotations:
            words = _quoted(block.text[quotation.start : quotation.end])
            who = f"{self._source_of(speaker)} speaks" if speaker else "no speaker is named"
            quotations.append((block.home(quotation.start, quotation.end).start, f"{words}: {who}"))
        self._titled("quotations", quotations)

    def _titled(self, title: str, entries: Iterable[tuple[int, str]]) -> None:
        listed = list(entries)
        if listed:
            self._rows.title(title)
            for offset, text in listed:
                self._rows.entry(self._at(offset), text)

    def _kind(self, passage: Passage) -> str:
        block = passage.block
        first = self._source.position(passage.home.start).line
        last = self._source.position(passage.home.end - 1).line
        said = [block.kind + (f" of level {block.level}" if block.level else "")]
        if block.cell:
            header = "the header" if not block.cell.row else f"row {block.cell.row}"
            said.append(f"column {block.cell.column + 1} of {header} in table {block.cell.table + 1}")
        said.append(f"line {first}" if first == last else f"lines {first} to {last}")
        return ", ".join(said) + (f" (in {', '.join(block.within)})" if block.within else "")

    def _written(self, written: Written) -> str:
        home = short(self._source.text[slice(*written.home)], _CONTENT) or "(space)"
        return f"{_quoted(written.text)} for “{home}”" if written.text else f"left out: “{home}”"

    def _figure(self, figure: Figure, voucher: Voucher) -> str:
        words = []
        for name, span in (("source", voucher.source), ("cue", voucher.cue)):
            if voucher.block and span and span.start < span.end:
                words.append(f"{name} {self._placed(voucher.block, span)}")
        vouched = f"; {', '.join(words)}" if words else ""
        return f"{_quoted(figure.text)}: {told(figure)}\n{voucher.status}: {voucher.why}{vouched}"

    def _attribution(self, attribution: Attribution) -> str:
        text = attribution.block.text
        contents = [text[slice(*span)] for span in attribution.content]
        covered = [_quoted(words) for words in contents if any(map(str.isalnum, words))]
        covers = f", for {' and '.join(covered)}" if covered else ""
        cue = "" if attribution.source in (None, attribution.cue) else f" by {_quoted(text[slice(*attribution.cue)])}"
        return f"{attribution.kind}: {self._source_of(attribution)}{cue}{covers}"

    def _source_of(self, attribution: Attribution) -> str:
        """Who is named, and where; where nobody is, the words that say so."""
        if attribution.source is None:
            return f"nobody named, {self._placed(attribution.block, attribution.cue)},"
        return self._placed(attribution.block, attribution.source)

    def _placed(self, block: Block, span: Span) -> str:
        return f"{_quoted(block.text[slice(*span)])} ({self._in(block, span)})"

    def _judgment(self, judgment: Judgment) -> None:
        rows = self._rows
        if judgment.spoken:
            rows.head("rules that spoke")
        for finding, _ in judgment.spoken:
            origin = self._explained.levels.get(finding.rule)
            level = f" (its level is set by {origin})" if origin else ""
            text = f"{finding.level} {finding.rule}: {finding.message}{level}"
            rows.entry(self._at(finding.span.start), text, level=finding.level)
        silent = list(self._unsaid(judgment.silent))
        for rule, span, why in judgment.reasons:
            silent.append((span.start, f"{rule.id}: {_quoted(self._source.text[slice(*span)])} {why}"))
        self._listed("rules that kept silent", sorted(silent, key=lambda entry: entry[0]))
        for failure in judgment.failures:
            rows.entry("", f"the rule {failure.rule} broke: {failure.error}")

    def _unsaid(self, words: Iterable[Word]) -> Iterator[tuple[int, str]]:
        """What was not told: once for each rule and reason, with where it begins."""
        for (finding, why), *more in _grouped(words, lambda word: (word.finding.rule, word.why)):
            also = f" ({len(more)} more here)" if more else ""
            yield finding.span.start, f"{finding.rule}: {why}{also}\nit would say: {finding.message}"

    def _listed(self, title: str, entries: Iterable[tuple[int, str]]) -> None:
        listed = list(entries)
        if listed:
            self._rows.head(title)
            for offset, text in listed:
                self._rows.entry(self._at(offset), text)

    def _rest(self, judgment: Judgment) -> None:
        """The rules that are off, and those that saw nothing, in short."""
        rows = self._rows
        if judgment.off:
            rows.head("rules that are off, and would speak")
        for words in _grouped(judgment.off, lambda word: word.why):
            first = {word.finding.rule: self._at(word.finding.span.start) for word in reversed(words)}
            names = ", ".join(f"{rule} ({at})" for rule, at in sorted(first.items()))
            rows.text(f"{words[0].why}: {names}")
        rows.head("")
        quiet = len(judgment.quiet)
        rows.text(f"{quiet or 'No'} rule{'s' * (quiet != 1)} looked and saw nothing; --all lists them.")

    def _all(self, judgment: Judgment) -> None:
        """The same with every name and message."""
        rows = self._rows
        self._listed("rules that are off, and would speak", self._unsaid(judgment.off))
        rows.head("rules that looked and saw nothing")
        for name in sorted(map(_name, judgment.quiet)):
            rows.text(name)
        rows.head("rules that are off, and would say nothing")
        for name, why in sorted((_name(rule), why) for rule, why in judgment.left_out):
            rows.text(f"{name}: {why}")


def _name(rule: Rule) -> str:
    return f"{rule.category}/{rule.id}"


def _grouped(words: Iterable[Word], key: Callable[[Word], object]) -> list[list[Word]]:
    """The words with the same key, in the order of the first of each."""
    found: dict[object, list[Word]] = {}
    for word in words:
        found.setdefault(key(word), []).append(word)
    return list(found.values())


def _quoted(text: str) -> str:
    """Some words, in quotation marks unless they have their own."""
    words = _seen(short(text, _CONTENT))
    return words if words.startswith(("“", '"')) else f"“{words}”"


def _seen(text: str) -> str:
    """A block's words as a terminal shows them: what stands for code, an image or an address is a box."""
    return text.replace(OPAQUE, "▢")
