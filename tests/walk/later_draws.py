"""The end of the third walk: two more draws, and the history of all.

The first is sealed until an hour; somebody sets the clock, and then two people must release the names. The
second runs out of experts: which group is short is told with what would fill it. Every state is found in the
history, whose export other programs open; an auditor finds who opened the names and when.
"""

from datetime import timedelta

from core.draw.state.views import DrawState
from tests.walk import eyes
from tests.walk.batch_afterwards import BATCH, BatchAfterwards
from tests.walk.batch_script import ALONE, NARROW
from ui.demo.preparation import own
from ui.demo.stage import Awaited, Script
from ui.texts import words

_DICE = ("2893017465", "6604918273")
_STEP = timedelta(minutes=10)
_MOST_LEAVING = 8
HISTORY = "history.xlsx"


class LaterDraws(BatchAfterwards):
    """Plays on where the batch was closed."""

    def play(self) -> Script:
        """The whole second life."""
        yield from super().play()
        yield from self._draw_by_the_hour()
        yield from self._clock_is_set()
        yield from self._close(2)
        yield from self._draw_that_runs_out()
        yield from self._close(3)
        yield from self._history()
        yield from self._who_opened()
        yield from self._verify()

    # -- a clock that is set -------------------------------------------------------------------------------

    def _draw_by_the_hour(self) -> Script:
        act = self._act
        yield from self._open_draw(ALONE)
        yield act.there("names_sealed")
        self._robot.choose("names_sealed", words("sealing.hour"))
        yield from act.type(unseal_hours="24")
        yield from act.click("save_plan")
        yield 1.0
        yield from self._to_full_panel("slip-alone")
        yield from act.shot("drawn-at-once")

    def _to_full_panel(self, slip: str) -> Script:
        act = self._act
        yield from act.click("check_plan")
        yield from self._freeze(slip)
        for faces in _DICE:
            yield from self._seal(faces)
        yield from act.click("reveal")
        yield from act.click("skip_rolling")
        yield from act.click("start_contact")
        yield Awaited("all seats", lambda: self._robot.is_there("sealed_table"))
        yield 1.0

    def _clock_is_set(self) -> Script:
        act = self._act
        assert not self._robot.is_there("release_names")
        assert not self._robot.is_there("open_table")
        self._clock.set_by(_STEP)
        self._wake()
        yield Awaited("the release by two", lambda: self._robot.is_there("release_names"))
        yield from act.room("clock-was-set")
        assert not self._robot.is_there("open_table")
        yield from act.later("release_names")
        yield act.there("co_sign_login")
        yield from act.shot("release-by-two")
        yield from act.supervisor("时钟被调整，核对时间后双人解封" if self._asks_why() else "")
        yield Awaited("the names", lambda: self._robot.is_there("open_table"))
        yield from act.room("released-by-two")

    def _asks_why(self) -> bool:
        return self._robot.is_there("co_sign_reason")

    # -- a group that runs out -----------------------------------------------------------------------------

    def _draw_that_runs_out(self) -> Script:
        act = self._act
        yield from self._new_plan(NARROW)
        while self._robot.is_there("remove_group_B"):
            yield from act.click("remove_group_B")
        yield from act.type(group_title="数据治理", group_specialties="C020201")
        self._robot.choose("group_title_level", words("title.senior"))
        yield from act.type(group_seats_A="3")
        self._robot.choose("names_sealed", words("sealing.none"))
        yield from self._name_witnesses(2)
        yield from act.click("pre_query")
        yield 1.5
        yield from act.shot("narrow")
        yield from act.click("save_plan")
        yield 1.0
        yield from self._to_full_panel("slip-narrow")
        for _ in range(_MOST_LEAVING):
            yield from self._leaves_seat(0, "专家来电请假，本人核实身份")
            yield Awaited("the next one or nobody", self._settled)
            if self._robot.is_there("short_groups"):
                break
        yield 2.0
        yield from act.room("short-group")
        assert words("loosen.title_levels") in eyes.on_screen()

    def _settled(self) -> bool:
        return self._robot.is_there("short_groups") or self._robot.is_there("sealed_table")

    # -- afterwards ----------------------------------------------------------------------------------------

    def _history(self) -> Script:
        act = self._act
        yield from act.menu("draws.list")
        yield from act.type(history_words="")
        yield Awaited("all draws", lambda: self._robot.row_count("draw_table") == 3)
        yield from act.shot("history-of-all")
        for state, name in (
            (DrawState.DRAWN, ALONE),
            (DrawState.UNMET, NARROW),
            (DrawState.DRAWN_REPLENISHED, BATCH),
        ):
            yield from self._only(state, name)
        yield from act.menu("projects.list")
        yield from act.menu("draws.list")
        yield 1.0
        path = self._folder / HISTORY
        yield from act.later("export_history")
        yield from act.save_document(path)
        self.documents.append(path)

    def _only(self, state: DrawState, name: str) -> Script:
        """The filter for a state leaves one draw, which the panel tells and the row opens again."""
        self._robot.choose("history_state", words(f"draw_state.{state.value}"))
        yield Awaited(f"one draw {state.value}", lambda: self._robot.row_count("draw_table") == 1)
        yield 0.5
        for said in (name, words(f"draw_state.{state.value}")):
            assert self._robot.row_says("draw_table", 0, said), said
        yield from self._act.row("draw_table")
        yield 1.0
        yield from self._act.shot(f"history-{state.value}")
        yield from self._act.click("history_open")
        yield 1.5
        yield from self._act.shot(f"again-{state.value}")
        yield from self._act.menu("draws.list")
        yield 0.5

    def _who_opened(self) -> Script:
        act = self._act
        yield from act.sign_out()
        yield from act.sign_in("audit", own("audit"))
        yield from act.menu("system.audit", "system")
        yield 1.5
        yield from act.shot("audit-of-all")
        shown = eyes.on_screen()
        assert words("event.draw.unsealed") in shown or words("event.draw.closed") in shown
        yield from act.sign_out()
        yield from act.sign_in("op01", own("op01"))

    def _verify(self) -> Script:
        yield from self._act.menu("evidence.list")
        for row in range(3):
            yield from self._act.row("archive_table", row)
            yield from self._act.click("verify_archive")
            yield self._act.there("verification_result")
            yield self._act.there("verify_now")
            yield from self._act.shot("verified")
            yield from self._act.menu("evidence.list")
