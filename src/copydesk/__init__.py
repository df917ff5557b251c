"""copydesk reads a draft the way a newspaper's copy desk does.

`lint_text`, `lint_file` and `lint_paths` do what `copydesk check` does, and answer with a `Report` of each draft. They are
imported when they are first asked for: the command line needs none of them.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from copydesk.api import lint_file, lint_paths, lint_text
    from copydesk.errors import UserError
    from copydesk.lint import Failure, Report
    from copydesk.rule import Card, Finding, Related
    from copydesk.text import Source, Span

__all__ = [
    "Card",
    "Failure",
    "Finding",
    "Related",
    "Report",
    "Source",
    "Span",
    "UserError",
    "__version__",
    "lint_file",
    "lint_paths",
    "lint_text",
]

_HOMES = {
    "api": ("lint_file", "lint_paths", "lint_text"),
    "errors": ("UserError",),
    "lint": ("Failure", "Report"),
    "rule": ("Card", "Finding", "Related"),
    "text": ("Source", "Span"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            found: object = getattr(import_module(f"copydesk.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
