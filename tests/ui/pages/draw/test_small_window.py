"""The stages of a ceremony in the smallest window: nothing to scroll, and what has no room by itself."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea

from core.draw.state.views import DrawView
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.test_ceremony_page import room
from ui.pages.draw.stages.looking import LookDialog
from ui.widgets.preview import PagePreview

__all__ = ["room"]


@pytest.mark.parametrize(
    "view",
    [
        samples.supervised(),
        samples.frozen(samples.ISSUED, "slip_issued"),
        samples.gathering(),
        samples.contacting(),
        samples.contacting(phase="released"),
    ],
    ids=["check", "freeze", "witness", "calls", "released"],
)
def test_a_stage_is_wholly_in_sight_in_the_smallest_window(room: Any, view: DrawView) -> None:
    here = room(view)
    here.page.resize(1216, 632)  # what a window of 1280×720 leaves to the page, its menu folded
    area = here.page.findChild(QScrollArea)
    assert area is not None
    assert area.widget() is here.page._stack

    def fits() -> bool:
        here.settle()
        needed = here.page._stack.minimumSizeHint()
        return area.width() == 1168 and needed.width() <= 1168 and needed.height() <= area.height()

    here.qtbot.waitUntil(fits)
    here.page.resize(1840, 960)
    here.qtbot.waitUntil(lambda: not here.page._tight)


def test_in_a_small_window_slip_and_rules_are_looked_at_by_themselves(room: Any) -> None:
    here = room(samples.frozen(samples.ISSUED, "slip_issued"))
    here.page.resize(1216, 632)
    here.qtbot.waitUntil(lambda: here.page._tight)
    assert not here.button("look_at_slip").isEnabled()
    here.press("save_slip")
    here.press("look_at_slip")
    (slip,) = here.page.findChildren(LookDialog)
    assert slip.findChild(PagePreview) is not None
    slip.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    here.press("whole_funnel")
    (rules,) = here.page.findChildren(LookDialog)
    assert "10,128" in texts_of(rules)  # taken out as no match
    rules.accept()
