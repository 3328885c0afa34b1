"""What deriving a key from a password costs, for key slots, passwords and personal keys alike."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArgonCost:
    """Argon2id cost: memory in KiB, passes, lanes."""

    memory_kib: int = 65536
    passes: int = 3
    lanes: int = 4


STANDARD = ArgonCost()
"""What the program spends (architecture, "Storage"); tests that do not guess spend less."""
