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
    "duration-mismatch": [
        "The blockade began at 6 a.m. and ended at 11 a.m., and drivers were stuck for all {==nine hours==}.",
        "The market was open from 9am to 1pm, and volunteers worked all {==six hours==}.",
        "The meeting opened at 7 p.m. and closed at 9 p.m., and councillors sat for the whole {==three hours==}.",
        "The siege began on 4 May and ended on 7 May, and the family was held for the full {==eight days==}.",
        "The road will close at 8 p.m. and reopen at 5 a.m., a closure of {==seven hours==}.",
        "The hall will open at 9 a.m. and close at 5 p.m., a total of {==ten hours==}.",
        "The consultation runs from 1 March to 28 March, giving residents {==six weeks==} to respond.",
        "Nominations open on 1 March and close on 14 March, giving candidates {==four weeks==} to come forward.",
        "The water was cut off at 8am and restored at noon, leaving residents without supplies for {==six hours==}.",
    ],
    "anniversary-mismatch": [
        "2026-03-10|The college, opened in 1926, marks its centenary with an open day; the library, opened in 1976, is celebrating its {==40th anniversary==} this year.",
        "2026-03-10|The parish church, built in 1876, marks its 150th anniversary this summer, while the hall, opened in 1966, marks its {==50th anniversary==} this year.",
        "2026-03-10|The rovers were founded in 1886. The united side was formed in 1926 and celebrates its {==90th anniversary==} this year.",
        "2026-03-10|The choir was founded in 1976 and will celebrate its {==60th anniversary==} in June.",
    ],
    "decade-century": [
        "The ground is a product of the {==1950s==}: it was built in 1963.",
        "Our library is very much a product of the {==1970s==}. It was built in 1984.",
        "The stadium is one of the last survivors of the {==1930s==}. It was opened in 1954.",
        "The library is one of the gems of the {==1960s==}. It opened in 1975.",
        "The town hall belongs to the {==1880s==}: it was completed in 1904.",
        "The nave is {==13th century==}, built in 1420.",
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
    "duration-mismatch": [
        "The blockade began at 6 a.m. and ended at 11 a.m., and drivers were stuck for all five hours.",
        "The blockade began at 6 a.m. and ended at 11 a.m., and drivers were stuck for up to nine hours.",
        "The shop opened at 6 a.m. and closed at 11 a.m. on both days, and staff worked all ten hours.",
        "The shop opens from 9am to 1pm on Mondays and Tuesdays, and she works all eight hours.",
        "The game began at 2 p.m. and ended at 5 p.m., and he sang for all 90 minutes.",
        "The exam began at 9am and ended at 11am, and he sat through all four hours of both papers.",
        "The road will close at 8 p.m. and reopen at 5 a.m., a closure of nine hours.",
        "The consultation runs from 1 March to 28 March, giving residents four weeks to respond.",
        "The consultation runs from 1 March to 28 March, and the council has six weeks to decide.",
        "The trial opened on 3 May and ended on 10 May; he has 28 days to appeal.",
        "The sale began on 3 May and ended on 10 May, giving buyers six weeks to pay.",
        "The fire started at 2pm and was out by 4pm, leaving homes without power for six hours.",
    ],
    "anniversary-mismatch": [
        "2026-03-10|The college, opened in 1926, marks its centenary; the library, opened in 1976, is celebrating its 50th anniversary this year.",
        "2026-03-10|The trust, founded in 1996, runs the hall, opened in 1906; its 30th anniversary is this year.",
        "2026-03-10|The club, founded in 1926, moved; the stand, opened in 1976 by the club, which is celebrating its 100th anniversary this year, is full.",
        "2026-03-10|The school was founded in 1906. The hall was opened in 1976, and the school marks its 120th anniversary this year.",
        "2026-03-10|The festival was founded in 1986 and will celebrate its 40th anniversary in June.",
        "2026-03-10|The festival was founded in 1986 and hopes to celebrate its 50th anniversary in a new hall.",
    ],
    "decade-century": [
        "The ground is a product of the 1950s: it was built in 1953.",
        "The ground is a product of the 1950s: its stand was built in 1963.",
        "The ground is a product of the 1950s; it was rebuilt in 1963.",
        "The album is a product of the 1970s: it was released in 1981.",
        "The town hall replaced one of the finest of the 1880s. It opened in 1975.",
        "The home of the club of the 1950s is a ruin; it was built in 1903.",
        "The town belongs to the 19th century: the hall was built in 1904.",
        "The nave is 13th century, restored in 1820.",
        "The interior is 1930s, built in 1978 as a set.",
    ],
}
