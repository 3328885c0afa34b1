"""What makes a paper provable: signed codes, digests of the verifiers, the signature in the file."""

from core.engine.foundation import Foundation
from core.engine.ports import Makers, Repositories
from core.evidence.papers.pdf_signing import PdfSealing
from core.kernel.signing import Signer


class PaperTools:
    """Over the keys of an opened station."""

    def __init__(self, foundation: Foundation, repositories: Repositories, makers: Makers) -> None:
        self.sealing = PdfSealing(foundation.acts, repositories.pdf_authority, foundation.facts.organisation)
        self._engine = foundation.engine
        self._keys = repositories.keys
        self._makers = makers

    def log_signer(self) -> Signer:
        """Signs the codes on forms (engine thread)."""
        return self._keys.signer("log")

    def sign_pdf(self, pdf: bytes) -> bytes:
        """The station's signature behind a finished form; in a worker."""
        return self._makers.pdf_signer(pdf, self._engine.submit(self.sealing.identity).result())

    def verifiers(self) -> tuple[tuple[str, bytes], ...]:
        """The stand-alone verifiers of this version by name; takes a moment, for a worker."""
        return ("verify.pyz", self._makers.verifier()), ("verify.html", self._makers.page())
