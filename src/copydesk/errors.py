"""What goes wrong by somebody's mistake, told in one line."""

from __future__ import annotations


class UserError(Exception):
    """A mistake in a draft, a config, a rule file or a plugin.

    The message names the place and says what to do; it is printed without a traceback,
    and the run ends with exit code 2.
    """
