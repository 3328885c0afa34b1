"""What the demo's script is made of: waiting for a widget, then working it, at a pace people can follow."""

from pathlib import Path

from ui.demo.stage import Awaited, Script, Stage


class Acting:
    """Single acts of a person at the window, each a part of a script."""

    def __init__(self, stage: Stage, pace: float) -> None:
        self._stage = stage
        self._robot = stage.robot
        self._pace = pace

    def there(self, name: str) -> Awaited:
        """A widget can be worked."""
        return Awaited(name, lambda: self._robot.is_there(name))

    def gone(self, name: str) -> Awaited:
        """A widget has gone from the screen."""
        return Awaited(f"{name} to go", lambda: self._robot.seek(name, enabled=False) is None)

    def click(self, name: str) -> Script:
        """Click a button as soon as it can be clicked."""
        yield self.there(name)
        self._robot.click(name)
        yield self._pace

    def menu(self, page: str, group: str = "") -> Script:
        """Open a page by the menu; ``group`` holds its entry."""
        if group and not self._robot.is_there(f"menu:{page}"):
            yield from self.click(f"menu:{group}")
        yield from self.click(f"menu:{page}")

    def type(self, **texts: str) -> Script:
        """Fill in editors of these object names."""
        for name, text in texts.items():
            yield self.there(name)
            self._robot.type(name, text)
            yield self._pace / 4

    def tick(self, name: str, on: bool = True) -> Script:
        """Set a check box, or take its mark away."""
        yield self.there(name)
        self._robot.tick(name, on)
        yield self._pace / 4

    def row(self, table: str, row: int = 0) -> Script:
        """Click a row once it is there."""
        yield Awaited(f"row {row} of {table}", lambda: self._robot.row_count(table) > row)
        self._robot.click_row(table, row)
        yield self._pace

    def sign_in(self, login: str, password: str) -> Script:
        """From the sign-in page to the first page."""
        yield from self.type(login=login, password=password)
        yield from self.click("sign_in")

    def sign_out(self) -> Script:
        """Through the menu behind the name."""
        yield from self.click("who")
        yield Awaited("a menu", self._robot.menu_is_open)
        self._robot.last_of_menu()
        yield self.there("sign_in")

    def change_password(self, old: str, new: str) -> Script:
        """What everybody does at the first sign-in."""
        yield from self.type(password_old=old, password_new=new, password_again=new)
        yield from self.click("change_password")
        yield self.there("who")

    def co_sign(self, login: str, password: str) -> Script:
        """The second person signs."""
        yield from self.type(co_sign_login=login, co_sign_password=password)
        yield from self.click("co_sign")
        yield self.gone("co_sign")

    def save_document(self, path: Path) -> Script:
        """Answer the dialog that asks where a document shall go."""
        yield self.there("fileNameEdit")
        # The dialog reads its folder first; what is typed before that does not count.
        yield max(self._pace, 0.5)
        self._robot.type("fileNameEdit", str(path))
        yield self._pace
        self._robot.accept("fileNameEdit")
        yield Awaited(path.name, path.exists)

    def shot(self, title: str) -> Script:
        """A screenshot, after the window has had time to draw."""
        yield max(self._pace, 0.4)
        self._stage.shot(title)
