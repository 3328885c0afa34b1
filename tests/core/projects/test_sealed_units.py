"""Bidders and other units to avoid stay sealed until the bids are opened (招标投标法 第二十二条)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.kernel.errors import UserError
from core.projects.model import Project, ProjectDraft, ProjectState, UnitsChange
from core.projects.rules import check_draft, sealed, with_units

OPENING = datetime.fromisoformat("2027-03-04T09:00:00+08:00")
DRAFT = ProjectDraft(
    "P-1", "数据治理服务", opening_at=OPENING, place="一室", seats=5, avoidance_units=("甲公司", "乙公司")
)


def project(draft: ProjectDraft = DRAFT) -> Project:
    return Project(draft, ProjectState.APPROVED, "A-1", None, "", OPENING)


def test_before_the_opening_neither_names_nor_number_are_shown() -> None:
    shown = sealed(project(), OPENING - timedelta(seconds=1))
    assert (shown.draft.avoidance_units, shown.units_sealed) == ((), True)
    assert "甲公司" not in repr(shown)


def test_after_the_opening_they_are_shown() -> None:
    assert sealed(project(), OPENING) == project()


def test_without_units_nothing_is_sealed() -> None:
    plain = project(ProjectDraft("P-2", "x", opening_at=OPENING))
    assert sealed(plain, OPENING - timedelta(days=1)) == plain


def test_who_cannot_see_them_adds_to_them_or_replaces_them() -> None:
    stored, more = DRAFT.avoidance_units, ProjectDraft("P-1", "x", avoidance_units=("乙公司", "丙公司"))
    assert with_units(more, stored, UnitsChange.ADD).avoidance_units == ("甲公司", "乙公司", "丙公司")
    assert with_units(more, stored, UnitsChange.REPLACE).avoidance_units == ("乙公司", "丙公司")


def test_more_names_than_representatives_are_refused() -> None:
    with pytest.raises(UserError) as refused:
        check_draft(replace(DRAFT, purchaser_reps=1, purchaser_rep_names=("武文峰", "陈静")))
    assert refused.value.code == "project.reps_too_many"
