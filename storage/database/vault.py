"""Sealing small secrets to people (age, X25519): s_op and PRK of a draw, readable by its supervisors only."""

from collections.abc import Sequence

import pyrage

from core.kernel.errors import UserError


class AgeVault:
    """Implements ``core.draw.state.ports.Vault``."""

    def seal(self, secret: bytes, recipients: Sequence[str]) -> bytes:
        """Encrypt ``secret`` to age recipients; at least one."""
        if not recipients:
            raise ValueError("nobody could ever open it")
        return bytes(pyrage.encrypt(secret, [pyrage.x25519.Recipient.from_str(r) for r in recipients]))

    def open(self, sealed: bytes, identity: str) -> bytes:
        """Decrypt with one person's identity; raises ``UserError('draw.not_your_seal')``."""
        try:
            return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
        except pyrage.DecryptError:
            raise UserError("draw.not_your_seal") from None
