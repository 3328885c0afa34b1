"""The parts of the pool that keep a file on each expert: entry, reviews, versions, fields, attachments."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from core.access.scope import DepartmentRule
from core.cases.opening import CaseOpener
from core.kernel.acts import Acts
from core.pool.editing.attachments import ExpertAttachments, ExpertFiles
from core.pool.editing.case_files import CaseFileRecords, CaseFiles
from core.pool.editing.entering import EntryDrafts, ExpertEntering
from core.pool.editing.expert_changes import ChangingExperts, ExpertChanges
from core.pool.editing.field_definitions import CustomFieldRepository, FieldDefinitions
from core.pool.editing.history import ExpertHistory
from core.pool.editing.reviewing import PoolReviews, ReviewedFields
from core.pool.record.ports import SpecialtyRepository, Speller


@dataclass(frozen=True, slots=True)
class FileRepositories:
    """What an expert's file is kept in."""

    experts: ChangingExperts
    fields: CustomFieldRepository
    specialties: SpecialtyRepository
    drafts: EntryDrafts
    reviewed: ReviewedFields
    files: ExpertFiles
    case_files: CaseFileRecords
    read_file: Callable[[Path, int], bytes]
    write_file: Callable[[Path, bytes], None]
    clean_photo: Callable[[bytes], bytes]
    departments: DepartmentRule


class ExpertFile(NamedTuple):
    """Services of the file; ``changes`` is for other services, inside their acts."""

    changes: ExpertChanges
    entering: ExpertEntering
    reviews: PoolReviews
    history: ExpertHistory
    fields: FieldDefinitions
    attachments: ExpertAttachments
    case_files: CaseFiles


def expert_file(
    acts: Acts, kept: FileRepositories, opener: CaseOpener, speller: Callable[[], Speller]
) -> ExpertFile:
    """All of them over the same repositories."""
    changes = ExpertChanges(acts, kept.experts, kept.fields, speller, kept.departments)
    reviews = PoolReviews(acts, opener, changes, kept.experts, kept.fields, kept.specialties, kept.reviewed)
    attachments = ExpertAttachments(
        acts, kept.files, changes, kept.fields, kept.read_file, kept.write_file, kept.clean_photo
    )
    return ExpertFile(
        changes,
        ExpertEntering(acts, changes, reviews, kept.experts, kept.fields, kept.specialties, kept.drafts),
        reviews,
        ExpertHistory(acts, kept.experts, kept.fields, kept.specialties),
        FieldDefinitions(acts, kept.fields),
        attachments,
        CaseFiles(acts, kept.case_files, attachments, opener),
    )
