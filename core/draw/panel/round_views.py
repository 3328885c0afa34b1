"""What screens may know of fresh dice: the seat that waits for them, and the round under way, masked."""

from core.draw.panel.dice_rounds import DiceRound, DiceRounds, RoundRepository, asks_for_dice, round_floor
from core.draw.panel.seats import DrawSeats
from core.draw.protocol.entropy_credit import credited_centibits
from core.draw.state.ports import DrawRepository
from core.draw.state.records import DrawRecord
from core.draw.state.views import DiceView, RoundView, WitnessView


class RoundViews:
    """Builds views in the engine thread; changes nothing."""

    def __init__(
        self, draws: DrawRepository, rounds: RoundRepository, service: DiceRounds, seats: DrawSeats
    ) -> None:
        self._draws = draws
        self._rounds = rounds
        self._service = service
        self._seats = seats

    def view(self, draw: DrawRecord) -> DiceView | None:
        """None where replacements come from the drawn order."""
        attempt = self._draws.attempt(draw.id, draw.attempt)
        if attempt is None or attempt.revealed_at is None or not asks_for_dice(attempt):
            return None
        gap = self._seats.gap_for_dice(draw)
        opened = self._service.under_way(draw)
        done = sum(r.revealed_at is not None for r in self._rounds.rounds(draw.id, draw.attempt))
        return DiceView(
            seat=None if gap is None else gap.seat,
            rounds=done,
            under_way=None if opened is None else self._round(opened, round_floor(attempt)),
        )

    def _round(self, opened: DiceRound, floor: int) -> RoundView:
        values = self._rounds.values(opened)
        views = []
        for code, person in self._draws.witnesses(opened.draw_id):
            if code not in opened.witnesses:
                continue
            given = values.get(code)
            views.append(
                WitnessView(
                    code=code,
                    name=person.name,
                    unit=person.unit,
                    role=person.role,
                    method=None if given is None else given.method,
                    rolls=0 if given is None else len(given.value),
                    credited_centibits=0 if given is None else credited_centibits(given.method, given.value),
                    sealed_at=None if given is None else given.entered_at,
                    value=None,
                )
            )
        return RoundView(opened.number, opened.seat, floor, tuple(views))
