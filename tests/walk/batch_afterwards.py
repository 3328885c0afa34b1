"""The third walk's second life: the calls go on, and the panel meets; nobody reads a name before that.

A supervisor resumes; answers come by key, by text, not at all and by the operator's entry; every page and
paper is searched for those who were called; a seat is given up days later; on the day the panel signs in by
number, one stays away and is replaced, and the names open when all are there.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.walk import eyes
from tests.walk.batch_script import BatchScript
from tests.walk.callers import Caller
from ui.demo.preparation import own
from ui.demo.stage import Awaited, Script
from ui.texts import words
from ui.widgets.panels import TabButton

BATCH = "一月十二日上午"
_LEAVE, _ABSENT = 0, 3
"""Of the reasons why somebody who accepted does not come; the menu begins with the line of its title."""
_ROWS = range(1, 30)
_PAGES = (("projects.list", ""), ("contact.board", "contact"), ("contact.inbox", "contact"))


def _is_tab(widget: QWidget) -> bool:
    return isinstance(widget, TabButton) and widget.isVisible()


class BatchAfterwards(BatchScript):
    """Plays on from the kill to the day of the meeting."""

    begins = False
    pictures = "screenshots-afterwards"

    def play(self) -> Script:
        """The rest of the batch's draw."""
        yield from self._resume()
        yield from self._answers()
        yield from self._look_around()
        yield from self._papers_of_a_sealed_panel()
        yield from self._others_look()
        yield from self._given_up()
        yield from self._meeting()
        yield from self._open_papers()
        yield from self._close(1)

    # -- after the kill ------------------------------------------------------------------------------------

    def _resume(self) -> Script:
        act = self._act
        yield act.there("login")
        yield from act.shot("started-again")
        yield from act.sign_in("sup01", own("sup01"))
        yield act.there("who")
        yield 2.0
        yield from act.shot("opened-by-the-supervisor")
        yield from act.sign_out()
        yield from act.sign_in("op01", own("op01"))
        yield from self._open_draw(BATCH)
        yield act.there("resume")
        yield from act.room("to-be-resumed")
        self.nobody_named("the draw before it is resumed")
        yield from act.click("resume")
        yield from act.supervisor()
        yield Awaited("the calls", lambda: not self._robot.is_there("resume"))
        yield 2.0
        yield from act.room("resumed")

    def _open_draw(self, name: str) -> Script:
        act = self._act
        yield from act.menu("draws.list")
        yield from act.type(history_words=name)
        yield Awaited(name, lambda: self._robot.row_count("draw_table") >= 1)
        yield 1.0
        yield from act.row("draw_table")
        yield 1.0
        yield from act.click("history_open")
        yield 1.0

    def _answers(self) -> Script:
        """The operator enters one answer; the others come by themselves."""
        act = self._act
        yield Awaited("somebody to be called again", lambda: self._row_in("seat_state.waiting_retry") > 0)
        row = self._row_in("seat_state.waiting_retry")
        yield from act.click(f"row_answer_{row}")
        yield from act.shot("answer-menu")
        yield from act.menu_line(1)
        yield from act.type(dialog_reason="来电说明当日另有评审")
        yield from act.shot("why-not")
        yield from act.click("confirm_reason")
        yield from act.supervisor("本人回电说明，已核对号码")
        yield 1.0
        yield from act.room("entered")
        self.nobody_named("the board after an entry")
        yield Awaited("all seats", lambda: self._robot.is_there("sealed_table"))
        yield 1.0
        yield from act.room("all-seats")
        self.nobody_named("the board when all seats are taken")

    def _row_in(self, state: str) -> int:
        """The first row in that state, 0 for none."""
        return next((row for row in _ROWS if words(state) in self._said(row)), 0)

    def _said(self, row: int) -> str:
        shown = self._robot.seek(f"board_row_{row}")
        return "" if shown is None else shown.accessibleName()

    # -- nobody is named -----------------------------------------------------------------------------------

    def _look_around(self) -> Script:
        """What the operator can open while the names are sealed."""
        act = self._act
        yield from act.menu("draws.list")
        yield from act.row("draw_table")
        yield 1.0
        yield from self._nothing_here("history-sealed")
        yield from self._export("history-sealed.xlsx", "export_history")
        yield from act.click("open_balance")
        yield 1.0
        yield from self._nothing_here("balance-sealed")
        for page, group in _PAGES:
            yield from act.menu(page, group)
            yield 1.0
            yield from self._nothing_here(f"{page.replace('.', '-')}-sealed")
        yield from act.menu("contact.log", "contact")
        yield Awaited("entries", lambda: self._robot.row_count("contact_log") > 3)
        yield from self._nothing_here("log-sealed")
        yield from self._export("log-sealed.xlsx", "export_log")
        yield from self._search(self.callers()[-1].name)

    def _nothing_here(self, title: str) -> Script:
        yield from self._act.shot(title)
        self.nobody_named(title)

    def _export(self, name: str, button: str) -> Script:
        path = self._folder / name
        yield from self._act.later(button)
        yield from self._act.save_document(path)
        yield 1.5
        self.documents.append(path)
        self.nobody_named(name, partial(eyes.in_file, path))

    def _search(self, name: str) -> Script:
        """Who looks for an expert by name may find him in the pool, never in a draw."""
        window = self._robot.find("search").window()
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        yield 0.5
        line = QApplication.focusWidget()
        assert line is not None
        self._robot.keys(line, name)
        yield 1.5
        yield from self._act.shot("search-sealed")
        QTest.keyClick(line, Qt.Key.Key_Escape)
        yield 0.5

    def _papers_of_a_sealed_panel(self) -> Script:
        act = self._act
        yield from self._open_draw(BATCH)
        for button, name in (("sealed_table", "sealed"), ("seal_cover", "cover")):
            path = self._folder / f"batch-{name}.pdf"
            yield from act.click(button)
            yield act.there("save_table")
            yield 1.5
            yield from act.shot(f"preview-{name}")
            yield from act.click("save_table")
            yield from act.save_document(path)
            yield from act.click("close_preview")
            self.documents.append(path)
            self.nobody_named(path.name, partial(eyes.in_file, path))
        assert not self._robot.is_there("open_table")
        assert not self._robot.is_there("release_names")
        yield from act.shot("nothing-opens")
        yield from self._leave()
        for path, text in eyes.in_folder(self._program.folder):
            self.nobody_named(str(path), partial(str, text))

    def _others_look(self) -> Script:
        """The auditor's log and warnings, the pool manager's page of somebody who was called."""
        act = self._act
        yield from act.sign_in("audit", own("audit"))
        yield from act.menu("system.audit", "system")
        yield 1.5
        yield from self._nothing_here("audit-sealed")
        yield from act.sign_out()
        yield from act.sign_in("mgr01", own("mgr01"))
        yield from act.menu("pool.list", "pool")
        yield from self._expert_page(self.callers()[-1])
        yield from act.sign_out()

    def _expert_page(self, called: Caller) -> Script:
        window = self._robot.find("search").window()
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        yield 0.5
        line = QApplication.focusWidget()
        assert line is not None
        self._robot.keys(line, called.phone)
        yield 1.5
        QTest.keyClick(line, Qt.Key.Key_Return)
        yield 2.0
        for place, button in enumerate(self._act.widgets(_is_tab)):
            self._act.press_button(button)
            yield 1.5
            yield from self._act.shot(f"expert-sealed-{place + 1}")
            shown = eyes.on_screen()
            assert BATCH not in shown, f"tab {place + 1}"
            assert "LJ-01-2026" not in shown, f"tab {place + 1}"

    # -- later sessions ------------------------------------------------------------------------------------

    def _given_up(self) -> Script:
        """Days later somebody asks for leave; the next of the order is called in a session of its own."""
        act = self._act
        yield from self._next_session(10, 10)
        yield from self._leaves_seat(_LEAVE, "专家来电请假，本人核实身份")
        yield Awaited("all seats", lambda: self._robot.is_there("sealed_table"))
        yield from act.room("replaced-days-later")
        self.nobody_named("the board days later")
        yield from self._leave()

    def _next_session(self, day: int, hour: int) -> Script:
        act = self._act
        self._clock.sleep_until(2027, 1, day, hour)
        self._wake()
        yield 2.0
        yield from act.sign_in("op01", own("op01"))
        yield from self._open_draw(BATCH)
        yield from act.click("reopen_session")
        yield from act.supervisor()
        yield Awaited("the session", lambda: self._robot.is_there("session_menu"))
        yield 1.5

    def _leaves_seat(self, line: int, why: str) -> Script:
        act = self._act
        rows = [n for n in _ROWS if self._leaves(n)]
        here = words("seat.arrived", {"time": "|"}).partition("|")[0]
        row = next(n for n in rows if here not in self._said(n))
        yield from act.click(f"row_answer_{row}")
        yield Awaited("a menu", self._robot.menu_is_open)
        yield from act.shot("reasons-of-leaving")
        yield from act.menu_line(line)
        yield from act.supervisor(why)
        yield Awaited("the seat open", lambda: not self._leaves(row))

    def _meeting(self) -> Script:
        """All but one sign in; who stays away is replaced; when the last is there, the names open."""
        act = self._act
        yield from self._next_session(12, 8)
        yield from act.click("arrivals")
        yield act.there("arrival_number")
        for caller in self.callers():
            if not self._missing_more_than(1):
                break
            yield from self._arrives(caller.phone)
        yield from act.shot("one-is-missing")
        self.nobody_named("the desk")
        QTest.keyClick(self._robot.find("arrival_dialog"), Qt.Key.Key_Escape)
        yield 0.5
        yield from act.room("waiting-for-one")
        yield from self._absent_one()
        yield from act.click("arrivals")
        for caller in reversed(self.callers()):
            if self._robot.is_there("open_table") or not self._missing_more_than(0):
                break
            yield from self._arrives(caller.id_number)
        yield Awaited("the names", self._names_are_open)
        yield from act.room("names-open-at-sign-in")
        if self._robot.is_there("arrival_dialog"):
            QTest.keyClick(self._robot.find("arrival_dialog"), Qt.Key.Key_Escape)
        yield 0.5
        yield from act.room("names-open")

    def _arrives(self, number: str) -> Script:
        act = self._act
        yield from act.type(arrival_number=number)
        yield from act.click("add_arrival")
        yield from act.click("record_arrivals")
        yield from act.supervisor()
        yield 1.0

    def _missing_more_than(self, number: int) -> bool:
        """By the count on the button behind the dialog."""
        button = self._robot.seek("arrivals", enabled=False)
        said = "" if button is None else str(button.property("text"))
        there, _, all_of_them = said[said.find("(") + 1 : said.find(")")].partition("/")
        return int(all_of_them) - int(there) > number

    def _names_are_open(self) -> bool:
        return any(c.name in eyes.on_screen() for c in self.callers()) or self._robot.is_there("open_table")

    def _absent_one(self) -> Script:
        act = self._act
        yield from self._leaves_seat(_ABSENT, "签到截止仍未到场，电话不通")
        yield from act.shot("absent-on-the-day")
        yield Awaited("the seat filled", lambda: self._robot.is_there("arrivals"))
        yield from act.room("last-minute")

    # -- the end -------------------------------------------------------------------------------------------

    def _open_papers(self) -> Script:
        act = self._act
        for button, name in (("open_table", "open"), ("sign_in_sheet", "sign-in")):
            path = self._folder / f"batch-{name}.pdf"
            yield from act.click(button)
            yield act.there("save_table")
            yield 1.5
            yield from act.shot(f"preview-{name}")
            yield from act.click("save_table")
            yield from act.save_document(path)
            yield from act.click("close_preview")
            self.documents.append(path)

    def _close(self, archives: int) -> Script:
        act = self._act
        yield from act.close_draw()
        yield Awaited("the archive", lambda: len(self.archives) == archives)
        yield from act.room("closed")

    def _wake(self) -> None:
        self._program.workstation.engine.submit(_nothing)


def _nothing() -> None:
    """Wakes the engine, so that it looks at the clock."""
