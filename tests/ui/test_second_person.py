"""Reasons, and the second person who signs."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from tests.ui.fake_program import PASSWORD
from tests.ui.notes import dialogs, press, view_of
from ui.app import Window

# -- the second person -------------------------------------------------------------------------------------


class Answers:
    """Takes what a dialog gives."""

    def __init__(self) -> None:
        self.signed: list[tuple[Actor, str]] = []
        self.reasons: list[str] = []

    def co_signed(self, actor: Actor, reason: str) -> None:
        self.signed.append((actor, reason))

    def reason(self, reason: str) -> None:
        self.reasons.append(reason)


def test_a_second_person_signs_with_a_reason(qtbot: QtBot, signed: Window) -> None:
    answers = Answers()
    view_of(signed).dialogs.co_sign("Co-sign", "", "Sign", answers.co_signed, permission="draw.supervise")
    (dialog,) = dialogs()
    dialog.login.setText("sup01")
    dialog.password.setText(PASSWORD)
    press(dialog, "Sign")
    assert answers.signed == []
    dialog.reason.set_value("Checked with the purchaser")
    press(dialog, "Sign")
    qtbot.waitUntil(lambda: bool(answers.signed))
    assert answers.signed[0][0].login == "sup01"
    assert answers.signed[0][1] == "Checked with the purchaser"


@pytest.mark.parametrize(
    ("login", "password", "permission", "sentence"),
    [
        ("op01", PASSWORD, "", "must be somebody else"),
        ("sup01", "wrong", "", "Account or password is wrong"),
        ("sup01", PASSWORD, "system.settings", "may not co-sign"),
    ],
)
def test_nobody_else_can_sign(
    qtbot: QtBot, signed: Window, login: str, password: str, permission: str, sentence: str
) -> None:
    answers = Answers()
    view_of(signed).dialogs.co_sign(
        "Co-sign", "", "Sign", answers.co_signed, permission=permission, ask_reason=False
    )
    (dialog,) = dialogs()
    dialog.login.setText(login)
    dialog.password.setText(password)
    press(dialog, "Sign")
    qtbot.waitUntil(lambda: any(sentence in w.text() for w in dialog.findChildren(QLabel)))
    assert answers.signed == []
    assert dialog.password.text() == ""
    press(dialog, "Cancel")


def test_a_reason_of_three_characters_is_none(signed: Window) -> None:
    answers = Answers()
    view_of(signed).dialogs.reason("Void", "The attempt stays visible.", "Void it", answers.reason)
    (dialog,) = dialogs()
    dialog._text.set_value("abc")
    dialog._look()
    assert not dialog.go.isEnabled()
    dialog._text.set_value("wrong plan")
    dialog._look()
    press(dialog, "Void it")
    assert answers.reasons == ["wrong plan"]
