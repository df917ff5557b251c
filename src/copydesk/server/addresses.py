"""URIs of drafts, and the paths they mean."""

from __future__ import annotations

import os
import re
from urllib.parse import quote, unquote, urlsplit

_DRIVE = re.compile(r"/[A-Za-z]:")


def path_of(uri: str) -> str:
    """The path of a `file:` URI, "" for any other."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return ""
    if parts.scheme != "file":
        return ""
    path = unquote(parts.path)
    if os.name == "nt":  # pragma: no cover - tested where it runs
        path = path[1:] if _DRIVE.match(path) else path
        return os.path.normpath(f"//{parts.netloc}{path}" if parts.netloc else path)
    return path if "\0" not in path else ""


def uri_of(path: str) -> str:
    """The `file:` URI of a path."""
    path = os.path.abspath(path).replace(os.sep, "/")
    return f"file://{'' if path.startswith('/') else '/'}{quote(path)}"


def name_of(uri: str) -> str:
    """What a URI ends in: the name of a draft that has no path."""
    try:
        return unquote(re.split(r"[/:\\]", urlsplit(uri).path)[-1])
    except ValueError:
        return ""
