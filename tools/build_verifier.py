"""Builds the stand-alone verifiers: ``python tools/build_verifier.py [FOLDER]``; prints their SHA-256.

The same sources give the same bytes, so that anybody can build them again and compare. The digests are
also written beside them, as ``sha256sum -c`` takes them. The default folder is ``build/verifiers``,
because what lies under ``resources`` belongs to the digest of the program.
"""

import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from storage.archive.verifier_page import PAGE, page_bytes  # noqa: E402
from storage.archive.verifier_zipapp import BUILT, build_verifier  # noqa: E402

SUMS = "SHA256SUMS"


def build(folder: Path) -> str:
    """Write both files and their digests into ``folder``; the text of the digests."""
    folder.mkdir(parents=True, exist_ok=True)
    sums = ""
    for name, data in ((BUILT.name, build_verifier(ROOT)), (PAGE.name, page_bytes(ROOT))):
        (folder / name).write_bytes(data)
        sums += f"{sha256(data).hexdigest()}  {name}\n"
    (folder / SUMS).write_text(sums, "ascii", newline="\n")
    return sums


def main() -> int:
    """Build and say what was built."""
    print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "verifiers"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
