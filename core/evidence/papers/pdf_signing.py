"""Signing the station's PDF forms by an authority of its own: the keys, and how they come to be."""

from dataclasses import dataclass, field
from typing import Protocol

from core.access.model import MACHINE
from core.kernel.acts import Acts
from core.kernel.events import event


@dataclass(frozen=True, slots=True)
class PdfIdentity:
    """Who signs: secret key (PKCS 8), certificate, and that of the authority behind it, all DER.

    ``authority_sha256`` (hex) is the fingerprint by which the authority is known from elsewhere.
    """

    key: bytes = field(repr=False)
    certificate: bytes
    authority: bytes
    authority_sha256: str


class PdfAuthority(Protocol):
    """Makes and keeps the identity (``storage.database.pdf_authority``), in the caller's transaction."""

    def identity(self) -> PdfIdentity | None:
        """What was made before, if anything was."""
        ...

    def make(self, organisation: str, station_id: str, year: int) -> PdfIdentity:
        """Make authority and signer, the authority's secret key being forgotten at once."""
        ...


class PdfSigner(Protocol):
    """Signs a finished PDF of ours (``storage.documents.pdf_signature``). For a worker."""

    def __call__(self, pdf: bytes, identity: PdfIdentity) -> bytes: ...


class PdfSealing:
    """The identity of this station; made once, when the first form is signed."""

    def __init__(self, acts: Acts, authority: PdfAuthority, organisation: str) -> None:
        self._acts = acts
        self._authority = authority
        self._organisation = organisation

    def identity(self) -> PdfIdentity:
        """The identity (engine thread); that it was made is recorded."""
        known = self._authority.identity()
        if known is not None:
            return known
        with self._acts.transaction():
            station, year = self._acts.station.station_id, self._acts.clock.now().wall.year
            made = self._authority.make(self._organisation, station, year)
            facts = {"sha256": made.authority_sha256}
            self._acts.record(event("system.pdf_authority"), MACHINE, "", facts)
        return made
