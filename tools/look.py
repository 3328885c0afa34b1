"""Pictures of every page in every setting: ``look.py [FOLDER]`` fills a practice station and walks it.

    make look                                  everything, into build/look
    make look LOOK="--people op01 --sizes 1280x720 --languages en --schemes dark --pages draws"

Each person opens each page that he or she may see; a page that comes new is found by itself. The pictures
are named SIZE/LANGUAGE-SCHEME/PERSON-PAGE.png. Words that were cut off and what Tab does not reach are
listed in ``clipped.txt``. --dialogs also opens what the pages' buttons open.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QWidget

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from core.engine.program import Program  # noqa: E402
from main import with_program  # noqa: E402
from tools.look_dialogs import DialogRounds  # noqa: E402
from tools.look_keys import backwards, misplaced, unreachable  # noqa: E402
from tools.look_station import PASSWORD, PEOPLE, LookStation  # noqa: E402
from ui.app import Window  # noqa: E402
from ui.composition import make_window  # noqa: E402
from ui.demo.acting import Acting  # noqa: E402
from ui.demo.robot import Robot  # noqa: E402
from ui.demo.stage import Awaited, Script, Stage  # noqa: E402
from ui.refusal import tell  # noqa: E402
from ui.widgets.labels import ElidedText  # noqa: E402

_SETTLE_SECONDS = 0.4
_EVERYBODYS = frozenset({"dashboard"})


class Look:
    """One walk: who, which pages, in which settings."""

    def __init__(self, program: Program, chosen: argparse.Namespace) -> None:
        self._out: Path = chosen.folder
        self._people = [p for p in PEOPLE if not chosen.people or p[0] in chosen.people.split(",")]
        self._pages = tuple(chosen.pages.split(",")) if chosen.pages else ("",)
        self._settings = list(
            product(chosen.sizes.split(","), chosen.languages.split(","), chosen.schemes.split(","))
        )
        self._station = LookStation(program)
        self._station.fill()
        self._window: Window = make_window(program)
        self._stage = Stage(Robot(self._window.app), self._out, self._finished)
        self._act = Acting(self._stage, 0.0)
        self._with_dialogs: bool = chosen.dialogs
        self._dialogs = DialogRounds(self._window.main, lambda: self._window.bridge.running == 0)
        self._seen: set[str] = set()
        self._clipped: list[str] = []
        self._error: BaseException | None = None

    def run(self) -> int:
        """Walk; 0 when every page opened."""
        self._window.start()
        QTimer.singleShot(500, self._begin)
        self._window.exec()
        found = sorted({*self._clipped, *self._dialogs.stubborn})
        (self._out / "clipped.txt").write_text("\n".join(found), encoding="utf-8")
        if self._error is not None:
            print(f"stopped: {type(self._error).__name__}: {self._error}", file=sys.stderr)
            return 1
        print(f"{len(list(self._out.rglob('*.png')))} pictures in {self._out}")
        return 0

    def _begin(self) -> None:
        self._stage.play(self._walk())

    def _finished(self, error: BaseException | None) -> None:
        self._error = error
        self._window.main.close()
        self._window.app.exit(0)

    def _walk(self) -> Script:
        for setting in self._settings:
            yield from self._use(*setting)
            yield from self._shoot(setting, "guest-sign-in")
        for login, _, _ in self._people:
            # Not larger than the pictures: at a scale of 150 % the whole screen is 1280×720.
            yield from self._use(self._settings[0][0], "zh_CN", "light")
            yield from self._act.sign_in(login, PASSWORD)
            yield self._act.there("who")
            yield from self._rounds(login)
            self._window.main.sign_out()
            yield self._act.there("sign_in")

    def _rounds(self, login: str) -> Script:
        pages = list(self._pages_of())
        for setting in self._settings:
            yield from self._use(*setting)
            for page, params in pages:
                view = self._window.main.view
                assert view is not None
                view.open_fresh(page, **params)
                yield from self._shoot(setting, f"{login}-{page}")
                if self._with_dialogs:
                    yield from self._open_dialogs(setting, login, page, params)
        self._seen.update(page for page, _ in pages if page not in _EVERYBODYS)

    def _open_dialogs(
        self, setting: tuple[str, str, str], login: str, page: str, params: dict[str, object]
    ) -> Script:
        view = self._window.main.view
        assert view is not None
        yield from self._dialogs.round(
            lambda: view.open_fresh(page, **params),
            lambda name: self._shoot(setting, f"{login}-{page}-{name}"),
        )

    def _pages_of(self) -> Iterator[tuple[str, dict[str, object]]]:
        """Pages of who is signed in that nobody before has shown; those with parameters filled and empty."""
        view = self._window.main.view
        assert view is not None
        for spec in view.navigator.specs:
            wanted = spec.id.startswith(self._pages) and spec.id not in self._seen
            if wanted and (spec.listed or spec.id in self._station.params):
                yield spec.id, self._station.params.get(spec.id, {})

    def _use(self, size: str, language: str, scheme: str) -> Script:
        for name, value in (("language", language), ("dark", scheme == "dark")):
            self._window.apply_change(name, value)
        width, height = (int(part) for part in size.split("x"))
        screen = self._window.app.primaryScreen().availableGeometry()
        main = self._window.main
        if (width, height) == (screen.width(), screen.height()):
            main.showMaximized()
        else:
            main.showNormal()
            main.setGeometry(40, 40, width, height)
        yield _SETTLE_SECONDS

    def _shoot(self, setting: tuple[str, str, str], name: str) -> Script:
        yield Awaited("idle services", lambda: self._window.bridge.running == 0)
        yield _SETTLE_SECONDS
        QTest.keyClick(self._window.main, Qt.Key.Key_Shift)  # somebody is there: no lock by idleness
        size, language, scheme = setting
        path = self._out / size / f"{language}-{scheme}" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        main = self._window.main
        corner = main.mapToGlobal(main.rect().topLeft())
        screen = self._window.app.primaryScreen()
        screen.grabWindow(0, corner.x(), corner.y(), main.width(), main.height()).save(str(path))
        for window in (main, self._window.app.activeModalWidget()):
            if window is not None:
                found = (*clipped_words(window), *unreachable(window), *backwards(window))
                self._clipped += [f"{size} {language} {name}: {words}" for words in found]
                if isinstance(window, QDialog) and not isinstance(window, QFileDialog):
                    self._clipped += [f"{size} {language} {name}: {words}" for words in misplaced(window)]


def clipped_words(window: QWidget) -> Iterator[str]:
    """Words of labels and buttons for which there is too little room."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedText):
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
            wanted = widget.sizeHint().width()
        elif isinstance(widget, QAbstractButton) and widget.text():
            wanted = widget.minimumSizeHint().width()
        else:
            continue
        if widget.width() + 1 < wanted:
            yield f"“{widget.text()}” has {widget.width()} of {wanted} px"


def main(arguments: list[str]) -> int:
    """Parse, fill, walk."""
    parser = argparse.ArgumentParser(prog="look")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "build" / "look")
    parser.add_argument("--people", default="", help="logins, by commas; all without")
    parser.add_argument("--pages", default="", help="beginnings of page names, by commas; all without")
    parser.add_argument("--dialogs", action="store_true", help="also what the pages' buttons open")
    parser.add_argument("--sizes", default="1920x1080,1280x720")
    parser.add_argument("--languages", default="zh_CN,en")
    parser.add_argument("--schemes", default="light,dark")
    chosen = parser.parse_args(arguments)
    chosen.folder = chosen.folder.resolve()
    shutil.rmtree(chosen.folder, ignore_errors=True)
    chosen.folder.mkdir(parents=True)
    return with_program(chosen.folder, lambda program: Look(program, chosen).run(), tell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
