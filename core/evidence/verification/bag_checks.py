"""Checks of the bag itself: every file is listed where it should be and is what its manifest says."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from core.evidence.format import layout
from core.evidence.format.age_header import LONGEST_HEADER
from core.evidence.format.bag import DECLARATION, BagInfo, parse_bag_info, parse_manifest
from core.evidence.verification.archive_source import ArchiveSource
from core.evidence.verification.verdicts import Line, RefusedError, Verdict, failed, passed

_KEPT = (
    layout.TAG_FILES
    | layout.SIGNATURE_FILES
    | {layout.TAG_MANIFEST, layout.DRAW, layout.PUBLIC_LOG, layout.PROJECT}
)
_LARGEST = {layout.DRAW: 512 << 20, layout.PUBLIC_LOG: 512 << 20}
_LARGEST_TAG_FILE = 64 << 20

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class LoadedBag:
    """An archive after one pass over all its bytes: digests, the small files whole, heads of the others."""

    root: str
    sizes: Mapping[str, int]
    digests: Mapping[str, bytes]
    contents: Mapping[str, bytes] = field(repr=False)

    def content(self, path: str) -> bytes:
        """A file that is kept whole, or the beginning of another; raises ``RefusedError``."""
        if path not in self.contents:
            raise RefusedError("file_missing", found=path)
        return self.contents[path]

    @property
    def payload(self) -> list[str]:
        """Paths under ``data/``."""
        return sorted(path for path in self.sizes if path.startswith("data/"))


def load_bag(source: ArchiveSource, progress: Progress) -> LoadedBag:
    """Read every file once, so that what is hashed is what is judged.

    Raises:
        RefusedError: a file that must be kept is too large, or the container is damaged.
        OSError: it cannot be read.
    """
    digests, contents = {}, {}
    for path, size in source.sizes.items():
        largest = _LARGEST.get(path, _LARGEST_TAG_FILE)
        if path in _KEPT and size > largest:
            raise RefusedError("file_too_large", largest, path)
        limit = size if path in _KEPT else LONGEST_HEADER
        hashing, kept, total = sha256(), bytearray(), 0
        for chunk in source.chunks(path):
            hashing.update(chunk)
            kept += chunk[: limit - len(kept)]
            total += len(chunk)
            progress(len(chunk))
        if total != size:
            raise RefusedError("file_changed", found=path)
        digests[path], contents[path] = hashing.digest(), bytes(kept)
    return LoadedBag(source.root, source.sizes, digests, contents)


def check_bag(bag: LoadedBag) -> list[Line]:
    """Lines for declaration, info, both manifests and completeness."""
    checks: list[tuple[str, Callable[[LoadedBag], Line]]] = [
        ("bag.declaration", _declaration),
        ("bag.tag_manifest", _tag_manifest),
        ("bag.payload", _payload),
        ("bag.complete", _complete),
    ]
    lines = []
    for check, judge in checks:
        try:
            lines.append(judge(bag))
        except RefusedError as error:
            lines.append(error.line(check))
        except ValueError as error:
            lines.append(failed(check, "malformed", found=error))
    later = sorted(path for path in bag.sizes if path in layout.LATER_STAMPS)
    return lines + [Line("seal.later", Verdict.UNKNOWN, "not_judged", found=path) for path in later]


def check_bag_against_seal(bag: LoadedBag, archive: str, sealed_at: datetime, program: str) -> Line:
    """Whether folder, ``bag-info.txt`` and seal name the same archive, day and program."""
    check = "bag.name"
    if bag.root != archive:
        return failed(check, "other_name", archive, bag.root)
    info = _info(bag)
    expected = (f"MingQian {program}", sealed_at.date().isoformat(), archive)
    if info is None or (info.program, info.date, info.archive) != expected:
        return failed(check, "other_info", " ".join(expected))
    return passed(check, archive=archive)


def _info(bag: LoadedBag) -> BagInfo | None:
    with suppress(ValueError, RefusedError):
        return parse_bag_info(bag.content(layout.BAG_INFO))
    return None


def _declaration(bag: LoadedBag) -> Line:
    if bag.content(layout.BAG_DECLARATION) != DECLARATION:
        return failed("bag.declaration", "other_content", found=layout.BAG_DECLARATION)
    info = parse_bag_info(bag.content(layout.BAG_INFO))
    counted = sum(bag.sizes[path] for path in bag.payload), len(bag.payload)
    if (info.payload_bytes, info.payload_files) != counted:
        claimed = f"{info.payload_bytes}.{info.payload_files}"
        return failed("bag.declaration", "other_count", claimed, f"{counted[0]}.{counted[1]}")
    return passed("bag.declaration", bytes=counted[0], files=counted[1])


def _tag_manifest(bag: LoadedBag) -> Line:
    listed = parse_manifest(bag.content(layout.TAG_MANIFEST))
    # Where the page lies it must be listed, too; archives sealed before there was one lack it.
    expected = layout.TAG_FILES if layout.PAGE in bag.sizes else layout.TAG_FILES - {layout.PAGE}
    if listed.keys() != expected:
        difference = min(listed.keys() ^ expected)
        return failed("bag.tag_manifest", "other_files", found=difference)
    _compare(bag, listed)
    return passed("bag.tag_manifest", files=len(listed))


def _payload(bag: LoadedBag) -> Line:
    listed = parse_manifest(bag.content(layout.MANIFEST))
    outside = [path for path in listed if not path.startswith("data/")]
    if outside:
        return failed("bag.payload", "outside_payload", found=outside[0])
    _compare(bag, listed)
    return passed("bag.payload", files=len(listed))


def _compare(bag: LoadedBag, listed: Mapping[str, bytes]) -> None:
    for path, digest in listed.items():
        if path not in bag.digests:
            raise RefusedError("file_missing", found=path)
        if bag.digests[path] != digest:
            raise RefusedError("digest", f"{path} {digest.hex()}", bag.digests[path])


def _complete(bag: LoadedBag) -> Line:
    """No file that no manifest lists, but the signatures; and no payload outside its folders."""
    listed = set(parse_manifest(bag.content(layout.MANIFEST))) | layout.TAG_FILES
    allowed = listed | {layout.TAG_MANIFEST} | layout.SIGNATURE_FILES | layout.LATER_STAMPS
    unlisted = sorted(set(bag.sizes) - allowed)
    if unlisted:
        return failed("bag.complete", "unlisted", found=unlisted[0])
    of_project = layout.PROJECT in bag.sizes
    public = layout.PROJECT_FILES if of_project else layout.PUBLIC_FILES
    missing = sorted((public | {layout.INDEX}) - set(bag.sizes))
    if missing:
        return failed("bag.complete", "file_missing", found=missing[0])
    for path in bag.payload:
        private = path.startswith(layout.PRIVATE) and path.endswith(layout.ENCRYPTED)
        held = of_project and path.startswith(layout.HELD) and path.endswith(".zip")
        if path not in public and not private and not held:
            return failed("bag.complete", "out_of_place", found=path)
    return passed("bag.complete", files=len(bag.sizes))
