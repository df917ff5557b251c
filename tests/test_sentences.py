"""Where sentences end: a bar in each example stands where they must, and nowhere else."""

from __future__ import annotations

import time

import pytest

from copydesk.formats.markdown import markdown
from copydesk.readings.sentences import Sentences, split

NEWS = [
    "Gov. Smith met Sen. Jones and Rep. Lee on Jan. 5.|They agreed.",
    "He finished No. 5.|She was No. 1.|No.|Nobody knew.",
    "The answer is no.|But he asked.",
    "It opens at 9 a.m. Monday.|Doors close at 5 p.m.|Tickets are $5.",
    "It was sent at 7:19 p.m. EST by him.|Done.",
    "She moved to the U.S. in 1999.|The U.S. Senate voted.|He loves the U.S.|The end.",
    "Acme Inc. said so.|He works for Acme Inc.|The firm is old.",
    "J.K. Rowling and George W. Bush met C. S. Lewis.|That was Plan B.|Then they left.",
    "He takes vitamin C.|Doctors object.",
    "You and I.|Did we?",
    "WASHINGTON, D.C. — The plan passed.|It is big.",
    "He lives in Washington, D.C.|Trump said so.",
    "Prices rose 3.5 percent to $4.20.|They fell in 2010.|3,000 people left.",
    "“Who are you?” he asked.|“What?”|She left.",
    '"Are you sure?" Mr. Jones asked.|He was.',
    'He asked, "Why?"|Nobody knew.',
    "“I won!|You lost,” he said.|“Really.”|She left.",
    "Yahoo! Finance fell.|Yahoo!|The firm.",
    "Oh no!|Bob fell.",
    "He walked in.|Bob said no.|It is 6 in. long, and 5 ft. Mark said.",
    "He sat.|Bob left.|On Sat. Bob left.",
    "Use \ufffc.|\ufffc is better, e.g. \ufffc or \ufffc.",
    "Apple sold it.|iPhone sales rose.",
    "Wait... what?|He left...|Then she did.",
    '"He is good.|... I know him," she said.',
    "Sen. Ted Cruz (R-Tex.) Thursday voted.|(He left.)|She stayed.",
    "The vote hurt Sen. Ann Cole (I-Vt.)|Doyle won it anyway.",
    "They met at a club in Bedminster, N.J.|Ruth Okafor, the former treasurer, came too.",
    "He works in Mount Prospect, Ill.|Halvard donated a total of $5,000.|St. Paul, Minn. Mayor Ann Cole agreed.",
    "Smith v. Jones was cited (cf. Doe, et al. 2010).",
    "Martin Luther King Jr. Day is here.|So is Sammy Davis Jr.|He sang.",
    "Mr. Smith, Ph.D., left.|He has a Ph.D.|She has none.",
    "St. Louis is on Main St.|The end.",
    "Cats, dogs, etc.|Birds came.",
    "He said “Yes.”|She said ‘No.’|They left.",
    "Lt. Gov. Patty Judge and retired Lt. Gen. Mike Flynn spoke.",
    "It cost 5 lbs.|The box.",
    "1. The first item.",
    "(a) The item.|Next.",
    "He knew.[1]|She did.[2][3]|They too.",
    "He came.|“She left.”|“Who?”|“Me.”",
    "The firm, Warner Bros. Discovery, fell.",
    "The U.N. Security Council met the E.U. Commission.",
    "Was it him?|Or her?|What!?|No…|Yes.",
    "He was 40.|Mark was 5.|I was 3.",
    "The 7 p.m. show.|At 5 a.m. Mr. Smith left.",
    "I am a Capt. Kirk fan.|He is a capt.|She is.",
    "We met on Dec. 25, 1990.|In Jan. we left.|It was in Dec.|We left.",
    "Version 2.0 is out.|Get v. 2 now.|Run v2.|Then stop.",
    "Is that a “no”?|Yes.",
    "See www.foo.com.|Then go.|Visit foo.com for more.",
    "Dr. No met Mrs. Who.",
    'He said: "I came.|I saw."|She left.',
    "The Rev. Al Sharpton and the Rev. Dr. King.|The rev. left.",
    "Hepatitis B.|Vaccines work.",
    "He likes R.E.M. and N.W.A. a lot.",
    "She earned $5 million.|Forbes said so.",
    "Sgt. 1st Class Bob.|Pvt. Ryan.",
    "The time is 5 p.m.|Bob left.",
    "Go to Portland, Ore. or Calif. for Miss.|The end.",
    "Rates (see Fig. 3, p. 12) rose.|See Figs. A and C.|He loved art.|Then he left.",
    "这是。|那是！",
]


@pytest.mark.parametrize("text", NEWS)
def test_sentences(text: str) -> None:
    written = text.replace("。|", "。").replace("|", " ")
    assert "|".join(written[start:end] for start, end in split(written)) == text


def test_blocks_end_sentences() -> None:
    document = markdown("draft.md", b"# A heading\n\nOne. Two\n\n- three\n- Four.\n")
    sentences = document.reading(Sentences)
    assert [[block.text[s:e] for s, e in sentences.of(block)] for block in document.blocks] == [
        ["A heading"],
        ["One.", "Two"],
        ["three"],
        ["Four."],
    ]
    block = document.blocks[1]
    assert [sentences.around(block, at) for at in (0, 4, 5, 8)] == [(0, 4), (0, 4), (5, 8), (5, 8)]


@pytest.mark.parametrize(
    "text",
    [
        "A. " * 100_000,
        "I. " * 100_000,
        "a.m. " * 100_000,
        ". " * 300_000,
        "! " * 300_000,
        "a" * 999_999,
        "A.A." * 200_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    split(text)
    assert time.process_time() - started < 3
