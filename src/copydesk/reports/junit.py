"""`--output-format junit`: JUnit's XML, which every CI service shows as tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from copydesk.interchange.xmltext import DECLARATION, attributes, content
from copydesk.lint import Report
from copydesk.rule import Finding
from copydesk.terminal import utf8
from copydesk.text import Source


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a suite for each draft: a case that fails for each finding, one that passes where there is none.

    A draft that could not be read and a rule that broke are cases with an error. Columns are characters, from 1.
    """
    utf8(out)
    out.write(f'{DECLARATION}<testsuites name="copydesk">\n')
    for one in reports:
        failed, broken = len(one.findings), len(one.failures)
        counts = attributes(name=one.path, tests=failed + broken or 1, failures=failed, errors=broken, skipped=0)
        out.write(f"<testsuite{counts}>\n")
        if not failed and not broken:
            out.write(f"<testcase{attributes(name='copydesk', classname=one.path, file=one.path)}/>\n")
        if one.source:
            out.writelines(_cases(one.source, one.findings))
        for failure in one.failures:
            name = f"{failure.rule or 'copydesk'} could not do its work"
            case = attributes(name=name, classname=one.path, file=one.path)
            error = attributes(message=failure.error, type="error")
            out.write(f"<testcase{case}><error{error}>{content(failure.error)}</error></testcase>\n")
        out.write("</testsuite>\n")
        out.flush()
    out.write("</testsuites>\n")


def _cases(source: Source, findings: Iterable[Finding]) -> Iterator[str]:
    """A case for each finding, each with a name of its own: services take cases of one name for one."""
    named: dict[str, int] = {}
    for finding in findings:
        line, column = source.position(finding.span.start)
        name = f"{finding.rule} at {line}:{column}"
        named[name] = named.get(name, 0) + 1
        name += f" ({named[name]})" * (named[name] > 1)
        case = attributes(name=name, classname=source.path, file=source.path, line=line)
        failure = attributes(message=finding.message, type=finding.level)
        told = content(_told(source, finding))
        yield f"<testcase{case}><failure{failure}>{told}</failure></testcase>\n"


def _told(source: Source, finding: Finding) -> str:
    """A finding in full, for people."""
    line, column = source.position(finding.span.start)
    lines = [f"{source.path}:{line}:{column}: {finding.level} {finding.message} [{finding.rule}]", f"> {finding.text}"]
    if finding.suggestions:
        lines.append("Better: " + " or ".join(better or "(remove it)" for better in finding.suggestions))
    for span, message in finding.related:
        place = source.position(span.start)
        lines.append(f"{place.line}:{place.column}: {message}")
    return "\n".join(lines)
