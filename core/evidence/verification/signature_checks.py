"""Whether signatures drawn on the screen are what the log says of them: the same people, the same strokes.

Who signed in which session is public, so that is compared at once; pictures and strokes are private files.
"""

from collections.abc import Iterator, Mapping

from core.evidence.format import layout
from core.evidence.format.seal import Seal
from core.evidence.verification.log_proof import PublicLog, is_of_draw
from core.evidence.verification.private_checks import PrivateFiles, given
from core.evidence.verification.verdicts import Line, Verdict, failed

_CHECK, _SIGNED = "signatures.content", "draw.signed"
_FILES = ((".png", "sha256"), (".json", "strokes_sha256"))
"""Endings of the two files of a signature, and the facts that have their digests."""


def check_signatures_drawn(files: PrivateFiles | None, log: PublicLog | None, seal: Seal) -> list[Line]:
    """One line where anybody signed on the screen; ``files`` None when nothing was decrypted."""
    if log is None or seal.project:
        return []
    logged = dict(_logged(log, seal.draw))
    sealed = {name for name in seal.private if name.startswith(layout.SIGNATURES)}
    if not logged and not sealed:
        return []
    if logged.keys() != sealed:
        return [failed(_CHECK, "other_files", found=min(logged.keys() ^ sealed))]
    if files is None:
        return [Line(_CHECK, Verdict.SEALED, "needs_private")]
    for name in sorted(logged):
        found = files.entries[name].sha256.hex()
        if found != logged[name]:
            return [failed(_CHECK, "digest", f"{name} {logged[name]}", found)]
    return [given(_CHECK, files, set(logged))]


def _logged(log: PublicLog, draw: str) -> Iterator[tuple[str, str]]:
    """Names of private files and the digests that the log has for them."""
    for record in log.records.values():
        facts = record.get("facts")
        if record.get("event") == _SIGNED and is_of_draw(record, draw) and isinstance(facts, Mapping):
            for ending, fact in _FILES:
                path = f"{layout.SIGNATURES}{facts.get('session')}/{facts.get('by')}{ending}"
                yield path, str(facts.get(fact))
