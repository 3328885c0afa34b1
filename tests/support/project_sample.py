"""The archive of a project with one draw, whose own archive lies inside it or is named only, for tests."""

from dataclasses import dataclass, replace
from pathlib import Path

from core.draw.transcript.record import Ending
from core.evidence.format.project_record import CitedArchive, ProjectAttempt, ProjectDraw, ProjectRecord
from core.evidence.sealing.contents import ArchiveContents, HeldArchive, PrivateFile, WrittenArchive
from core.evidence.verification.earlier import EarlierArchive
from core.evidence.verification.log_proof import private_log_lines, public_log_lines
from storage.archive.writer import SealedArchiveWriter
from tests.support.log_maker import LogMaker
from tests.support.sealed_sample import Sample, Story, make_sample, seal
from tests.support.seeded_entropy import SeededEntropy

TITLE = "沧浪市大数据管理局数据治理服务"


@dataclass(frozen=True)
class ProjectSample:
    """What is sealed of the project, the sealed draw, and the record of both."""

    contents: ArchiveContents
    draw: Sample
    sealed_draw: WrittenArchive
    record: ProjectRecord


def make_project(folder: Path, held: bool = True, also_planned: str = "") -> ProjectSample:
    """A project that was approved and drawn for; its draw's archive is written into ``folder``.

    ``also_planned`` is another draw of which only the log knows.
    """
    draw = make_sample(_tell)
    sealed = seal(draw, folder)
    log = draw.log
    log.add(
        "evidence.sealed", draw.contents.draw, {"archive": sealed.name, "seq": 3, "sha256": sealed.digest}
    )
    transcript = draw.draw.transcript
    if also_planned:
        log.add("draw.planned", also_planned, {"project": transcript.plan.scope})
    record = ProjectRecord(
        transcript.plan.scope,
        TITLE,
        (
            ProjectDraw(
                transcript.plan.draw,
                transcript.plan.scope,
                (ProjectAttempt(1, Ending.CLOSED, CitedArchive(sealed.name, sealed.digest, held)),),
            ),
        ),
    )
    return ProjectSample(_contents(draw, sealed, record, log), draw, sealed, record)


def write_project(sample: ProjectSample, folder: Path) -> WrittenArchive:
    """Seal the project into ``folder``."""
    return SealedArchiveWriter(SeededEntropy(b"project")).write(
        sample.contents, folder, lambda _done, _total: None, lambda: False
    )


def with_record(sample: ProjectSample, record: ProjectRecord, **contents: object) -> ProjectSample:
    """The sample with another record of the project, and other contents besides."""
    changed = replace(sample.contents, project_json=record.encode(), **contents)  # type: ignore[arg-type]
    return replace(sample, contents=changed, record=record)


def _tell(story: Story) -> None:
    story.log.add("projects.approved", story.draw.transcript.plan.scope, {"project_no": "…"})
    story.tell_all()


def _contents(draw: Sample, sealed: WrittenArchive, record: ProjectRecord, log: LogMaker) -> ArchiveContents:
    first = next(e.seq for e in log.entries if f'"subject":"{record.project}"'.encode() in e.record)
    entries = log.entries[first:]
    size = int(draw.contents.checkpoint.splitlines()[1])
    known = [
        *draw.contents.earlier,
        EarlierArchive(sealed.name, sealed.digest, draw.contents.checkpoint, size, ()),
    ]
    lines = public_log_lines(
        log.frontier(first), log.previous_leaf(first), entries, record.project, record.scopes
    )
    return replace(
        draw.contents,
        draw="",
        draw_json=b"",
        draw_table=b"",
        sequence=len(known) + 1,
        log_lines=list(lines),
        checkpoint=log.checkpoint(),
        earlier=tuple(replace(archive, proof=log.proof(archive.size)) for archive in known),
        private=(
            PrivateFile("project.json", b'{"name":"..."}'),
            PrivateFile("log.ndjson", b"".join(private_log_lines(entries, record.project))),
        ),
        project=record.project,
        project_json=record.encode(),
        project_table=b"%PDF-1.7 project",
        held=tuple(HeldArchive(a.name, sealed.file) for a in record.archives if a.held),
    )
