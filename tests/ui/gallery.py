"""Pictures of frame and widgets, to compare with the mock-ups: ``python -m tests.ui.gallery FOLDER``.

Needs a display of at least 1920×1080: ``tools/with_display.sh --virtual .venv/bin/python -m tests.ui.gallery
build/gallery``.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from tests.ui.fake_program import PASSWORD, FakeProgram
from tests.ui.gallery_ceremony import WitnessBoard
from tests.ui.gallery_pages import sample_menu, sample_pages
from ui.app import Window
from ui.shell.composition import Entrance


def settle(milliseconds: int = 400) -> None:
    """Let events run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Gallery:
    """Walks through the window and takes pictures."""

    def __init__(
        self, folder: Path, language: str, *, dark: bool, scale: float, size: tuple[int, int]
    ) -> None:
        self.folder = folder
        self.name = f"{language}-{'dark' if dark else 'light'}-{size[0]}-{round(scale * 100)}"
        self.size = size
        program = FakeProgram(language, practice=scale != 1.0)
        program.preferences.values |= {"look.dark": dark, "look.scale": scale}
        program.menu_entries = sample_menu()
        program.page_specs = sample_pages()
        program.entries = [
            Entrance("desk", "id-card", "专家服务台", "专家本人办理"),
            Entrance("verify", "shield-check", "验证档案", "无需登录"),
            Entrance("practice", "monitor", "演练模式", "样例数据，单独存放"),
        ]
        self.window = Window(program)

    def walk(self) -> None:
        """Everything once."""
        main = self.window.main
        self.window.start()
        main.showNormal()
        main.setGeometry(0, 0, *self.size)
        settle(1200)
        self.shot("01-sign-in")
        page = main.sign_in_page
        assert page is not None
        page.form.login.setText("op01")
        page.form.password.setText("wrong")
        page.form.submit()
        settle()
        self.shot("01-refused")
        page.form.password.setText(PASSWORD)
        page.form.submit()
        settle(1300)
        view = main.view
        assert view is not None
        self.shot("02-dashboard")
        for name in ("pool.list", "draw.witness", "draw.freeze"):
            view.open_fresh(name)
            settle(600)
            self.shot(name)
        view.open_palette()
        settle()
        self.shot("palette")
        view.palette_panel.close_palette()
        view.notify("线路 1 已断开，行内显示，不计为一次呼叫", "warning")
        view.dialogs.co_sign("监督员会签", "放行合规检查的提醒需要监督员会签。", "会签", print)
        settle()
        self.shot("co-sign", whole=True)
        for window in self.window.app.topLevelWidgets():
            if window.inherits("QDialog"):
                window.close()
        view.show_on_witness(WitnessBoard())
        settle()
        self.shot("witness", whole=True)
        main.lock(by_idle=True)
        settle()
        self.shot("locked")
        main.close()
        settle(100)

    def shot(self, name: str, *, whole: bool = False) -> None:
        """Save a picture of the window, or of the whole screen."""
        target: QWidget = self.window.main
        path = self.folder / f"{self.name}-{name}.png"
        if whole:
            screen = self.window.app.primaryScreen()
            screen.grabWindow(0, 0, 0, *screen.virtualSize().toTuple()).save(str(path))
        else:
            target.grab().save(str(path))


def main(arguments: list[str]) -> int:
    """``FOLDER [LANGUAGE [light|dark [WIDTHxHEIGHT [SCALE]]]]``."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    language, scheme, size, scale = (
        *arguments[1:],
        *("zh_CN", "light", "1920x1080", "1")[len(arguments) - 1 :],
    )
    width, height = (int(part) for part in size.split("x"))
    Gallery(folder, language, dark=scheme == "dark", scale=float(scale), size=(width, height)).walk()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
