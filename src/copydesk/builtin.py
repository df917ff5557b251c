"""The parts that come with copydesk, by the plugins' own door."""

from __future__ import annotations

import os

from copydesk.hookspecs import hookimpl

_CHECKS = (
    "anonymous-source capitalization conditional conflicting-figure consistency double-attribution doubled-word "
    "existence false-precision fraction-mismatch headline-figure hedge-word impossible-percent impossible-share "
    "leading-decimal-percent long-paragraph long-sentence magnitude-slip metric occurrence orphan-percent "
    "percent-sum proselint quantifier-mismatch reading-grade repeated-opening repeated-phrase repeated-sentence "
    "repetition skipped-heading source-without-link stacked-hedge substitution superlative-unsourced textstat "
    "unattributed-figure unattributed-quote unclosed-quote unidentified-study unused-ignore vague-source "
    "weasel-word"
).split()
_SUFFIXES = {
    "markdown": (".md", ".markdown", ".mdown", ".mkd", ".mdx"),
    "plain": (".txt", ".text"),
}
_REPORTERS = ("full", "concise", "json")


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
