"""Faults of dates as obituaries, council notices and sports pages word them, and what only looks so; written as in date_texts."""

from __future__ import annotations

FAULTY: dict[str, list[str]] = {
    "age-arithmetic": [
        "2026-02-10|Mr Haddad, who is {==58==} and was born in 1973, has run the bakery since his father retired.",
        "2026-02-10|Ms Lane, {==43==}, was born in 1973 and taught with her husband until she left.",
        "2026-02-10|Born in 1990 and now {==45==}, she coaches her two sons.",
        "2026-02-10|| Candidate | Born | Age |\n|---|---|---|\n| Jo Hart | 1962 | {==56==} |\n| Al Reed | 1970 | 55 |",
        "2026-02-10|| Player | DOB | Age now |\n|---|---|---|\n| May | 4 June 2001 | 24 |\n| Roe | 9 May 1999 | {==25==} |\n| Orr | 1 July 1998 | 27 |",
        "He was born in 1950 and was {==41==} when he became leader of the council in 2001.",
        "2026-02-10|At {==67==}, Mr Osei, who was born in 1969, is the oldest player in the league.",
    ],
}

SOUND: dict[str, list[str]] = {
    "age-arithmetic": [
        "2026-02-10|Mr Haddad, who is 52 and was born in 1973, has run the bakery since his father retired.",
        "2026-02-10|Mr Haddad, who was born in 1973, has a brother, 58, who runs the shop.",
        "2026-02-10|He is 58 and has lived here since his son, who was born in 1973, left.",
        "2026-02-10|Her children, Tom, 22, and Ann, 20, born in 2003 and 2005, run it.",
        "2026-02-10|| Candidate | Born | Age |\n|---|---|---|\n| Jo Hart | 1962 | 63 |\n| Al Reed | 1970 | 55 |",
        "2026-02-10|| Player | Born | Age |\n|---|---|---|\n| Jo Hart | 1962 | 19 |\n| Al Reed | 1970 | 18 |",
        "2026-02-10|| Player | Born | Age at debut |\n|---|---|---|\n| Jo Hart | 1962 | 19 |\n| Al Reed | 1970 | 55 |",
        "| Candidate | Born | Age |\n|---|---|---|\n| Jo Hart | 1962 | 56 |\n| Al Reed | 1970 | 55 |",
        "2026-02-10|At 67, Mr Osei, whose son was born in 1989, is the oldest player in the league.",
    ],
}
