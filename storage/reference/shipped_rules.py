"""The rule pack that comes with the program, read from its resources."""

from functools import cache
from pathlib import Path

from core.rules.model import RulePack
from core.rules.reading import read_pack

FILE = Path(__file__).resolve().parents[2] / "resources" / "rules" / "national.json"


@cache
def read_shipped() -> RulePack:
    """Read it once; raises ``UserError('rules.file_invalid')`` when the program's file is damaged."""
    return read_pack(FILE.read_bytes())
