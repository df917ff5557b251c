"""Text as XML 1.0: what XML cannot hold is left out, and what means something to it is escaped."""

from __future__ import annotations

import re

# https://www.w3.org/TR/xml/#charsets
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def content(text: str) -> str:
    """A text between tags; a carriage return is kept."""
    text = _ILLEGAL.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def attributes(**values: object) -> str:
    """Attributes, with a space before each; line ends and tabs are kept, which a reader would make spaces of."""
    return "".join(f' {name}="{_value(str(value))}"' for name, value in values.items())


def _value(text: str) -> str:
    return content(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
