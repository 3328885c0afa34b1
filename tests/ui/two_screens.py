"""Run on a virtual X screen with two monitors: what the window does there, as JSON on standard output."""

import json
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.ui.fake_program import PASSWORD, FakeProgram
from tests.ui.gallery_pages import sample_menu, sample_pages
from ui.app import Window
from ui.widgets.labels import Text


def settle(milliseconds: int) -> None:
    """Let events run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Let events run until ``holds``."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        settle(50)
    return holds()


def colors(image: QImage, left: int, top: int, width: int, height: int) -> int:
    """Number of different colours in a part of a picture."""
    return len({image.pixel(x, y) for x in range(left, left + width) for y in range(top, top + height)})


def monitors(*arguments: str) -> None:
    """Change the monitors of the virtual screen."""
    subprocess.run(["xrandr", *arguments], check=True)


class Foreign:
    """A window of another program: plain white, on top."""

    def __init__(self) -> None:
        code = (
            "from PySide6.QtWidgets import *; from PySide6.QtCore import *;"
            "a=QApplication([]); w=QWidget(); w.setWindowFlags(Qt.WindowStaysOnTopHint);"
            "w.setStyleSheet('background:#ffffff'); w.setGeometry(600,300,500,400); w.show(); a.exec()"
        )
        self.process = subprocess.Popen([sys.executable, "-c", code])

    def end(self) -> None:
        """Close it."""
        self.process.kill()
        self.process.wait()


def main() -> None:
    """Walk through it once."""
    found: dict[str, object] = {}
    program = FakeProgram("en")
    program.menu_entries, program.page_specs = sample_menu(), sample_pages()
    window = Window(program)
    window.start()
    main_window = window.main
    until(lambda: main_window.isVisible())
    assert main_window.sign_in_page is not None
    main_window.sign_in_page.form.submitted.emit("op01", PASSWORD)
    until(lambda: main_window.view is not None)
    view = main_window.view
    assert view is not None
    until(lambda: 1800 <= main_window.frameGeometry().right() < 1920)
    found["main"] = main_window.frameGeometry().getRect()
    changes: list[bool] = []
    owner = QWidget()
    view.watch_witness_screen(changes.append, owner)
    view.show_on_witness(Text("public"))
    settle(300)
    display = main_window.witness.window
    assert display is not None
    found["witness"] = display.geometry().getRect()
    monitors("--delmonitor", "WITN")
    found["lost"] = until(lambda: changes == [False])
    found["hidden"] = main_window.witness.window is None
    monitors("--setmonitor", "WITN", "1920/508x1080/286+1920+0", "none")
    found["back"] = until(lambda: changes == [False, True])
    found["again"] = until(lambda: main_window.witness.window is not None)
    again = main_window.witness.window
    found["same_content"] = again is not None and any(t.text() == "public" for t in again.findChildren(Text))
    # A screen of another resolution: the same window in its size.
    monitors("--delmonitor", "WITN")
    until(lambda: main_window.witness.window is None)
    monitors("--setmonitor", "WITN", "1024/271x768/203+1920+0", "none")
    until(lambda: main_window.witness.window is not None)
    small = main_window.witness.window
    found["small"] = small is not None and small.geometry().getRect()
    foreign = Foreign()
    screen = window.app.primaryScreen()

    def marked() -> bool:
        picture = screen.grabWindow(0).toImage()
        plain = picture.pixelColor(850, 500).lightness() > 200
        return plain and colors(picture, 650, 350, 400, 300) > 3

    found["foreign_marked"] = until(marked, 20)
    foreign.end()
    window.watermark.clear()
    settle(200)
    found["overlays_gone"] = window.watermark._screens == {}
    main_window._close_now()
    settle(100)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
