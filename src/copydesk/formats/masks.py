"""A Markdown draft as its parser should see it: other characters here and there, but as many."""

from __future__ import annotations

import re

# pulldown-cmark does not end every line at a lone carriage return.
_LONE_RETURN = re.compile(r"\r(?!\n)")
# Site generators fill in these tags before they read Markdown, so that nothing in them is markup.
_TEMPLATE = re.compile(r"\{\{[^{}\r\n]*+\}\}|\{%[^{}%\r\n]*+%\}")
_NO_MARKUP = str.maketrans(dict.fromkeys(" \t*_`[]()<>\"'\\|!~&$", "-"))


def masked(text: str) -> str:
    """The text with each line ended as the parser knows it and template tags without markup; same offsets."""
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if "{{" in text or "{%" in text:
        text = _TEMPLATE.sub(lambda match: match[0].translate(_NO_MARKUP), text)
    return text
