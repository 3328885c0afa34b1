"""The services for what people do in the room beside the steps of the ceremony, gathered in one value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.contact.inviting.emergency import EmergencyDraw
from core.contact.inviting.service import ContactService
from core.contact.texts.messages import Messenger
from core.contact.texts.templates import TextCode
from core.draw.ceremony.attempts import AttemptService
from core.draw.ceremony.freezing import DrawRules
from core.draw.ceremony.selection_service import SelectionService
from core.draw.ceremony.sessions import DrawSessions
from core.draw.ceremony.signatures import SignatureService, StaffNames
from core.draw.ceremony.state import CeremonyStates
from core.draw.closing import ClosingService
from core.draw.panel.arrivals import Arrivals
from core.draw.panel.cancellation import Cancellation
from core.draw.panel.dice_rounds import DiceRounds
from core.draw.panel.round_views import RoundViews
from core.draw.panel.seat_changes import SeatChanges
from core.draw.panel.seats import DrawSeats
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import People
from core.engine.ports import Repositories
from core.kernel.acts import Acts


@dataclass(frozen=True, slots=True)
class RoomParts:
    """Sessions, fresh dice with what screens may know of them, seats that open after an acceptance, the
    emergency draw, signatures, signing in at the desk, and calling the review off."""

    sittings: DrawSessions
    rounds: DiceRounds
    round_views: RoundViews
    changes: SeatChanges
    emergency: EmergencyDraw
    signatures: SignatureService
    arrivals: Arrivals
    cancellation: Cancellation
    short_of: Callable[[str], tuple[Mapping[str, int], Mapping[str, int]]]


def room_parts(
    acts: Acts,
    repositories: Repositories,
    opened: OpenedDraws,
    states: CeremonyStates,
    seats: DrawSeats,
    contact: ContactService,
    messenger: Messenger,
    people: StaffNames,
    rules_of: Callable[[str], DrawRules],
) -> RoomParts:
    """Put them together over storage and the running draw."""
    draws, dice = repositories.draws, repositories.dice_rounds
    rounds = DiceRounds(acts, draws, dice, opened, states, seats)
    return RoomParts(
        sittings=DrawSessions(acts, draws, opened, states, lambda draw_id: bool(contact.live_calls(draw_id))),
        rounds=rounds,
        round_views=RoundViews(draws, dice, rounds, seats),
        changes=SeatChanges(acts, states, seats, repositories.invitations.give_back),
        signatures=SignatureService(acts, draws, repositories.signatures, states, people, rules_of),
        arrivals=Arrivals(
            acts, draws, repositories.seats, repositories.arrivals, states, _expert_of(repositories.people)
        ),
        cancellation=Cancellation(
            acts, draws, states, lambda draw_id: contact.withdraw(draw_id, TextCode.CANCEL), contact.finish
        ),
        short_of=seats.short_of,
        emergency=EmergencyDraw(acts, seats, repositories.invitations, messenger, contact.live_calls),
    )


def _expert_of(people: People) -> Callable[[str], str]:
    """Finds experts by what they show at a desk: a mobile number, an ID number, or their own number."""
    return lambda shown: people.by_phone(shown) or people.by_id_number(shown) or shown


@dataclass(frozen=True, slots=True)
class StationStaff:
    """Implements ``core.draw.ceremony.signatures.StaffNames``."""

    unit: str
    name_of: Callable[[str], str]

    def name(self, account_id: str) -> str:
        """Name of an account."""
        return self.name_of(account_id)


def selection_service(
    acts: Acts, repositories: Repositories, opened: OpenedDraws, states: CeremonyStates
) -> SelectionService:
    """What names a panel instead of drawing it."""
    draws, seats = repositories.draws, repositories.seats
    return SelectionService(acts, draws, seats, repositories.people, opened, states)


def ending_services(
    acts: Acts,
    repositories: Repositories,
    opened: OpenedDraws,
    states: CeremonyStates,
    is_sealed: Callable[[str, int], bool],
) -> tuple[AttemptService, ClosingService]:
    """What ends attempts and draws; ``is_sealed`` tells whether an attempt has its archive."""
    draws, seats = repositories.draws, repositories.seats
    return (
        AttemptService(acts, draws, seats, opened, states, is_sealed),
        ClosingService(acts, draws, seats, opened, states, repositories.dice_rounds),
    )
