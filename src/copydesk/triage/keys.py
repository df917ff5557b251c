"""Answers from whoever sits at the keyboard: single keys on a terminal, lines from anything else."""

from __future__ import annotations

import os
import sys


def interactive() -> bool:
    """Whether somebody sits there who can press keys."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def key(prompt: str) -> str:
    """The next key, or the first letter of the next line where standard input is no terminal; "" at its end."""
    if not interactive():
        sys.stdout.write(prompt)
        return _scripted()[:1]
    pressed = _windows_key(prompt) if os.name == "nt" else _posix_key(prompt)
    if pressed == "\x04":  # Ctrl-D ends a file
        sys.stdout.write("\n")
        return ""
    sys.stdout.write(f"{pressed if pressed.isprintable() else ''}\n")
    return pressed if pressed.isprintable() else "\n"


def line(prompt: str) -> str:
    """The next line, without the space around it; "" at the end of the input."""
    if interactive():
        try:
            return input(prompt).strip()
        except EOFError:
            sys.stdout.write("\n")
            return ""
    sys.stdout.write(prompt)
    return _scripted().strip()


def _scripted() -> str:
    """A line of a script, shown as if it had been typed."""
    sys.stdout.flush()
    text = sys.stdin.readline()
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    return text


def _posix_key(prompt: str) -> str:
    """A key, with Ctrl-C left to do what it does; a key that sends several characters, as the arrows, is one that nobody means."""
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)  # what was typed ahead is kept
        sys.stdout.write(prompt)
        sys.stdout.flush()
        sent = os.read(terminal, 32)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    if not sent:
        return "\x04"
    return "\x1b" if sent.startswith(b"\x1b") else sent.decode("utf-8", "replace")[0]


def _windows_key(prompt: str) -> str:
    from msvcrt import getwch  # type: ignore[attr-defined,unused-ignore]

    sys.stdout.write(prompt)
    sys.stdout.flush()
    pressed: str = getwch()
    if pressed == "\x03":
        raise KeyboardInterrupt
    if pressed in ("\0", "\xe0"):  # an arrow or a function key
        getwch()
        return "\x1b"
    return "\x04" if pressed == "\x1a" else pressed
