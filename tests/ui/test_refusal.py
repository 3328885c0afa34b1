"""A second start: refused, with who holds the station, in words a person sees."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.kernel.errors import MingQianError, UserError
from devices.platform.instance import InstanceLock
from main import main
from tests.support.manual_clock import ManualClock
from ui import refusal
from ui.refusal import has_screen, refusal_dialog
from ui.widgets.buttons import Button


def test_the_dialog_names_the_one_who_holds_it(qtbot: QtBot) -> None:
    error = UserError("instance.held", pid=4711, user="wang", host="hall-1", since="2026-03-02 09:00")
    dialog = refusal_dialog(error)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for part in ("wang", "hall-1", "4711", "2026-03-02 09:00", "already running"):
        assert part in said
    close = dialog.findChild(Button, "close_refusal")
    assert isinstance(close, Button)
    close.click()
    assert not dialog.isVisible()


def test_a_second_start_is_shown_and_ends_with_its_own_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[tuple[MingQianError, Path]] = []
    monkeypatch.setattr(refusal, "has_screen", lambda: True)
    monkeypatch.setattr(refusal, "show_refusal", lambda error, home: shown.append((error, home)))
    first = InstanceLock(tmp_path, ManualClock())
    first.acquire()
    try:
        assert main(["--data", str(tmp_path)]) == 4
    finally:
        first.release()
    [(error, home)] = shown
    assert (error.code, home) == ("instance.held", tmp_path)
    assert str(error.params["pid"]) in capsys.readouterr().err
    assert not (tmp_path / "station").exists()


@pytest.mark.parametrize(
    ("platform", "display", "expected"), [("", ":7", True), ("", "", False), ("offscreen", ":7", False)]
)
def test_without_a_screen_there_is_no_dialog(
    monkeypatch: pytest.MonkeyPatch, platform: str, display: str, expected: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert has_screen() is expected
