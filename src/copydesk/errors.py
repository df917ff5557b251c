"""What goes wrong by somebody's mistake, told in one line."""

from __future__ import annotations

from collections.abc import Iterable


class UserError(Exception):
    """A mistake in a draft, a config, a rule file or a plugin.

    The message names the place and says what to do; it is printed without a traceback,
    and the run ends with exit code 2.
    """


def reason(error: OSError) -> str:
    """Why the system would not do something, as it stands within a message."""
    return (error.strerror or str(error)).lower()


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.6, otherwise: str = "") -> str:
    """The end of a message about an unknown name: the known one most like it, or `otherwise` where none is.

    `cutoff` says how like it has to be, from 0 to 1.
    """
    from difflib import get_close_matches  # only mistakes need it

    near = get_close_matches(name, list(known), 1, cutoff)
    return f"; did you mean `{near[0]}`?" if near else otherwise
