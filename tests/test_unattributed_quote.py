"""Which quotations are told to have no speaker."""

from __future__ import annotations

import time

import pytest

from copydesk.checks.unattributed_quote import UnattributedQuote
from copydesk.formats.markdown import markdown

QUOTED = "“It was the worst day of my life.”"


def told(paragraphs: str) -> list[str]:
    draft = f"Ann Lee opened the fair.\n\nThe rain began on Friday.\n\n{paragraphs}\n\nThe fair moves to the hall."
    document = markdown("draft.md", draft.encode())
    return [hit.block.text[hit.start : hit.end] for hit in UnattributedQuote().hits(document)]


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"The square stood under water. {QUOTED}",
        f"{QUOTED} The square stood under water.",
        f"The Berlin Wall fell that year. {QUOTED} Shops stayed open.",
        f"Not everyone agreed. {QUOTED}",
        f"# The flood\n\n{QUOTED}",
        f"Lee came first. The tents were wet and the hall was shut. Prices rose. {QUOTED} The square stood under water.",
    ],
)
def test_a_quotation_dropped_into_a_story(paragraphs: str) -> None:
    assert told(paragraphs) == [QUOTED]


def test_each_of_a_row() -> None:
    assert told(f"{QUOTED}\n\n“The town should have warned us.”") == [QUOTED, "“The town should have warned us.”"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"Lee shook her head. {QUOTED}",
        f"A baker on the square was furious. {QUOTED}",
        f"Somebody screamed. {QUOTED}",
        f"{QUOTED} – a baker, 43",
        f"{QUOTED}\n\n— Maria",
        f"{QUOTED}[^1]\n\n[^1]: The Times, 1 May.",
        f"[{QUOTED}](https://example.com)",
        f"“Will it last?” sighed the baker. {QUOTED}",
        f"“We were not told,” Lee recalled.\n\n{QUOTED}\n\n“It was a bad one.”",
        f"{QUOTED}\n\n“We were not told,” she recalled.",
        f"{QUOTED} appears when the file is lost.",
        f"The plaque on the gate is old. {QUOTED}",
        f"Her book {QUOTED} came out in May.",
        f"It asks: {QUOTED[:-2]}?”",
    ],
)
def test_a_speaker_that_the_reader_knows_and_no_speech(paragraphs: str) -> None:
    assert told(paragraphs) == []


@pytest.mark.parametrize("paragraph", ["“It rained all day.” ", "It rained. “It rained all day long.”\n\n"])
def test_no_text_takes_long(paragraph: str) -> None:
    document = markdown("draft.md", f"The fair.\n\n{paragraph * 20_000}".encode())
    started = time.process_time()
    list(UnattributedQuote().hits(document))
    assert time.process_time() - started < 5
