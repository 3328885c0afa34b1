"""Makes a changed archive fit again, as somebody with the keys could: manifests, count, signatures."""

from hashlib import sha256
from pathlib import Path

from core.evidence.format import layout
from core.evidence.format.bag import encode_manifest, parse_bag_info, parse_manifest
from core.evidence.format.seal import parse_seal
from core.evidence.verification.seal_checks import trusted_comment
from core.kernel.minisign import sign_file
from core.kernel.signing import Signer
from tests.support.sealed_sample import SIGNERS


def fit_manifests(folder: Path) -> None:
    """Make both manifests and the payload count right again."""
    payload = sorted(p.relative_to(folder).as_posix() for p in (folder / "data").rglob("*") if p.is_file())
    (folder / layout.MANIFEST).write_bytes(_manifest(folder, payload))
    info_file = folder / layout.BAG_INFO
    try:
        info = parse_bag_info(info_file.read_bytes())
    except ValueError:
        info = None
    if info is not None:
        old = f"{info.payload_bytes}.{info.payload_files}".encode()
        size = sum((folder / p).stat().st_size for p in payload)
        info_file.write_bytes(info_file.read_bytes().replace(old, f"{size}.{len(payload)}".encode()))
    tags = sorted(parse_manifest((folder / layout.TAG_MANIFEST).read_bytes()))
    (folder / layout.TAG_MANIFEST).write_bytes(_manifest(folder, tags))


def sign_again(folder: Path, signer: Signer, *roles: str) -> None:
    """Sign the tag manifest for ``roles`` by ``signer``, as the seal that is there asks for it."""
    found = parse_seal((folder / layout.SEAL).read_bytes())
    for role in roles:
        text = sign_file(
            signer,
            (folder / layout.TAG_MANIFEST).read_bytes(),
            trusted_comment(found, role),
            layout.UNTRUSTED_COMMENT,
        )
        (folder / layout.signature_path(role)).write_text(text, "ascii")


def reseal(folder: Path) -> None:
    """Everything again with the right keys; a seal that cannot be read any more stays unsigned."""
    fit_manifests(folder)
    try:
        parse_seal((folder / layout.SEAL).read_bytes())
    except ValueError:
        return
    for role in layout.ROLES:
        sign_again(folder, SIGNERS[role], role)


def _manifest(folder: Path, paths: list[str]) -> bytes:
    return encode_manifest({path: sha256((folder / path).read_bytes()).digest() for path in paths})
