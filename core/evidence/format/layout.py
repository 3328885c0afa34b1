"""Names in a sealed archive EDA-1: which files it has, and which names are allowed at all.

Names are plain ASCII that every file system keeps apart and every tool prints the same, so that nothing can
hide behind a second spelling (archive format, "The stand-alone verifier must be stricter").
"""

import re

FORMAT = "EDA-1"
ROLES = ("station", "operator", "supervisor")

BAG_DECLARATION = "bagit.txt"
BAG_INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"

PUBLIC = "data/public/"
DRAW = PUBLIC + "draw.json"
DRAW_TABLE = PUBLIC + "draw-table.pdf"
PUBLIC_LOG = PUBLIC + "log-public.ndjson"
PUBLIC_FILES = frozenset({DRAW, DRAW_TABLE, PUBLIC_LOG})
PROJECT = PUBLIC + "project.json"
PROJECT_TABLE = PUBLIC + "project-table.pdf"
PROJECT_FILES = frozenset({PROJECT, PROJECT_TABLE, PUBLIC_LOG})
"""The public files of an archive of a project, which has no draw of its own."""

HELD = "data/archives/"

PRIVATE = "data/private/"
ENCRYPTED = ".age"
INDEX_NAME = "index.json"
INDEX = PRIVATE + INDEX_NAME + ENCRYPTED
PRIVATE_LOG_NAME = "log.ndjson"
PRIVATE_POOL_NAME = "pool.json"
SCREEN = "screen/"
CALLS = "calls/"
SIGNATURES = "signatures/"

SEAL = "seal/seal.json"
CHECKPOINT = "seal/checkpoint.txt"
EARLIER_CHECKPOINTS = "seal/prev-checkpoints.txt"
CONSISTENCY = "seal/consistency.txt"
VERIFIER = "seal/verify.pyz"
PAGE = "seal/verify.html"
VERIFY_NOTE = "seal/VERIFY.txt"
LOG_KEY = "seal/keys/log.pub"

UNFINISHED = ".partial"
"""End of the name of what is still being written; nothing with it passes."""

UNTRUSTED_COMMENT = "MingQian seal, see seal/VERIFY.txt"
TRUSTED_COMMENT_FORMAT = "eda-seal-v1 {kind}={subject} role={role} t={seconds}"

LATER_STAMPS = frozenset(TAG_MANIFEST + suffix for suffix in (".sm2.p7s", ".tsq", ".tsr"))
"""Signatures and time stamps of other makers that may be added beside the seal; not judged here."""

_MAX_PATH = 180
_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_ID = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*")
_WINDOWS_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?", re.IGNORECASE)


def key_path(role: str) -> str:
    """Public key file of a role."""
    return f"seal/keys/{role}.pub"


def signature_path(role: str) -> str:
    """Signature file of a role."""
    return f"{TAG_MANIFEST}.{role}.minisig"


TAG_FILES = frozenset(
    {
        BAG_DECLARATION, BAG_INFO, MANIFEST, SEAL, CHECKPOINT, EARLIER_CHECKPOINTS, CONSISTENCY, VERIFIER,
        PAGE, VERIFY_NOTE, LOG_KEY, *(key_path(role) for role in ROLES),
    }
)  # fmt: skip
"""The files that the tag manifest lists: these and no others, but that older archives have no page."""

SIGNATURE_FILES = frozenset(f"{TAG_MANIFEST}.{role}.minisig" for role in ROLES)


def held_path(archive: str) -> str:
    """Where the ZIP of an archive lies within that of its project."""
    return f"{HELD}{archive}.zip"


def archive_name(station: str, draw: str, sequence: int) -> str:
    """Name of the root folder.

    Raises:
        ValueError: an id that is not ``[A-Z0-9-]``, or a sequence below 1.
    """
    if not is_id(station) or not is_id(draw) or sequence < 1:
        raise ValueError("station, draw or sequence cannot stand in an archive's name")
    return f"EDA-{station}-{draw}-{sequence:04d}"


def is_id(text: str) -> bool:
    """Whether ``text`` is an id that may stand in names."""
    return len(text) <= 40 and _ID.fullmatch(text) is not None


def path_is_plain(path: str) -> bool:
    """Whether ``path`` is relative, with ``/`` between plain segments and nothing else."""
    if len(path) > _MAX_PATH:
        return False
    return all(
        _SEGMENT.fullmatch(segment) and not segment.endswith(".") and not _WINDOWS_DEVICE.fullmatch(segment)
        for segment in path.split("/")
    )


def clashing(paths: list[str]) -> str | None:
    """The first path that an earlier one equals, if only but for case, or that is both file and folder."""
    spellings: dict[str, str] = {}
    files = {path.casefold() for path in paths}
    seen: set[str] = set()
    for path in paths:
        if path.casefold() in seen:
            return path
        seen.add(path.casefold())
        parts = path.split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            if folder.casefold() in files or spellings.setdefault(folder.casefold() + "/", folder) != folder:
                return path
    return None
