"""Where a draft lies, as other programs want to be told: a path below the working folder, or a URI."""

from __future__ import annotations

import os


def below(path: str) -> str | None:
    """The path from the working folder, with slashes and without a leading "./"; None where the draft lies elsewhere."""
    relative = _between(os.getcwd(), path)
    if relative is None or relative == ".." or relative.startswith("../"):
        return None
    return relative


def relative(path: str) -> str:
    """The path from the working folder, with slashes, "../" before it where it has to be; on another drive the whole path."""
    found = _between(os.getcwd(), path)
    return os.path.abspath(path).replace(os.sep, "/") if found is None else found


def uri(path: str) -> str:
    """What `below` answers as a relative URI reference (RFC 3986, percent-encoded UTF-8), else an absolute file URI."""
    from urllib.parse import quote

    inside = below(path)
    if inside is not None:
        return quote(os.fsencode(inside))
    whole = os.path.abspath(path).replace(os.sep, "/")
    return "file://" + "/" * (not whole.startswith("/")) + quote(os.fsencode(whole), safe="/:")


def folder_uri() -> str:
    """The working folder as an absolute file URI that ends with a slash, for relative ones to count from."""
    from urllib.parse import quote

    here = os.getcwd().replace(os.sep, "/").rstrip("/")
    return "file://" + "/" * (not here.startswith("/")) + quote(os.fsencode(here), safe="/:") + "/"


def _between(folder: str, path: str) -> str | None:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # Windows: another drive
        return None
