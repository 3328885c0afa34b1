"""The policies in force: everybody reads them, two administrators change them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.evidence.recording.sound import NO_MICROPHONE, QUIETEST, Microphone
from core.kernel.errors import DeviceError
from core.system.lamps import Lamp, LampState
from core.system.policies import PolicyVersion, StationPolicy, own_policy
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import SUPERVISOR, settled
from ui.pages.system.policy_page import PolicyPage
from ui.shell.frame import Station
from ui.widgets.buttons import Button

ADMIN = Actor("a", "admin", "赵启明", ("system_admin",), frozenset({"system.settings"}), "s1")
ROOM = "plughw:CARD=Room,DEV=0"
AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class FakePolicies:
    def __init__(self, current: StationPolicy) -> None:
        self.current = current
        self.kept: list[PolicyVersion] = []
        self.asked: list[tuple[Any, ...]] = []

    def versions(self, _actor: Actor) -> Sequence[PolicyVersion]:
        return self.kept

    def change(self, actor: Actor, policy: StationPolicy, version: int, second: Actor, why: str) -> int:
        self.asked.append((actor, policy, version, second, why))
        self.current = policy
        self.kept.insert(0, PolicyVersion(version + 1, AT, actor.name, second.name, why, policy))
        return version + 1


class FakeMicrophones:
    """One microphone, as loud as a voice at first, then silent, then gone."""

    def __init__(self) -> None:
        self.levels = [-20, QUIETEST]

    def found(self, _actor: Actor) -> Any:
        return settled(lambda: (Microphone("default", "Default"), Microphone(ROOM, "会议室麦克风")))

    def level(self, _actor: Actor, name: str) -> Any:
        assert name == ROOM

        def measured() -> int:
            if not self.levels:
                raise DeviceError("microphone.silent")
            return self.levels.pop(0)

        return settled(measured)


def shown(qtbot: QtBot, frame: Any, service: FakePolicies) -> PolicyPage:
    lamps = [Lamp("line", LampState.OK, "line.ok", "", {}) for _ in range(3)]
    workstation: Any = SimpleNamespace(
        services=SimpleNamespace(policies=service, microphones=FakeMicrophones()),
        background=SimpleNamespace(submit=settled),
    )
    page = PolicyPage(frame, workstation, lambda: lamps)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: frame.bridge.running == 0)
    return page


def texts(page: QWidget, name: str) -> list[str]:
    found = page.findChild(QWidget, f"policy_{name}")
    assert found is not None
    return [label.text() for label in found.findChildren(QLabel) if label.isVisibleTo(found)]


def editor(page: QWidget, name: str) -> Any:
    found = page.findChild(QWidget, f"policy:{name}")
    assert found is not None
    return found


def label(page: QWidget, name: str) -> QLabel:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found


def typed_into(qtbot: QtBot, page: QWidget, name: str, text: str) -> None:
    line = editor(page, name)
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def save(page: QWidget) -> Button:
    found = page.findChild(Button, "save_policy")
    assert found is not None
    return found


def test_the_figures_of_practice_are_shown_and_marked(qtbot: QtBot, frame: SpyFrame) -> None:
    frame.station = Station("单位", "CQ-01", "一室", True, "1.0")
    page = shown(qtbot, frame, FakePolicies(own_policy(True)))
    figures = [editor(page, f"contact.{n}").value for n in ("tries", "gap", "ring", "reply_window")]
    assert figures == ["2", "5", "8", "10"]
    qtbot.waitUntil(lambda: "3" in texts(page, "draw"))
    qtbot.waitUntil(lambda: "10 characters" in texts(page, "sign_in"))
    assert page.findChild(QWidget, "policy_practice") is not None


def test_a_real_station_is_not_marked_and_who_may_not_change_only_reads(
    qtbot: QtBot, frame: SpyFrame
) -> None:
    page = shown(qtbot, frame, FakePolicies(own_policy(False)))
    assert page.findChild(QWidget, "policy_practice") is None
    assert not save(page).isVisible()
    assert editor(page, "contact.tries").isReadOnly()
    assert not editor(page, "contact.opens").isEnabled()


def test_a_change_is_signed_by_the_second_and_saved_as_the_next_version(
    qtbot: QtBot, frame: SpyFrame
) -> None:
    frame.actor = ADMIN
    service = FakePolicies(own_policy(False))
    page = shown(qtbot, frame, service)
    assert not save(page).isEnabled()
    typed_into(qtbot, page, "contact.tries", "5")
    typed_into(qtbot, page, "draw.witnesses", "3")
    typed_into(qtbot, page, "sign_in.lock_minutes", "60")
    editor(page, "watermark.session").set_value(False)
    assert save(page).isEnabled()
    assert page.unsaved()
    save(page).click()
    frame.dialogs.asked.pop()[1](SUPERVISOR, "专家反映等待太久")
    qtbot.waitUntil(lambda: bool(service.asked) and frame.bridge.running == 0)
    _, policy, version, second, why = service.asked[0]
    expected = own_policy(False)
    assert policy == replace(
        expected,
        contact=replace(expected.contact, tries=5),
        draw=replace(expected.draw, witnesses=3),
        sign_in=replace(expected.sign_in, lock_minutes=60),
        watermark=replace(expected.watermark, session=False),
    )
    assert (version, second, why) == (0, SUPERVISOR, "专家反映等待太久")
    qtbot.waitUntil(lambda: any("Version 1" in text for text in texts(page, "history")))
    assert not page.unsaved()


def test_a_microphone_is_chosen_and_tells_how_loud_it_is(qtbot: QtBot, frame: SpyFrame) -> None:
    frame.actor = ADMIN
    service = FakePolicies(own_policy(False))
    page = shown(qtbot, frame, service)
    assert service.current.recording.microphone == NO_MICROPHONE
    hear = page.findChild(Button, "hear_microphone")
    assert hear is not None
    assert not hear.isEnabled()
    choice = editor(page, "recording.microphone")
    assert [choice.itemText(n) for n in range(3)] == [
        "not recorded",
        "microphone of the system",
        "会议室麦克风",
    ]
    choice.set_value(ROOM)
    choice.edited.emit()
    assert hear.isEnabled()
    figure, note = label(page, "microphone_level"), label(page, "microphone_note")
    hear.click()
    qtbot.waitUntil(lambda: figure.text() == "-20 dB")
    qtbot.waitUntil(lambda: "nothing but silence" in note.text())
    qtbot.waitUntil(lambda: "plugged in" in note.text())
    assert figure.text() == ""
    save(page).click()
    frame.dialogs.asked.pop()[1](SUPERVISOR, "录音存证")
    qtbot.waitUntil(lambda: bool(service.asked) and frame.bridge.running == 0)
    assert service.asked[0][1].recording.microphone == ROOM
    assert editor(page, "recording.microphone").value == ROOM


def test_leaving_before_the_figures_came_loses_nothing(qtbot: QtBot, frame: SpyFrame) -> None:
    frame.actor = ADMIN
    workstation: Any = SimpleNamespace(
        services=SimpleNamespace(policies=FakePolicies(own_policy(False)), microphones=FakeMicrophones())
    )
    page = PolicyPage(frame, workstation, list)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    assert page.unsaved() == ""


@pytest.mark.parametrize("typed", ["", "0", "11"])
def test_a_figure_out_of_its_bounds_cannot_be_saved(qtbot: QtBot, frame: SpyFrame, typed: str) -> None:
    frame.actor = ADMIN
    page = shown(qtbot, frame, FakePolicies(own_policy(False)))
    typed_into(qtbot, page, "contact.tries", typed)
    assert not save(page).isEnabled()
    typed_into(qtbot, page, "contact.tries", "4")
    assert save(page).isEnabled()


def test_the_dictionary_of_reasons_is_edited_line_by_line(qtbot: QtBot, frame: SpyFrame) -> None:
    frame.actor = ADMIN
    service = FakePolicies(own_policy(False))
    page = shown(qtbot, frame, service)
    words = editor(page, "contact.reasons")
    assert words.value.splitlines() == list(own_policy(False).contact.reasons)
    words.setPlainText("出差\n\n 须回避 ")
    assert save(page).isEnabled()
    save(page).click()
    frame.dialogs.asked.pop()[1](SUPERVISOR, "按本单位用语")
    qtbot.waitUntil(lambda: bool(service.asked))
    assert service.asked[0][1].contact.reasons == ("出差", "须回避")
