"""How long each rule takes, and what several of them read together.

A reading is worked out once, for whoever asks first. Its time is not that rule's alone: it is split evenly among the rules
that ask for it, themselves or through another reading. The one pass for the phrases of all rules is split by how many
phrases each has. To tell readings from rules the methods of readings are timed while this looks on, which makes the run
itself slower; without `--show-timings` nothing of this is loaded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, wraps
from inspect import isfunction, isgeneratorfunction
from time import perf_counter
from typing import Any, NamedTuple, TextIO, TypeVar

from copydesk.desk import Desk, Wishes
from copydesk.document import Document
from copydesk.lint import Linter, Verdict
from copydesk.rule import Rule

T = TypeVar("T")
_END = object()
_PHRASES, _RULES, _FORMATS = "phrases", "config and rules", "formats"


class Time(NamedTuple):
    """What a rule took, in milliseconds: by itself, and its part of what is read together."""

    rule: str
    own: float
    shared: float

    @property
    def whole(self) -> float:
        """Both together."""
        return self.own + self.shared


class Clock:
    """Measures time by what it is spent on, each moment once; and who asked for what."""

    def __init__(self, now: Callable[[], float] = perf_counter) -> None:
        self.spent: dict[Any, float] = defaultdict(float)
        self.asked: dict[Any, set[Any]] = defaultdict(set)
        self._now = now
        self._open: list[list[Any]] = []

    def enter(self, what: Any) -> None:
        """Begin to spend time on something; what went before waits."""
        if self._open:
            self.asked[self._open[-1][0]].add(what)
        self._open.append([what, self._now(), 0.0])

    def leave(self) -> None:
        """End what was begun last."""
        what, began, inner = self._open.pop()
        took = self._now() - began
        self.spent[what] += took - inner
        if self._open:
            self._open[-1][2] += took

    def within(self, what: Any) -> bool:
        """Whether this is what time is spent on already."""
        return bool(self._open) and self._open[-1][0] is what

    def call(self, what: Any, function: Callable[..., T], *arguments: Any, **named: Any) -> T:
        """What a function answers, timed."""
        self.enter(what)
        try:
            return function(*arguments, **named)
        finally:
            self.leave()

    def each(self, what: Any, items: Iterator[T]) -> Iterator[T]:
        """The items, the time between them not counted."""
        while True:
            item: Any = self.call(what, next, items, _END)
            if item is _END:
                return
            yield item

    def reached(self, what: Any) -> set[Any]:
        """Everything that was asked for on behalf of something."""
        found: set[Any] = set()
        ahead = [what]
        while ahead:
            new = self.asked.get(ahead.pop(), set()) - found
            found |= new
            ahead += new
        return found


class TimedLinter(Linter):
    """A linter that times its rules. Made by a TimedDesk, which gives it the clock."""

    clock: Clock
    timing: Callable[[type], None]

    def judged(self, document: Document) -> Iterator[Any]:
        """As every linter does, with the readings timed as well."""
        plain, clock = document.reading, self.clock

        def reading(kind: Callable[[Document], T]) -> T:
            if isinstance(kind, type):
                self.timing(kind)
            found: T = clock.call(kind, plain, kind)
            return found

        vars(document)["reading"] = reading  # over the method of its class
        try:
            yield from super().judged(document)
        finally:
            del vars(document)["reading"]

    def _scan(self, document: Document) -> None:
        self.clock.call(_PHRASES, super()._scan, document)

    def _verdicts(self, rule: Rule, document: Document) -> Iterator[Verdict]:
        return self.clock.each(rule.id, super()._verdicts(rule, document))

    def _bear_witness(self, document: Document) -> None:
        self.clock.call(self._last[0].id, super()._bear_witness, document)


class TimedDesk(Desk):
    """A desk that knows at the end how long each rule took."""

    def __init__(self, wishes: Wishes) -> None:
        super().__init__(wishes)
        self._began = perf_counter()
        self._clock = Clock()
        self._timed: dict[type, dict[str, Any]] = {}
        self._rules: dict[str, Rule] = {}
        self._drafts: set[str] = set()

    def _linter(self, *parts: Any) -> TimedLinter:  # type: ignore[override]
        made = TimedLinter(*parts)
        made.clock, made.timing = self._clock, self._time_methods
        self._rules.update((rule.id, rule) for rule in made.rules)
        return made

    def linter(self, draft: str) -> Linter:
        """As every desk does, timed."""
        return self._clock.call(_RULES, super().linter, draft)

    def read(self, draft: str, data: bytes, suffix: str = "", before: Document | None = None) -> Document:
        """As every desk does, timed."""
        self._drafts.add(draft)
        return self._clock.call(_FORMATS, super().read, draft, data, suffix, before)

    def _time_methods(self, kind: type) -> None:
        """Time what a reading works out when it is asked, not only when it is made."""
        for one in kind.__mro__[:-1]:
            if one not in self._timed and one.__module__.startswith("copydesk."):
                kept = self._timed[one] = {name: part for name, part in vars(one).items() if name[:2] != "__"}
                for name, part in kept.items():
                    timed = _timed(self._clock, part)
                    if timed is not None:
                        setattr(one, name, timed)

    def times(self) -> list[Time]:
        """What each rule took, the slowest first."""
        spent, shared = self._clock.spent, dict.fromkeys(self._rules, 0.0)
        askers: dict[Any, list[str]] = defaultdict(list)
        for rule in self._rules:
            for what in self._clock.reached(rule):
                askers[what].append(rule)
        for what, rules in askers.items():
            if what not in self._rules:
                for rule in rules:
                    shared[rule] += spent[what] / len(rules)
        phrases = {rule.id: len(rule.phrases) for rule in self._rules.values()}
        for rule, count in phrases.items():
            shared[rule] += spent[_PHRASES] * count / max(1, sum(phrases.values()))
        found = [Time(rule, 1000 * spent[rule], 1000 * shared[rule]) for rule in self._rules]
        return sorted(found, key=lambda time: (-time.whole, time.rule))

    def tell(self, out: TextIO) -> None:
        """Write the table, and let the readings be as they were."""
        whole = 1000 * (perf_counter() - self._began)
        times = self.times()
        rest = [(f"({what})", 1000 * self._clock.spent[what]) for what in (_RULES, _FORMATS)]
        known = sum(time.whole for time in times) + sum(took for _, took in rest)
        out.write("      ms      own   shared\n")
        for time in times:
            rule = self._rules[time.rule]
            out.write(f"{time.whole:8.1f} {time.own:8.1f} {time.shared:8.1f}  {rule.category}/{rule.id}\n")
        rest.append(("(all else: finding drafts, reading them, writing)", max(0.0, whole - known)))
        out.writelines(f"{took:8.1f} {'':17}  {name}\n" for name, took in rest)
        out.write(f"{whole:8.1f} {'':17}  in all, {len(self._drafts)} draft{'s' * (len(self._drafts) != 1)}\n")
        self.restore()

    def restore(self) -> None:
        """Let the methods of readings be as they were."""
        for kind, parts in self._timed.items():
            for name, part in parts.items():
                setattr(kind, name, part)
        self._timed.clear()


def _timed(clock: Clock, part: Any) -> Any:
    """A method or property that is timed as its reading's; None for what is neither."""
    if isfunction(part):
        return _method(clock, part)
    if isinstance(part, property) and part.fget:
        return property(_method(clock, part.fget))
    if isinstance(part, cached_property):
        found: cached_property[Any] = cached_property(_method(clock, part.func))
        found.attrname = part.attrname
        return found
    return None


def _method(clock: Clock, function: Callable[..., Any]) -> Callable[..., Any]:
    if isgeneratorfunction(function):

        @wraps(function)
        def items(reading: Any, *arguments: Any, **named: Any) -> Iterable[Any]:
            return clock.each(type(reading), function(reading, *arguments, **named))

        return items

    @wraps(function)
    def answer(reading: Any, *arguments: Any, **named: Any) -> Any:
        kind = type(reading)
        if clock.within(kind):
            return function(reading, *arguments, **named)
        return clock.call(kind, function, reading, *arguments, **named)

    return answer
