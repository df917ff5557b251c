"""Where a draft lies, as other programs want to be told: a path below some folder, or a URI."""

from __future__ import annotations

import os


def root(variable: str) -> str:
    """The folder that a CI service counts paths from: the one that an environment variable names, else the working folder.

    It counts only where the working folder lies in it: a run elsewhere on the same machine is no part of the repository.
    """
    here = os.getcwd()
    named = os.environ.get(variable)
    if not named:
        return here
    folder = os.path.realpath(named)
    return folder if below(here, folder) is not None else here


def below(path: str, folder: str) -> str | None:
    """The path from a folder, with slashes and without a leading "./"; None where the draft lies elsewhere."""
    found = _between(folder, path)
    return None if found is None or found == ".." or found.startswith("../") else found


def relative(path: str, folder: str = "") -> str:
    """The path from a folder, "" the working folder, with slashes; "../" before it where it lies elsewhere.

    On another drive than the folder's it is the whole path.
    """
    found = _between(folder or os.getcwd(), path)
    return os.path.abspath(path).replace(os.sep, "/") if found is None else found


def uri(path: str, folder: str) -> str:
    """The path below a folder as a relative URI reference (RFC 3986, percent-encoded UTF-8); a file URI where it lies elsewhere."""
    from urllib.parse import quote

    inside = below(path, folder)
    return file_uri(path) if inside is None else quote(os.fsencode(inside))


def file_uri(path: str) -> str:
    """The path as an absolute file URI; a folder's ends with a slash if its path does."""
    from urllib.parse import quote

    whole = os.path.abspath(path).replace(os.sep, "/")
    whole += "/" * (path.endswith("/") and not whole.endswith("/"))
    return "file://" + "/" * (not whole.startswith("/")) + quote(os.fsencode(whole), safe="/:")


def _between(folder: str, path: str) -> str | None:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # Windows: another drive
        return None
