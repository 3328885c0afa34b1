"""The screens of the station in device pixels, as the recorder wants them."""

import os
from collections.abc import Sequence

from PySide6.QtGui import QScreen

from core.evidence.recording.screen_region import ScreenRegion


def screen_regions(screens: Sequence[QScreen]) -> tuple[ScreenRegion, ...]:
    """One region a screen, numbered from 1 in Qt's order: the operator's screen first."""
    display = os.environ.get("DISPLAY", "")
    regions = []
    for number, screen in enumerate(screens, 1):
        ratio, area = screen.devicePixelRatio(), screen.geometry()
        regions.append(
            ScreenRegion(
                stream=f"screen-{number}",
                x=area.x(),
                y=area.y(),
                width=round(area.width() * ratio),
                height=round(area.height() * ratio),
                display=display,
            )
        )
    return tuple(regions)
