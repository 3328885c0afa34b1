"""Signatures of those present, drawn on the screen at the end of a session (features W4, X1).

Picture and strokes are personal: they stay in the database, in the private part of the archive and on the
table with names. The log holds their digests, so that nobody can exchange them later.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from struct import pack, unpack
from typing import Protocol
from zlib import crc32

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.freezing import DrawRules
from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.states import WITH_RESULT, Phase
from core.draw.state.ports import DrawRepository
from core.draw.state.records import DrawRecord
from core.draw.state.views import DrawChanged, SignerView
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError

OPERATOR, SUPERVISOR = "operator", "supervisor"
PNG = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 512 * 1024
MOST_SIDE = 4096
_CHUNK = 12  # bytes of a chunk beside its content (PNG 1.2 §3.2)
MOST_POINTS = 20_000
FEWEST_POINTS = 5

Point = tuple[int, int, int, int]
"""x and y in points of the pad, milliseconds since the first touch, pressure in thousandths."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the pad gives: the strokes in their order, and a picture of them as PNG."""

    strokes: tuple[tuple[Point, ...], ...]
    picture: bytes

    def strokes_json(self) -> bytes:
        """The strokes as they are kept."""
        return json.dumps([[list(p) for p in stroke] for stroke in self.strokes]).encode("ascii")


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's signature of one session; ``signer`` is a witness's code, operator or supervisor."""

    draw_id: str
    attempt: int
    session: str
    signer: str
    name: str
    unit: str
    role: str
    strokes: bytes
    picture: bytes
    signed_at: datetime

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the picture."""
        return sha256(self.picture).hexdigest()

    @property
    def path(self) -> str:
        """Where it lies among the private files, without ending."""
        return f"signatures/{self.session}/{self.signer}"


class SignatureRepository(Protocol):
    """Signatures in the database; calls run inside the caller's transaction."""

    def add(self, signature: Signature) -> None:
        """Store a signature; it does not change any more."""
        ...

    def of_draw(self, draw_id: str) -> Sequence[Signature]:
        """All signatures of a draw, in the order of signing."""
        ...


class SignatureService:
    """Takes signatures down. ``people`` names those of the station; ``rules_of`` gives what a draw obeys."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        signatures: SignatureRepository,
        states: CeremonyStates,
        people: "StaffNames",
        rules_of: Callable[[str], DrawRules],
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._signatures = signatures
        self._states = states
        self._people = people
        self._rules_of = rules_of

    @act("draw.signed")
    def sign(self, _actor: Actor, draw_id: str, signer: str, drawn: Drawn) -> Recorded[None]:
        """Somebody present signs for the session under way; once, and for good.

        Raises:
            UserError: ``draw.no_session``; ``draw.signer_unknown``; ``draw.signed_already``;
                ``draw.signature_empty``; ``draw.signature_large``; and as ``ceremony_rules.next_state``.
        """
        check_drawn(drawn)
        draw = self._states.advance(draw_id, events.Sign())
        if draw.session is None:
            raise UserError("draw.no_session")
        view = next((s for s in self.signers(draw) if s.by == signer), None)
        if view is None:
            raise UserError("draw.signer_unknown")
        if view.signed_at is not None:
            raise UserError("draw.signed_already", name=view.name)
        signature = Signature(
            draw_id=draw_id,
            attempt=draw.attempt,
            session=draw.session,
            signer=signer,
            name=view.name,
            unit=view.unit,
            role=view.role,
            strokes=drawn.strokes_json(),
            picture=drawn.picture,
            signed_at=self.acts.clock.now().wall,
        )
        self._signatures.add(signature)
        self.acts.announce(DrawChanged(draw_id))
        return Recorded(
            None,
            draw_id,
            {
                "by": signer,
                "session": draw.session,
                "sha256": signature.digest,
                "strokes_sha256": sha256(signature.strokes).hexdigest(),
            },
        )

    def signers(self, draw: DrawRecord) -> tuple[SignerView, ...]:
        """Who is to sign for the session under way, and who has: witnesses, operator, supervisor."""
        of_attempt = [s for s in self._signatures.of_draw(draw.id) if s.attempt == draw.attempt]
        signed = {s.signer: s.signed_at for s in of_attempt if s.session == draw.session}
        ever, rules = {s.signer for s in of_attempt}, self._rules_of(draw.id)
        people = [
            (code, person.name, person.unit, person.role) for code, person in self._draws.witnesses(draw.id)
        ]
        unit = self._people.unit
        people.append((OPERATOR, self._people.name(draw.operator), unit, OPERATOR))
        if draw.supervisor is not None:
            people.append((SUPERVISOR, self._people.name(draw.supervisor), unit, SUPERVISOR))
        return tuple(
            SignerView(by, name, of, role, signed.get(by), rules.must_sign(by) and by not in ever)
            for by, name, of, role in people
        )

    def refuse_unsigned(self, draw: DrawRecord) -> None:
        """Before the close of a panel that meets: the policy says who must have signed.

        Raises:
            UserError: ``draw.signatures_missing`` (``names``).
        """
        missing = [signer.name for signer in self.signers(draw) if signer.required]
        if missing and draw.cancelled_at is None and Phase(draw.phase) in WITH_RESULT:
            raise UserError("draw.signatures_missing", names=missing)

    def of_draw(self, draw_id: str) -> Sequence[Signature]:
        """All signatures of a draw."""
        return self._signatures.of_draw(draw_id)


class StaffNames(Protocol):
    """Names of the station's own people."""

    @property
    def unit(self) -> str:
        """The organisation of the station."""
        ...

    def name(self, account_id: str) -> str:
        """Name of an account."""
        ...


def check_drawn(drawn: Drawn) -> None:
    """Refuse what is no signature.

    Raises:
        UserError: ``draw.signature_empty`` for a dot or nothing; ``draw.signature_large``.
    """
    points = sum(len(stroke) for stroke in drawn.strokes)
    if points < FEWEST_POINTS or not _is_picture(drawn.picture):
        raise UserError("draw.signature_empty")
    if points > MOST_POINTS or len(drawn.picture) > MOST_BYTES:
        raise UserError("draw.signature_large")


def _is_picture(data: bytes) -> bool:
    """Whether ``data`` is a whole PNG file of sensible size: a form could not be made with another one."""
    if not data.startswith(PNG):
        return False
    place, kinds = len(PNG), []
    while place + _CHUNK <= len(data):
        size, kind = unpack(">I4s", data[place : place + 8])
        body = data[place + 4 : place + 8 + size]
        if len(body) != size + 4 or data[place + 8 + size : place + _CHUNK + size] != pack(">I", crc32(body)):
            return False
        if kind == b"IHDR":
            width, height = unpack(">II", body[4:12])
            if not 0 < width <= MOST_SIDE or not 0 < height <= MOST_SIDE:
                return False
        kinds.append(kind)
        place += _CHUNK + size
    return place == len(data) and kinds[:1] == [b"IHDR"] and kinds[-1:] == [b"IEND"] and b"IDAT" in kinds
