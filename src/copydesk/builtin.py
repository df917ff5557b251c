"""The parts that come with copydesk, by the plugins' own door."""

from __future__ import annotations

import os

from copydesk.hookspecs import hookimpl

_CHECKS = """
    acronym age-arithmetic anniversary-mismatch anonymous-source average-mismatch by-to capitalization
    change-without-base compare-equal compare-unlike conditional conflicting-figure consistency
    conversion-mismatch currency-redundant decade-century dialect-spelling difference-mismatch double-attribution
    doubled-word duration-mismatch echo existence false-precision fraction-mismatch headline-figure hedge-density
    hedge-word hedged-attribution hedged-headline house-word impossible-date impossible-percent impossible-share
    leading-decimal-percent list-count long-paragraph long-sentence magnitude-slip metric moe-points moe-sample
    multiple-mismatch name-spelling noun-pile number-density occurrence ordinal-sequence orphan-percent
    passive-agentless per-unit-mismatch percent-change percent-point percent-sum poll-lead-within-moe poll-proves
    power-energy proselint quantifier-mismatch quarter-month range-order range-unit rank-list rate-base
    reading-grade repeated-idea repeated-opening repeated-paragraph repeated-phrase repeated-sentence repetition
    reverse-percent skipped-heading source-without-link stacked-hedge substitution sum-of-parts
    superlative-unsourced surname-first table-total temperature-difference textstat time-redundancy times-more
    unattributed-figure unattributed-quote unclosed-quote unidentified-study unused-ignore vague-source vote-total
    weasel-word weekday-date
""".split()
_SUFFIXES = {
    "markdown": (".md", ".markdown", ".mdown", ".mkd", ".mdx"),
    "plain": (".txt", ".text"),
}
_REPORTERS = """
    full concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl azure critic html
""".split()


@hookimpl
def packs() -> list[str]:
    """The rules: beside the code in a wheel, at the top of the repository in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    shipped = os.path.join(here, "rules")
    return [shipped if os.path.isdir(shipped) else os.path.join(os.path.dirname(os.path.dirname(here)), "rules")]


@hookimpl
def checks() -> dict[str, str]:
    """Each check is one module, named as its class is."""
    return {name: f"copydesk.checks.{name.replace('-', '_')}:{_class_name(name)}" for name in _CHECKS}


def _class_name(name: str) -> str:
    return "".join(part.title() for part in name.split("-"))


@hookimpl
def formats() -> dict[str, str]:
    """Each format is one module with a function of its name."""
    return {suffix: f"copydesk.formats.{name}:{name}" for name, suffixes in _SUFFIXES.items() for suffix in suffixes}


@hookimpl
def reporters() -> dict[str, str]:
    """Each reporter is one module with a function `report`."""
    return {name: f"copydesk.reports.{name}:report" for name in _REPORTERS}
