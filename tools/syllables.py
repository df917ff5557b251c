"""Writes src/copydesk/data/syllables.txt from CMUdict.

    python tools/syllables.py cmudict.dict

The dictionary's own file has a word and its sounds on each line; a sound that ends with a
digit is a vowel, and so a syllable. Only words that the spelling rule gets wrong are kept.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from copydesk.readings import syllables

_TABLE = Path(__file__).parent.parent / "src/copydesk/data/syllables.txt"
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_HEAD = """\
# Words whose syllables the spelling rule of copydesk/readings/syllables.py gets wrong, by number of syllables.
# Made from the pronunciations of CMUdict (see cmudict-license.txt), the first one of each word.
"""


def pronounced(path: Path) -> dict[str, int]:
    """The syllables of each word of a CMUdict file, by its first pronunciation."""
    found: dict[str, int] = {}
    for line in path.read_text(encoding="latin-1").split("\n"):
        word, _, sounds = line.partition("#")[0].strip().partition(" ")
        count = sum(sound[-1].isdigit() for sound in sounds.split())
        if _WORD.fullmatch(word.lower()) and count:
            found.setdefault(word.lower(), count)
    return found


def main() -> None:
    """Keep the plain words that the rule gets wrong, then the joined ones that are wrong even so."""
    words = pronounced(Path(sys.argv[1]))
    wrong = {word: n for word, n in words.items() if word.isalpha() and syllables.by_spelling(word) != n}
    syllables.learn(wrong)
    wrong |= {word: n for word, n in words.items() if not word.isalpha() and syllables.syllables(word) != n}
    lines = defaultdict(list)
    for word, count in sorted(wrong.items()):
        lines[count].append(word)
    _TABLE.write_text(_HEAD + "".join(f"{n} {' '.join(lines[n])}\n" for n in sorted(lines)), encoding="ascii")
    print(f"{len(wrong)} of {len(words)} words are exceptions")


if __name__ == "__main__":
    main()
