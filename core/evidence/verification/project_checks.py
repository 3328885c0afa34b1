"""Checks of a project's archive: its record, the archives it names, and those that lie inside it."""

from collections.abc import Mapping
from contextlib import suppress

from core.evidence.format import layout
from core.evidence.format.project_record import (
    CitedArchive,
    ProjectAttempt,
    ProjectDraw,
    ProjectRecord,
    parse_project,
)
from core.evidence.format.seal import Seal
from core.evidence.verification.bag_checks import LoadedBag
from core.evidence.verification.earlier import parse_earlier
from core.evidence.verification.log_proof import PublicLog, is_planned_for
from core.evidence.verification.report import Report
from core.evidence.verification.verdicts import Line, RefusedError, Verdict, failed, passed
from core.kernel.canonical_json import JsonValue

_RECORD, _NAMED, _DRAWS, _HELD = "project.record", "project.archives", "project.draws", "project.held"


def read_project(bag: LoadedBag) -> ProjectRecord | None:
    """The record of the project, if it can be read."""
    with suppress(RefusedError, ValueError):
        return parse_project(bag.content(layout.PROJECT))
    return None


def check_project(
    bag: LoadedBag, seal: Seal, log: PublicLog | None, inside: Mapping[str, Report]
) -> list[Line]:
    """Lines about ``project.json``; ``inside`` has the reports of the ZIPs in the archive by their path.

    Raises:
        RefusedError: there is no ``project.json``.
    """
    try:
        record = parse_project(bag.content(layout.PROJECT))
    except ValueError as error:
        return [failed(_RECORD, "malformed", found=error)]
    if record.project != seal.project:
        return [failed(_RECORD, "other_name", seal.project, record.project)]
    lines = [passed(_RECORD, draws=len(record.draws), attempts=len(record.attempts))]
    lines.append(_named(bag, record))
    if log is not None:
        lines.append(_planned(record, log))
    for draw, attempt in record.attempts:
        if attempt.archive is not None:
            lines.append(_archive_line(seal, draw, attempt, attempt.archive, inside))
    return lines


def _named(bag: LoadedBag, record: ProjectRecord) -> Line:
    """Every archive named is one that the consistency proofs speak of, and those inside are those held."""
    try:
        texts = bag.content(layout.EARLIER_CHECKPOINTS), bag.content(layout.CONSISTENCY)
        earlier = {archive.name: archive.digest for archive in parse_earlier(*texts)}
    except (RefusedError, ValueError) as error:
        return failed(_NAMED, "malformed", found=error)
    for archive in record.archives:
        if earlier.get(archive.name) != archive.digest:
            return failed(_NAMED, "not_earlier", archive.digest, archive.name)
    held = {layout.held_path(archive.name) for archive in record.archives if archive.held}
    present = {path for path in bag.sizes if path.startswith(layout.HELD)}
    if held != present:
        return failed(_NAMED, "other_files", found=min(held ^ present))
    return passed(_NAMED, archives=len(record.archives), held=len(held))


def _planned(record: ProjectRecord, log: PublicLog) -> Line:
    """The log of the project knows the same draws for the same project or batch, no more and no fewer."""
    planned = {
        _planned_for(str(entry.get("subject")), entry.get("facts"))
        for entry in log.records.values()
        if is_planned_for(entry, record.scopes)
    }
    listed = {f"{draw.draw} ({draw.scope})" for draw in record.draws}
    if planned != listed:
        return failed(_DRAWS, "other_draws", " ".join(sorted(planned)), " ".join(sorted(listed)))
    return passed(_DRAWS, draws=len(listed))


def _planned_for(draw: str, facts: JsonValue) -> str:
    return f"{draw} ({facts['project']})" if isinstance(facts, Mapping) else draw


def _archive_line(
    seal: Seal,
    draw: ProjectDraw,
    attempt: ProjectAttempt,
    archive: CitedArchive,
    inside: Mapping[str, Report],
) -> Line:
    if not archive.held:
        return Line(_HELD, Verdict.UNKNOWN, "not_held", found=archive.name)
    report = inside.get(layout.held_path(archive.name))
    if report is None or report.seal is None:
        return failed(_HELD, "held_unreadable", found=archive.name)
    refused = next((line for line in report.lines if line.verdict is Verdict.FAIL), None)
    if refused is not None:
        return failed(_HELD, "held_refused", found=f"{archive.name} {refused.id}")
    if report.digest != archive.digest:
        return failed(_HELD, "digest", f"{archive.name} {archive.digest}", report.digest)
    found = report.seal
    here = seal.station, seal.practice, draw.draw, archive.name
    if (found.station, found.practice, found.draw, found.archive) != here:
        return failed(_HELD, "held_other", archive.name, f"{found.archive} {found.draw}")
    record = report.record
    if record is not None and (record.attempt, record.ending) != (attempt.attempt, attempt.ending):
        return failed(_HELD, "held_other", f"{archive.name} {attempt.attempt}", record.attempt)
    checks = sum(line.verdict is Verdict.PASS for line in report.lines)
    return passed(_HELD, archive=archive.name, checks=checks)
