"""What can happen to a draw. Acts are refused while it is halted or locked; reports of facts never are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanEdited:
    """The plan was changed; an earlier check or freeze no longer counts."""


@dataclass(frozen=True, slots=True)
class PlanChecked:
    """The rule check is done; ``blocked`` rules stand against the plan and are not overridden."""

    blocked: int


@dataclass(frozen=True, slots=True)
class Freeze:
    """Plan and pool are fixed."""


@dataclass(frozen=True, slots=True)
class Commit:
    """The machine takes its secret."""


@dataclass(frozen=True, slots=True)
class IssueSlip:
    """The commitment slip is printed or saved."""


@dataclass(frozen=True, slots=True)
class EnterValue:
    """A checked value of a witness, worth ``centibits``."""

    witness: str
    centibits: int


@dataclass(frozen=True, slots=True)
class ClearValue:
    """A witness takes the value back."""

    witness: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """Values, key and placement are committed, then shown."""


@dataclass(frozen=True, slots=True)
class ChooseExpert:
    """Somebody is named for a seat or as substitute, or taken off the list again."""


@dataclass(frozen=True, slots=True)
class FixNaming:
    """The named experts are fixed, instead of a draw; the supervisor co-signs."""

    operator: str
    supervisor: str


@dataclass(frozen=True, slots=True)
class StartContact:
    """Invitations begin, or go on."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Fresh dice are rolled for an open seat: a round begins, a value comes or goes, the round decides."""


@dataclass(frozen=True, slots=True)
class ChangeSeats:
    """Somebody who had accepted will not come, or the waiting for answers is cut short."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Somebody present signs on the screen."""


@dataclass(frozen=True, slots=True)
class Arrive:
    """Members of the panel sign in at the desk."""


@dataclass(frozen=True, slots=True)
class Release:
    """Two people release the names."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Void:
    """A supervisor declares the attempt void."""

    supervisor: str
    reason: str


@dataclass(frozen=True, slots=True)
class Close:
    """Operator and supervisor close the draw; ``cancelled`` with a reason while seats are still open."""

    operator: str
    supervisor: str
    cancelled: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BeginAgain:
    """A new attempt after a void one; ``attempt`` is its number."""

    attempt: int


@dataclass(frozen=True, slots=True)
class TakeUp:
    """A void draw that was closed for good is drawn again after all; ``attempt`` is the next number."""

    attempt: int
    operator: str
    supervisor: str
    reason: str


@dataclass(frozen=True, slots=True)
class CloseSession:
    """The session ends: supervisor and recording go, the draw stays as it is."""


@dataclass(frozen=True, slots=True)
class Abort:
    """Somebody wants to drop the attempt as if it had not been."""


Act = (
    PlanEdited
    | PlanChecked
    | Freeze
    | Commit
    | IssueSlip
    | EnterValue
    | ClearValue
    | Reveal
    | ChooseExpert
    | FixNaming
    | StartContact
    | Roll
    | ChangeSeats
    | Sign
    | Arrive
    | Release
    | Void
    | Close
    | BeginAgain
    | TakeUp
    | CloseSession
    | Abort
)


@dataclass(frozen=True, slots=True)
class Halt:
    """A supervisor stops the draw; possible at any time."""

    supervisor: str
    reason: str


@dataclass(frozen=True, slots=True)
class SafeStop:
    """The machine stops the draw because something it needs failed (``cause`` is a code)."""

    cause: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Operator and supervisor together go on after a halt."""

    operator: str
    supervisor: str


@dataclass(frozen=True, slots=True)
class Resume:
    """After a restart a supervisor has opened the secret."""

    supervisor: str


@dataclass(frozen=True, slots=True)
class CancelReview:
    """Operator and supervisor call the review off, in a session or between two."""

    operator: str
    supervisor: str
    reason: str


Control = Halt | SafeStop | GoOn | Resume | CancelReview


@dataclass(frozen=True, slots=True)
class Approved:
    """Whether the project is approved."""

    approved: bool


@dataclass(frozen=True, slots=True)
class SupervisorJoined:
    """A supervisor signed in beside the operator."""

    supervisor: str


@dataclass(frozen=True, slots=True)
class RecorderChanged:
    """Whether the recorder runs."""

    running: bool


@dataclass(frozen=True, slots=True)
class Restarted:
    """The program was started again: the secret is no longer in memory."""


@dataclass(frozen=True, slots=True)
class BoardChanged:
    """Where the seats stand: ``accepted``, and ``pending`` that are asked or can still be filled."""

    accepted: int
    pending: int
    replaced: bool


@dataclass(frozen=True, slots=True)
class HourCame:
    """The hour came to which the names were sealed."""


@dataclass(frozen=True, slots=True)
class AllThere:
    """Everybody whose signing in the names were sealed for has signed in."""


Fact = Approved | SupervisorJoined | RecorderChanged | Restarted | BoardChanged | HourCame | AllThere

Event = Act | Control | Fact
