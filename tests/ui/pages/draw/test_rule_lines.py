"""Rules on the ceremony page and in the plan editor: what is said, and how two people override it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.draw.planning.rule_check import AskedOverride
from core.draw.state.views import CheckRow, DrawView
from core.rules.evaluation import Finding, Verdict
from core.rules.model import Override, Severity
from storage.reference.shipped_rules import read_shipped
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import FakeWorkstation
from tests.ui.pages.draw.test_ceremony_page import Room
from ui.pages.draw.parts.check_lines import RuleHints
from ui.pages.draw.parts.override_dialog import OverrideDialog
from ui.pages.draw.plan.plan_page import PlanPage
from ui.widgets.editors import LineEditor

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def row(rule_id: str, verdict: str, **params: str | int) -> CheckRow:
    rule = read_shipped().rule(rule_id)
    assert rule is not None
    finding = Finding(rule, Verdict.FAIL, rule.severity, rule.override, params)
    return CheckRow("check.rule", verdict, params, rule.article, finding)


SIZE = row("GP-SIZE-1", "block", n=6, min=5)
SOURCE = row("GP-SRC-1", "block")
TIME = row("GP-TIME-1", "hold", days=2, earliest="2027-03-02")


@pytest.fixture
def checked(qtbot: QtBot, frame: SpyFrame) -> Iterator[Callable[..., Room]]:
    made: list[Room] = []

    def make(*rows: CheckRow, view: DrawView | None = None) -> Room:
        here = Room(qtbot, frame, view or samples.view())
        made.append(here)
        here.ws.desk.checks = rows
        if view is None:
            here.press("check_again")
        return here

    yield make
    for one in made:
        one.page.closed()
        one.page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_a_line_says_what_is_wrong_its_article_and_what_to_do(checked: Callable[..., Room]) -> None:
    here = checked(SIZE, TIME)
    said = " ".join(texts_of(here.page))
    assert "The panel needs at least 5 members, an odd number; it has 6" in said
    assert "财政部令第87号 第四十七条第一款 (Primary text read)" in said
    assert "Change the seats of the plan" in said
    assert "Secondary source, to be confirmed" in said
    assert not here.button("override_GP-SIZE-1").isEnabled()
    assert here.button("override_GP-TIME-1").isEnabled()
    assert not here.button("freeze").isEnabled()


def test_an_override_takes_reason_document_and_supervisor_and_checks_again(
    checked: Callable[..., Room], tmp_path: Path
) -> None:
    here = checked(SOURCE)
    here.press("override_GP-SRC-1")
    dialog = here.page.findChild(OverrideDialog)
    assert dialog is not None
    assert not dialog.go.isEnabled()
    dialog.reason.set_value("approved by the budget unit")
    dialog._look()
    assert not dialog.go.isEnabled()
    (tmp_path / "script.pdf").write_bytes(b"MZ program")
    file = dialog.findChild(LineEditor, "override_file")
    assert file is not None
    file.set_value(str(tmp_path / "script.pdf"))
    dialog._look()
    dialog.go.click()
    assert dialog.isVisible()
    (tmp_path / "consent.pdf").write_bytes(PDF)
    file.set_value(str(tmp_path / "consent.pdf"))
    dialog._look()
    dialog.go.click()
    assert SOURCE.finding is not None
    asked = AskedOverride(SOURCE.finding.key, "approved by the budget unit", "consent.pdf", PDF)
    here.answer(SUPERVISOR, "")
    assert here.asked[-2:] == [
        ("override_rule", here.frame.actor, samples.DRAW, asked, SUPERVISOR),
        ("check", samples.DRAW),
    ]


def test_closing_against_rules_takes_one_reason_and_each_rules_document(
    checked: Callable[..., Room], tmp_path: Path
) -> None:
    here = checked(view=samples.contacting(phase="released"))
    fill = row("GP-FILL-1", "block", seats=5, experts=4)
    size = row("GP-SIZE-5", "block", n=4, min=5)
    kept = row("GP-SIZE-1", "overridden", n=4, min=5)
    here.ws.desk.closing = (fill, size, kept)
    here.press("close_draw")
    dialog = here.page.findChild(OverrideDialog)
    assert dialog is not None
    said = " ".join(texts_of(dialog))
    assert "5 experts are needed, 4 take part" in said
    assert "Document for GP-SIZE-5" in said
    assert "GP-SIZE-1 ·" not in said
    dialog.reason.set_value("the review was stopped")
    dialog._look()
    assert not dialog.go.isEnabled()
    (tmp_path / "stopped.pdf").write_bytes(PDF)
    file = dialog.findChild(LineEditor, "override_file")
    assert file is not None
    file.set_value(str(tmp_path / "stopped.pdf"))
    dialog._look()
    dialog.go.click()
    here.answer(SUPERVISOR, "")
    assert fill.finding is not None
    assert size.finding is not None
    answered = (
        AskedOverride(fill.finding.key, "the review was stopped"),
        AskedOverride(size.finding.key, "the review was stopped", "stopped.pdf", PDF),
    )
    assert ("close", SUPERVISOR, "the review was stopped", answered) in here.asked


@pytest.mark.parametrize("severity", [Severity.BLOCK, Severity.WARN])
def test_a_plan_being_edited_shows_what_the_check_will_find(
    qtbot: QtBot, frame: SpyFrame, severity: Severity
) -> None:
    ws: Any = FakeWorkstation()
    page = PlanPage(frame, ws)
    qtbot.addWidget(page)
    hints = page.findChild(QWidget, "rule_hints")
    assert isinstance(hints, RuleHints)
    assert hints.isHidden()
    assert SIZE.finding is not None
    open_one = replace(
        SIZE, verdict="block" if severity is Severity.BLOCK else "warn",
        finding=replace(SIZE.finding, severity=severity, override=Override.NONE),
    )  # fmt: skip
    page._show_counts(replace(samples.COUNTS, rules=(open_one,)))
    assert not hints.isHidden()
    assert "it has 6" in " ".join(texts_of(hints))
    page._show_counts(samples.COUNTS)
    assert hints.isHidden()
