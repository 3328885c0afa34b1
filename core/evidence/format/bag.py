"""The BagIt 1.0 files of an archive (RFC 8493): written in one form and read only in that form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.evidence.format.layout import path_is_plain

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_MANIFEST_LINE = re.compile(r"([0-9a-f]{64})  (\S+)")
_INFO = re.compile(
    r"Bag-Software-Agent: (MingQian [0-9A-Za-z.+-]{1,40})\n"
    r"Bagging-Date: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n"
    r"External-Identifier: ([A-Z0-9-]{1,120})\n"
    r"Payload-Oxum: (0|[1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,9})\n"
)


@dataclass(frozen=True, slots=True)
class BagInfo:
    """What ``bag-info.txt`` says; the payload is counted in bytes and files (Payload-Oxum)."""

    program: str
    date: str
    archive: str
    payload_bytes: int
    payload_files: int

    def encode(self) -> bytes:
        """The file's bytes."""
        return (
            f"Bag-Software-Agent: {self.program}\n"
            f"Bagging-Date: {self.date}\n"
            f"External-Identifier: {self.archive}\n"
            f"Payload-Oxum: {self.payload_bytes}.{self.payload_files}\n"
        ).encode("ascii")


def parse_bag_info(data: bytes) -> BagInfo:
    """Read ``bag-info.txt``; raises ``ValueError`` for any other form."""
    match = _INFO.fullmatch(data.decode("ascii", "strict"))
    if match is None:
        raise ValueError("bag-info.txt has not the four expected lines")
    program, date, archive, size, files = match.groups()
    return BagInfo(program, date, archive, int(size), int(files))


def encode_manifest(digests: Mapping[str, bytes]) -> bytes:
    """Manifest of path → SHA-256, sorted by path, as ``sha256sum`` writes it."""
    return "".join(f"{digests[path].hex()}  {path}\n" for path in sorted(digests)).encode("ascii")


def parse_manifest(data: bytes) -> dict[str, bytes]:
    """Read a manifest.

    Raises:
        ValueError: anything that :func:`encode_manifest` would not write, such as another order, a repeated
            or unusual path, upper-case digits or a missing last line end.
    """
    digests: dict[str, bytes] = {}
    text = data.decode("ascii", "strict")
    for line in text.split("\n")[:-1]:
        match = _MANIFEST_LINE.fullmatch(line)
        if match is None or not path_is_plain(match[2]):
            raise ValueError("a line of the manifest is malformed")
        digests[match[2]] = bytes.fromhex(match[1])
    if encode_manifest(digests) != data:
        raise ValueError("the manifest is not sorted, repeats a path or has no last line end")
    return digests
