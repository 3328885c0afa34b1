"""Annual check (features P13): rounds in which every expert's data is confirmed or corrected in time."""

from collections.abc import Sequence
from dataclasses import replace

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.model import Expert
from core.pool.upkeep.model import ANSWERED, BulkOutcome, CheckEntry, CheckRound, CheckScope, CheckState
from core.pool.upkeep.tools import UpkeepTools, check_until, numbers, subject_of

MOST_LISTED = 200


class CheckService:
    """Rounds and answers. Closing a round keeps who missed it from draws until the check is made good."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def rounds(self, actor: Actor) -> Sequence[CheckRound]:
        """All rounds, the newest first."""
        with self._tools.reading(actor) as records:
            return records.rounds()

    def entries(
        self, actor: Actor, round_id: int, state: CheckState | None = None, after: str = ""
    ) -> Sequence[CheckEntry]:
        """Experts of a round beyond a number, at most :data:`MOST_LISTED`; names and employers masked."""
        with self._tools.reading(actor) as records:
            found = records.entries(round_id, state, after, MOST_LISTED)
        return [
            replace(
                entry,
                name=actor.masks.text("name", entry.name),
                employer=actor.masks.text("employer", entry.employer),
            )
            for entry in found
        ]

    def scope_size(self, actor: Actor, scope: CheckScope) -> int:
        """How many experts a round of this scope would be for."""
        with self._tools.reading(actor) as records:
            return records.scope_size(scope)

    @act("pool.check_opened")
    def open_round(self, actor: Actor, name: str, due: str, scope: CheckScope) -> Recorded[CheckRound]:
        """Open a round for everybody in its scope who is not deleted.

        Raises:
            UserError: ``pool.check_name_missing``, ``pool.period_over``, ``pool.check_open_already`` while
                another round is open, ``pool.check_for_nobody``.
        """
        tools = self._tools
        if not name.strip():
            raise UserError("pool.check_name_missing")
        check_until(due, tools.today())
        for other in tools.records.rounds():
            if other.closed_at is None:
                raise UserError("pool.check_open_already", name=other.name)
        if not tools.records.scope_size(scope):
            raise UserError("pool.check_for_nobody")
        opened = CheckRound(0, name.strip(), scope, due, tools.now(), actor.name)
        found = tools.records.round(tools.records.open_round(opened))
        tools.announce()
        facts: dict[str, JsonValue] = {"round": found.round_id, "experts": found.size, "due": due}
        return Recorded(found, str(found.round_id), facts)

    @act("pool.check_answered")
    def answer(
        self, actor: Actor, round_id: int, expert_nos: Sequence[str], corrected: bool, note: str = ""
    ) -> Recorded[BulkOutcome]:
        """Note that experts' data was confirmed, or corrected; in a closed round it makes the check good.

        Raises:
            UserError: ``pool.check_unknown``, ``pool.check_not_in_round``, ``pool.check_answered_already``;
                as :meth:`UpkeepTools.each`.
        """
        tools = self._tools
        opened = tools.records.round(round_id)
        in_time = CheckState.CORRECTED if corrected else CheckState.CONFIRMED
        state = in_time if opened.closed_at is None else CheckState.MADE_GOOD

        def answer_one(expert: Expert) -> None:
            number = expert.expert_no
            before = tools.records.entry_state(round_id, number)
            if before is None:
                raise UserError("pool.check_not_in_round", expert_no=number)
            if before in ANSWERED:
                raise UserError("pool.check_answered_already", expert_no=number)
            tools.records.answer(round_id, number, state, tools.now(), actor.name, note.strip())
            missed = tools.records.facts(number).check_missed
            if missed:
                tools.records.clear_missed(number)
                tools.keep(actor, number, "check_missed", missed, "", note.strip(), opened.name)

        outcome = tools.each(expert_nos, answer_one)
        tools.announce()
        facts: dict[str, JsonValue] = {
            "round": round_id,
            "experts": numbers(outcome),
            "state": state.value,
        }
        return Recorded(outcome, subject_of(outcome), facts, why=note.strip())

    @act("pool.check_reopened")
    def take_back(self, actor: Actor, round_id: int, expert_nos: Sequence[str]) -> Recorded[BulkOutcome]:
        """Take answers back while the round is open.

        Raises:
            UserError: ``pool.check_unknown``, ``pool.check_closed``, ``pool.check_not_in_round``; as
                :meth:`UpkeepTools.each`.
        """
        tools = self._tools
        if tools.records.round(round_id).closed_at is not None:
            raise UserError("pool.check_closed")

        def take_one_back(expert: Expert) -> None:
            if tools.records.entry_state(round_id, expert.expert_no) is None:
                raise UserError("pool.check_not_in_round", expert_no=expert.expert_no)
            tools.records.answer(round_id, expert.expert_no, CheckState.WAITING, tools.now(), actor.name, "")

        outcome = tools.each(expert_nos, take_one_back)
        tools.announce()
        return Recorded(outcome, subject_of(outcome), {"round": round_id, "experts": numbers(outcome)})

    @act("pool.check_closed")
    def close_round(self, actor: Actor, round_id: int) -> Recorded[CheckRound]:
        """Close a round: who has not answered has missed it and is not drawn until he makes it good.

        Raises:
            UserError: ``pool.check_unknown``, ``pool.check_closed``.
        """
        tools = self._tools
        if tools.records.round(round_id).closed_at is not None:
            raise UserError("pool.check_closed")
        missed = tools.records.close_round(round_id, tools.now(), actor.name)
        closed = tools.records.round(round_id)
        tools.announce()
        facts: dict[str, JsonValue] = {"round": round_id, "answered": closed.answered, "missed": missed}
        return Recorded(closed, str(round_id), facts)
