"""Builds the stand-alone verifiers: ``python tools/build_verifier.py [FOLDER]``; prints their SHA-256.

Without a folder the digests are also written into the manual, where whoever holds a verifier looks them up.

The same sources give the same bytes, so that anybody can build them again and compare. The digests are
also written beside them, as ``sha256sum -c`` takes them. The default folder is ``build/verifiers``,
because what lies under ``resources`` belongs to the digest of the program.
"""

import re
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from storage.archive.verifier_page import PAGE, page_bytes  # noqa: E402
from storage.archive.verifier_zipapp import BUILT, build_verifier  # noqa: E402

SUMS = "SHA256SUMS"
MANUALS = tuple(ROOT / "docs" / "manual" / f"{language}.md" for language in ("zh", "en"))


def build(folder: Path) -> dict[str, str]:
    """Write both files and their digests into ``folder``; the SHA-256 of each by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    digests = {}
    for name, data in ((BUILT.name, build_verifier(ROOT)), (PAGE.name, page_bytes(ROOT))):
        (folder / name).write_bytes(data)
        digests[name] = sha256(data).hexdigest()
    (folder / SUMS).write_text(sums_of(digests), "ascii", newline="\n")
    return digests


def sums_of(digests: dict[str, str]) -> str:
    """As ``sha256sum -c`` takes them."""
    return "".join(f"{digest}  {name}\n" for name, digest in digests.items())


def write_into_manual(digests: dict[str, str]) -> None:
    """Put the digests in place of those that stand in the manual's table, in both languages."""
    for manual in MANUALS:
        text = manual.read_text("utf-8")
        for name, digest in digests.items():
            row = rf"^\| {re.escape(name)} \| `[0-9a-f]{{64}}` \|$"
            text = re.sub(row, f"| {name} | `{digest}` |", text, flags=re.MULTILINE)
        manual.write_text(text, "utf-8", newline="\n")


def main() -> int:
    """Build and say what was built."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    digests = build(folder or ROOT / "build" / "verifiers")
    if folder is None:
        write_into_manual(digests)
    print(sums_of(digests), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
