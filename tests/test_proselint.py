"""proselint's checks stand where they should, and nowhere else."""

from __future__ import annotations

import pytest

from copydesk.check import OptionError
from copydesk.checks.proselint import PATHS, Proselint
from copydesk.document import Document
from copydesk.formats.markdown import markdown


def draft(text: str) -> Document:
    return markdown("draft.md", text.encode())


def found(check, document):
    """The source that each hit stands for, and the suggestions."""
    text = document.source.text
    return [(text[slice(*hit.block.home(hit.start, hit.end))], hit.better) for hit in check.hits(document)]


def test_the_paths_are_proselints():
    from proselint.checks import __register__

    assert {check.path for check in __register__} == PATHS


# One for each type of check that proselint has.
@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("hedging", "It is – *so far* – a success, so to speak, for us.", [(", so to speak", ())]),
        ("typography.symbols.ellipsis", "“Über” and then... nothing.", [("...", ())]),
        ("misc.false_plurals", "Such *phenomenons* are rare.", [("phenomenons", ("phenomena",))]),
        ("misc.composition", "He had not succeeded, in a hasty\n> manner.", [("had not succeeded", ("failed",))]),
        ("spelling.consistency", "A color, a color and a colour.", [("colour", ("color",))]),
        ("restricted.top1000", "The parliament and people.", [("parliament", ())]),
        ("misc.but", "# Title\n\nBut it rained. But it stopped.\n\nBut again.", [("But", ()), ("But", ())]),
        ("misc.greylist", "We utilize it.", [("utilize", ())]),
        ("misc.waxed", "He waxed lyrically.", [("waxed lyrically", ("waxed lyrical",))]),
        ("uncomparables", "A very\nunique clock.", [("very\nunique", ())]),
        ("misc.phrasal_adjectives.ly", "It is a newly-built pier.", [("newly-", ())]),
        ("misc.preferred_forms", "It rained; meantime, they slept.", [("meantime,", ("meanwhile,",))]),
        ("typography.punctuation.exclamation", "Oh! It rained.\n\nIt rained! Again!", [("d!", ())]),
        ("dates_times.dates.decade_apostrophes", "In the 1990's.", [("1990's", ())]),
        ("redundancy", "Actual fact: it fell.", [("Actual fact", ("Fact",))]),
        (
            "redundancy.misc.garner",
            "A general consensus of opinion.",
            [("general consensus of opinion", ("consensus",))],
        ),
    ],
)
def test_each_type_of_check_gives_exact_places(path, text, expected):
    assert found(Proselint(checks=(path,)), draft(text)) == expected


def test_code_urls_and_block_ends_are_no_prose():
    text = (
        "Run `very unique` now.\n\n```\nvery unique\n```\n\n[link](http://very.unique) <!-- very unique -->\n\n"
        "It was very\n\nunique that day. A very `x` unique clock.\n"
    )
    assert found(Proselint(checks=("uncomparables",)), draft(text)) == []


def test_the_message_is_proselints_own():
    (hit,) = Proselint(checks=("misc.latin",)).hits(draft("It held, inter alia, that."))
    assert hit.says == {"problem": "Use English. 'among other things' is the preferred form."}


def test_twice_is_as_often_as_once():
    check, document = Proselint(checks=("hedging", "hedging")), draft("It was, so to speak, over.")
    assert [found(check, document), found(check, document)] == [[(", so to speak", ())]] * 2


def test_an_empty_draft():
    assert found(Proselint(checks=tuple(PATHS)), draft("")) == []


def test_endless_words_do_not_hang():
    assert found(Proselint(checks=("lexical_illusions",)), draft("1" * 200_000 + " the the")) == [("the the", ())]


@pytest.mark.parametrize(
    ("checks", "message"),
    [
        (("typograpy",), "did you mean `typography`"),
        (("xyz",), "proselint has no check `xyz`"),
        ((), "name at least one"),
    ],
)
def test_what_cannot_be_is_refused(checks, message):
    with pytest.raises(OptionError, match=message):
        Proselint(checks=checks)
