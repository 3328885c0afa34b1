"""The policies in force, as figures in words."""

from datetime import time
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.access.rules import SignInPolicy
from core.contact.model import PRACTICE_POLICY, ContactPolicy
from core.system.lamps import Lamp, LampState
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from ui.pages.system.policy_page import PolicyPage
from ui.pages.system.policy_presenter import contact_lines, duration
from ui.shell.frame import Station


def shown(qtbot: QtBot, frame: Any, policy: ContactPolicy) -> PolicyPage:
    lamps = [Lamp("line", LampState.OK, "line.ok", "", {}) for _ in range(3)]
    workstation: Any = SimpleNamespace(
        services=SimpleNamespace(contact=SimpleNamespace(policy=policy)),
        policy=SignInPolicy(account_failures=4),
        background=SimpleNamespace(submit=settled),
    )
    page = PolicyPage(frame, workstation, lambda: lamps)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    return page


def texts(page: QWidget, name: str) -> list[str]:
    found = page.findChild(QWidget, f"policy_{name}")
    assert found is not None
    return [label.text() for label in found.findChildren(QLabel) if label.isVisible()]


def test_the_figures_of_practice_are_shown_and_marked(qtbot: QtBot, frame: SpyFrame) -> None:
    frame.station = Station("单位", "CQ-01", "一室", True, "1.0")
    page = shown(qtbot, frame, PRACTICE_POLICY)
    qtbot.waitUntil(lambda: bool(texts(page, "draw")))
    assert {"2 times", "5 s", "8 s", "10 s"} <= set(texts(page, "contact"))
    assert "3" in texts(page, "draw")
    assert "4 times" in texts(page, "sign_in")
    assert page.findChild(QWidget, "policy_practice") is not None


def test_a_real_station_is_not_marked(qtbot: QtBot, frame: SpyFrame) -> None:
    page = shown(qtbot, frame, ContactPolicy())
    assert page.findChild(QWidget, "policy_practice") is None


def test_hours_and_times_follow_the_policy(qapp: object) -> None:
    lines = dict(contact_lines(ContactPolicy(opens=time(8, 0), closes=time(20, 30), gap=300, ring=45)))
    assert lines["Hours in which people are called"] == "08:00–20:30"
    assert lines["Pause between two calls"] == "5 min"


@pytest.mark.parametrize(("seconds", "words"), [(8, "8 s"), (90, "90 s"), (180, "3 min"), (185, "185 s")])
def test_durations(qapp: object, seconds: int, words: str) -> None:
    assert duration(seconds) == words
