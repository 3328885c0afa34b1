"""Both kinds of archive, sealed, for whoever changes them at random."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.signer_names import KnownSigner
from tests.support.project_sample import make_project, write_project
from tests.support.sealed_sample import make_sample, seal


class ArchiveKind(StrEnum):
    """What an archive is of."""

    DRAW = "draw"
    PROJECT = "project"


def seal_kind(kind: ArchiveKind, folder: Path) -> tuple[WrittenArchive, Sequence[KnownSigner], datetime]:
    """The archive in ``folder``, its signers, and when it was sealed."""
    if kind is ArchiveKind.DRAW:
        sample = make_sample()
        return seal(sample, folder), sample.known, sample.contents.sealed_at.wall
    project = make_project(folder / "draw")
    written = write_project(project, folder / "project")
    return written, project.draw.known, project.contents.sealed_at.wall
