"""Builds the stand-alone verifier: ``python tools/build_verifier.py [OUTPUT]``; prints its SHA-256."""

import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from storage.archive.verifier_zipapp import BUILT, build_verifier  # noqa: E402


def main() -> int:
    """Write the file and say what it is."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / BUILT
    data = build_verifier(ROOT)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    print(f"{sha256(data).hexdigest()}  {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
