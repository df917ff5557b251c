"""Messages as they go over a pipe: JSON behind a header that says how long it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

# A message of the protocol: requests, answers and notifications are all objects.
Json = dict[str, Any]

_LENGTH = re.compile(rb"content-length:\s*(\d{1,10})\s*\Z", re.IGNORECASE)
# A header line that is longer is none, and what is longer than a message can be is not waited for.
_LONGEST_LINE = 4096
_LONGEST = 1 << 30


class Garbled(ValueError):  # noqa: N818 - it is yielded, and not raised
    """Something came that is no message."""


def messages(stream: BinaryIO) -> Iterator[Json | Garbled]:
    """The messages of a stream until it ends. What is no message comes as Garbled, and reading goes on behind it."""
    length = -1
    while line := stream.readline(_LONGEST_LINE):
        if match := _LENGTH.match(line.rstrip()):
            length = int(match[1])
        elif not line.strip() and length >= 0:
            if length > _LONGEST:
                yield Garbled(f"a message of {length} bytes is too long")
            else:
                body = stream.read(length)
                if len(body) < length:
                    return
                yield _message(body)
            length = -1


def _message(body: bytes) -> Json | Garbled:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        return Garbled(f"this is not JSON: {error}")
    return found if isinstance(found, dict) else Garbled("a message is an object")


def framed(message: Json) -> bytes:
    """A message as it is sent."""
    try:
        body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # half of a pair, which JSON can say and UTF-8 cannot
        body = json.dumps(message, separators=(",", ":")).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
