"""How far a statement reaches in its sentence: where what a source says begins, and where the writer takes over.

Which joints end a statement was counted on attributed news sentences (docs/decisions/0005):
a semicolon, ", which" and ", but" or ", and" before a new subject mostly do; "that", "as", "because" and a bare
"and" hardly ever do.
"""

from __future__ import annotations

import re

from copydesk.text import Span

# A new subject, with which the writer goes on in his own words.
_SUBJECT = (
    r"(?:(?:he|she|they|it|we|I|you|there|this|these|those|the|an?|his|her|its|their|some|many|most|both|only)\b"
    r"|[A-Z][\w.’'-]*)"
)
_STOPS = re.compile(
    rf"""(?P<series>;\s) | ,\s(?:who|whose|which|where)\b | ,\s(?:and|but|yet|so)\s(?!(?:that|if|what|how)\b){_SUBJECT} | ,\sbut\s[\d$£€]
    | ,\s(?:while|whereas|though|although)\b""",
    re.VERBOSE,
)
# A main clause behind an introductory one: "After saying so, he …"
_MAIN = re.compile(rf",\s(?:{_SUBJECT}|[\d$£€])")
_BRACKET = re.compile(r"[()\[\]]")
_DASH = re.compile(r"\s[—―–-]\s|[—―]|\s--\s")


def after(text: str, start: int, end: int, *, introductory: bool = False) -> tuple[Span, ...]:
    """What a source says in text[start:end], behind the verb. `introductory`: a main clause follows the verb's own."""
    if introductory and (main := _MAIN.search(text, start, end)):
        end = main.start()
    stop = _STOPS.search(text, start, end)
    if stop and stop["series"] and text.find("; ", stop.end(), end) >= 0:
        stop = None  # "Nike holds 10 billion; Apple holds 20; Ford holds 3": all of a list is said
    if stop and not _quoted(text, start, stop.start()):
        end = stop.start()
    end = _closed(text, start, end)
    return _around_aside(text, start, end)


def _quoted(text: str, start: int, at: int) -> bool:
    """Whether `at` stands in a quotation that began behind `start`: what is quoted is all said."""
    opened = max(text.rfind("“", start, at), text.rfind("``", start, at))
    if opened >= 0:
        return text.find("”", opened, at) < 0 and text.find("''", opened, at) < 0
    return text.count('"', start, at) % 2 == 1


def _closed(text: str, start: int, end: int) -> int:
    """Where the brackets close that were open at `start`, or `end`."""
    depth = 0
    for bracket in _BRACKET.finditer(text, start, end):
        depth += 1 if bracket[0] in "([" else -1
        if depth < 0:
            return bracket.start()
    return end


def _around_aside(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Without the writer's asides between dashes, or behind the last one."""
    dashes = [dash for dash in _DASH.finditer(text, start, end) if not _quoted(text, start, dash.start())]
    spans = []
    for opening, closing in zip(dashes[::2], [*dashes[1::2], None], strict=False):
        spans.append(Span(start, opening.start()))
        start = closing.end() if closing else end
    return tuple(span for span in (*spans, Span(start, end)) if span.start < span.end)


# Where a statement goes on behind its source.
_RESUMED = re.compile(r"[,;] (?:and|but|while)\s|;\s")


def resumed(text: str, start: int, end: int) -> int:
    """Where a statement goes on behind its source, in text[start:end]; 0 where it does not."""
    match = _RESUMED.search(text, start, end)
    return match.end() if match else 0


def before(text: str, begin: int, end: int) -> Span:
    """What a source said in text[begin:end], in front of its name: the quotation alone where the writer led up to it."""
    opened = _opened_bracket(text, begin, end)
    quote = _quotation_before(text, opened, end)
    return Span(quote or opened, end)


def _opened_bracket(text: str, begin: int, end: int) -> int:
    """Behind the bracket that is still open at `end`, or `begin`."""
    opened: list[int] = []
    for bracket in _BRACKET.finditer(text, begin, end):
        if bracket[0] in "([":
            opened.append(bracket.end())
        elif opened:
            opened.pop()
    return opened[-1] if opened else begin


def _quotation_before(text: str, begin: int, end: int) -> int:
    """Where the quotation begins that ends at `end`, if a colon or dash led up to it; else 0."""
    stretch = text[begin:end].rstrip()
    if not stretch.endswith(("”", '"', "''")):
        return 0
    close = begin + len(stretch)
    opened = text.rfind("“", begin, close) if stretch.endswith("”") else text.rfind('"', begin, close - 1)
    if stretch.endswith("''"):
        opened = max(text.rfind("''", begin, close - 2), text.rfind("``", begin, close))
    if opened > begin and text[begin:opened].rstrip().endswith((":", "—", ";")):
        return opened
    return 0
