"""Which blocks a rule with `scope:` looks at."""

from __future__ import annotations

from copydesk.check import OptionError
from copydesk.document import Block

_KINDS = {
    "text": None,
    "paragraph": ("paragraph",),
    "sentence": ("paragraph", "item", "footnote"),
    "heading": ("heading", "title"),
    "list": ("item",),
    "table": ("cell",),
    "alt": ("alt",),
    "caption": ("caption",),
    "footnote": ("footnote",),
}


def in_scope(block: Block, scope: str | tuple[str, ...]) -> bool:
    """Whether a block is in any of the scopes: `text` (all), `heading`, `heading.h2`, `~heading`, …

    Raises OptionError for a scope that there is not.
    """
    if scope == "text":
        return True
    return any(_matches(block, name) for name in ([scope] if isinstance(scope, str) else scope))


def _matches(block: Block, scope: str) -> bool:
    if scope.startswith("~"):
        return not _matches(block, scope[1:])
    name, _, level = scope.partition(".")
    if name == "blockquote":
        return block.quoted
    if name not in _KINDS:
        raise OptionError("scope", f"`{scope}` is none of {', '.join([*_KINDS, 'blockquote'])}")
    kinds = _KINDS[name]
    return (kinds is None or block.kind in kinds) and (not level or level == f"h{block.level}")
