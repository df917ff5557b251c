"""`extends: proselint`: the checks of proselint, at their exact places in prose.

proselint reads a file as it lies and takes code and URLs for prose. Here it is given the clean
text of a draft's blocks, and what it finds goes home through them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.errors import nearest
from copydesk.readings.joined import Result, joined_text
from copydesk.readings.proselint_blocks import narrow

# The paths of the checks of proselint 0.16.0: known here, so that a rule file can be read without importing it.
PATHS = frozenset(
    """
    annotations.misc archaism cliches.hell cliches.misc.garner cliches.misc.gnu_diction cliches.misc.write_good
    dates_times.am_pm.lowercase_periods dates_times.am_pm.midnight_noon dates_times.am_pm.spacing
    dates_times.dates.dash_and_from dates_times.dates.decade_apostrophes dates_times.dates.month_of_year
    dates_times.dates.month_year_comma hedging industrial_language.airlinese industrial_language.bureaucratese
    industrial_language.chatspeak industrial_language.commercialese industrial_language.corporate_speak
    industrial_language.jargon lexical_illusions malapropisms misc.apologizing misc.back_formations misc.but
    misc.capitalization.days misc.capitalization.months misc.capitalization.seasons misc.capitalization.terms
    misc.composition misc.currency misc.debased misc.false_plurals.kudos misc.false_plurals.misc misc.greylist
    misc.illogic misc.illogic.coin misc.illogic.collusion misc.inferior_superior misc.institution_name misc.latin
    misc.many_a misc.metadiscourse misc.narcissism misc.not_guilty misc.phrasal_adjectives.examples
    misc.phrasal_adjectives.ly misc.preferred_forms misc.pretension misc.professions misc.scare_quotes misc.suddenly
    misc.tense_present misc.waxed misc.whence mixed_metaphors.bottleneck mixed_metaphors.misc mondegreens
    needless_variants nonwords oxymorons psychology.lie_detector psychology.mental_telepathy
    psychology.p_equals_zero redundancy.misc.after_the_deadline redundancy.misc.garner redundancy.misc.nordquist
    redundancy.misc.wallace redundancy.ras_syndrome restricted.elementary restricted.top1000 skunked_terms
    social_awareness.lgbtq.offensive social_awareness.lgbtq.terms social_awareness.nword social_awareness.sexism
    spelling.able_atable spelling.able_ible spelling.ally_ly spelling.ance_ence spelling.athletes
    spelling.consistency spelling.ely_ly spelling.em_im_en_in spelling.er_or spelling.in_un spelling.misc
    spelling.ve_of terms.animal_adjectives terms.denizen_labels.garner terms.denizen_labels.norris
    terms.eponymous_adjectives terms.venery typography.diacritical_marks typography.punctuation.exclamation
    typography.punctuation.hyperbole typography.punctuation.misplaced typography.punctuation.spacing
    typography.symbols.copyright typography.symbols.curly_quotes typography.symbols.ellipsis
    typography.symbols.multiplication typography.symbols.sentence_spacing typography.symbols.trademark uncomparables
    weasel_words.very
    """.split()
)
_WORD_EDGE = re.compile(r"\b")
# Checks made of other checks: their patterns are whole words as well, but they do not say so.
_PADDED = ("WORDS_IN_TEXT", "STRICT_WORDS_IN_TEXT")
_SPACING = "typography.punctuation.spacing"
_WHOLE_WORDS = ("lexical_illusions", "misc.waxed", "terms.venery", "uncomparables")


@dataclass(frozen=True, eq=False, repr=False)
class Proselint(Check):
    """Flags what these checks of proselint find.

    `checks` are their paths, such as `typography.symbols.ellipsis`, or the beginning of some,
    such as `typography` or `typography.symbols`. Rates ("more than 30 exclamation marks a
    million") and consistent spelling are judged for the whole draft.
    """

    says: ClassVar[tuple[str, ...]] = ("problem",)

    checks: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.checks:
            raise OptionError("checks", "name at least one check of proselint")
        known = _known()
        for path in self.checks:
            if path not in known:
                raise OptionError("checks", f"proselint has no check `{path}`{nearest(path, known)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        joined = document.reading(joined_text)
        if not joined.blocks:
            return
        chosen = [check for check in _checks() if any(check.matches_partial(path) for path in self.checks)]
        results = sorted(
            (
                (joined.moved(result, part), check.path)
                for check in chosen
                for narrowed, part in narrow(check, document)
                for result in _results(narrowed, part.text)
            ),
            key=lambda found: (found[0].start, -found[0].end, found[1]),
        )
        reached: dict[str, int] = {}
        for result, path in results:
            # "90's" in "1990's" is one fault, though two patterns of a check match it.
            if result.end > reached.get(path, 0):
                hit = joined.hit(result)
                if hit:
                    reached[path] = result.end
                    yield hit


@cache
def _known() -> frozenset[str]:
    parts = [path.split(".") for path in PATHS]
    return frozenset(".".join(names[: n + 1]) for names in parts for n in range(len(names)))


@cache
def _checks() -> tuple[Any, ...]:
    """proselint's checks, not by its registry, which is one for the process and drops what is beyond `max_errors`."""
    from proselint.checks import __register__

    return tuple(__register__)


def _results(check: Any, text: str) -> Iterator[Result]:
    """What a check finds, where it truly stands."""
    kind = type(check.check_type).__name__
    padding = getattr(getattr(check.check_type, "padding", None), "name", "")
    whole = kind == "ReverseExistence" or padding in _PADDED or check.path in _WHOLE_WORDS
    for result in check.check_with_flags(text):
        start, end = result.span
        if kind == "ReverseExistence":
            start -= 1  # it leaves out the first letter
        # Once a word is seen whole, proselint reports it inside other words as well.
        if whole and not (_WORD_EDGE.match(text, start) and _WORD_EDGE.match(text, end)):
            continue
        message, better = result.message, result.replacements
        if check.path == _SPACING and better:  # its replacement is its other pattern
            gap = "  " if "  " in better else " "
            message = f"Keep to {'two spaces' if len(gap) == 2 else 'one space'} between sentences."
            better = f"{text[start]}{gap}{text[end - 1]}"
        if better is None and kind == "PreferredFormsSimple":
            better = _replacement(check, text[start:end].strip())
            message = check.message.format(better, text[start:end].strip()) if better else message
        better = better if check.path == _SPACING else _cased(check, text[start:end].strip(), better)
        yield Result(start, end, _unescaped(message), better)


def _replacement(check: Any, found: str) -> str | None:
    """The replacement of a pattern that is more than its own words, which proselint does not look up."""
    for pattern, better in check.check_type.items.items():
        if check.engine.fullmatch(pattern, found):
            return str(better)
    return None


def _cased(check: Any, found: str, better: str | None) -> str | None:
    if not better:
        return None
    better = _unescaped(better)
    if check.engine.opts.case_insensitive and found[:1].isupper() and better[:1].islower():
        return better[0].upper() + better[1:]
    return better


def _unescaped(text: str) -> str:
    return re.sub(r"\\(\W)", r"\1", text)
