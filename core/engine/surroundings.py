"""What the workstation is given before any database is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.access.ports import PasswordHasher, PersonalKeyring
    from core.kernel.clock import Clock
    from core.kernel.entropy import EntropySource
    from core.system.ports import StationStore


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Ports that exist before any database does."""

    store: StationStore
    hasher: PasswordHasher
    keyring: PersonalKeyring
    clock: Clock
    entropy: EntropySource
    program_version: str
    program_digest: Callable[[], str]
