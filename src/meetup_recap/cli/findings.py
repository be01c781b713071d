"""Findings as other programs and people read them: lines, JSON, GitHub's annotations, SARIF 2.1.0."""

from typing import Any, NamedTuple
from urllib.parse import quote

import meetup_recap
from meetup_recap.diagnostics import CODES, Diagnostic
from meetup_recap.places import Lines
from meetup_recap.renderers.harmless import harmless, harmless_line

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_SARIF_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


class Finding(NamedTuple):
    """A diagnostic of one post."""

    path: str
    lines: Lines
    diagnostic: Diagnostic

    def places(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Line and column of its first character, and of the one behind its last."""
        return self.lines.at(self.diagnostic.span.start), self.lines.at(self.diagnostic.span.end)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        (line, column), (end_line, end_column) = self.places()
        diagnostic = self.diagnostic
        return {
            "path": self.path,
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "code": diagnostic.code,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "fix": [edit._asdict() for edit in diagnostic.fix],
        }


def text(found: list[Finding]) -> str:
    """`file:line:column: code message`, a line each; text from posts is made harmless for terminals."""
    lines = []
    for finding in found:
        (line, column), _ = finding.places()
        said = f"{finding.path}:{line}:{column}: {finding.diagnostic.code} {finding.diagnostic.message}"
        lines.append(harmless_line(said))
    return "".join(f"{line}\n" for line in lines)


def github(found: list[Finding]) -> str:
    """GitHub's workflow commands, which it shows beside the lines of a pull request."""
    lines = []
    for finding in found:
        (line, column), (end_line, _) = finding.places()
        level, code = _LEVELS[finding.diagnostic.severity], finding.diagnostic.code
        place = f"file={_property(finding.path)},line={line},endLine={end_line},col={column},title={code}"
        lines.append(f"::{level} {place}::{_data(finding.diagnostic.message)}\n")
    return "".join(lines)


def _data(said: str) -> str:
    """A message that cannot end its line or begin another command."""
    return harmless(said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(said: str) -> str:
    return _data(said).replace(":", "%3A").replace(",", "%2C")


def sarif(found: list[Finding]) -> dict[str, Any]:
    """SARIF 2.1.0, the OASIS standard for findings of static analysis."""
    rules = [
        {
            "id": code,
            "shortDescription": {"text": meaning},
            "defaultConfiguration": {"level": _SARIF_LEVELS[severity]},
        }
        for code, (severity, meaning) in CODES.items()
    ]
    driver = {"name": "meetup-recap", "version": meetup_recap.__version__, "rules": rules}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding) for finding in found],
            }
        ],
    }


def _result(finding: Finding) -> dict[str, Any]:
    diagnostic = finding.diagnostic
    location = {"artifactLocation": {"uri": _uri(finding.path)}, "region": _region(finding.lines, *diagnostic.span[:2])}
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": list(CODES).index(diagnostic.code),
        "level": _SARIF_LEVELS[diagnostic.severity],
        "message": {"text": diagnostic.message},
        "locations": [{"physicalLocation": location}],
    }
    if diagnostic.fix:
        replacements = [
            {"deletedRegion": _region(finding.lines, edit.start, edit.end), "insertedContent": {"text": edit.text}}
            for edit in diagnostic.fix
        ]
        change = {"artifactLocation": {"uri": _uri(finding.path)}, "replacements": replacements}
        result["fixes"] = [{"description": {"text": "mend it"}, "artifactChanges": [change]}]
    return result


def _region(lines: Lines, start: int, end: int) -> dict[str, int]:
    (line, column), (end_line, end_column) = lines.at(start), lines.at(end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _uri(path: str) -> str:
    return quote(path)
