"""Archives forged with care: manifests made to fit, signatures made again, comments changed."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from core.evidence.format import layout
from core.evidence.format.seal import parse_seal
from core.evidence.sealing.contents import RoleSigner, WrittenArchive
from core.evidence.verification.report import Report
from core.evidence.verification.seal_checks import trusted_comment
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.canonical_json import canonical_json
from core.kernel.errors import StorageError
from core.kernel.minisign import PublicKey, sign_file
from storage.database.signer import Ed25519Signer
from tests.support.random_changes import changed_by_signers, changed_seal, is_refused
from tests.support.resealing import fit_manifests, reseal, sign_again
from tests.support.sealed_sample import SIGNERS, Sample, changed, seal

Copy = Callable[[], Path]
STRANGER = Ed25519Signer(b"s" * 32)


def failures(report: Report) -> set[str]:
    return {line.id for line in report.lines if line.verdict is Verdict.FAIL}


def test_an_edited_payload_with_its_manifest_line_is_refused(copy: Copy) -> None:
    folder = copy()
    draw = folder / layout.DRAW
    draw.write_bytes(draw.read_bytes().replace(b'"W-A"', b'"W-Z"'))
    fit_manifests(folder)
    found = failures(verify_archive(folder))
    assert {"seal.signature.station", "seal.signature.operator", "seal.signature.supervisor"} <= found
    assert not {"bag.payload", "bag.tag_manifest"} & found


def test_a_bag_without_tag_manifest_is_refused(copy: Copy) -> None:
    """bagit-python calls such a bag valid."""
    folder = copy()
    (folder / layout.DRAW).write_bytes(b"{}")
    fit_manifests(folder)
    (folder / layout.TAG_MANIFEST).unlink()
    assert {"bag.tag_manifest", "seal.signature.station"} <= failures(verify_archive(folder))


def test_signatures_of_a_stranger_are_refused(copy: Copy, sample: Sample) -> None:
    folder = copy()
    sign_again(folder, STRANGER, *layout.ROLES)
    assert {f"seal.signature.{role}" for role in layout.ROLES} <= failures(verify_archive(folder))


def test_a_stranger_who_also_names_himself_in_the_seal_is_known_by_his_fingerprint(
    copy: Copy, sample: Sample
) -> None:
    """Everything fits, only the keys are others: that is what fingerprints from elsewhere are for."""
    folder = copy()
    seal_file = folder / layout.SEAL
    stranger = PublicKey(STRANGER.key_id, STRANGER.public_key)
    station = PublicKey(SIGNERS["station"].key_id, SIGNERS["station"].public_key)
    text = seal_file.read_text("utf-8")
    for old, new in (
        (station.encode(), stranger.encode()),
        (station.key_id_text, stranger.key_id_text),
        (station.fingerprint, stranger.fingerprint),
    ):
        text = text.replace(old, new)
    seal_file.write_text(text, "utf-8")
    (folder / layout.key_path("station")).write_text(stranger.file_text(), "ascii")
    fit_manifests(folder)
    sign_again(folder, STRANGER, "station")
    for role in ("operator", "supervisor"):
        sign_again(folder, SIGNERS[role], role)
    unnamed, named = verify_archive(folder), verify_archive(folder, signers=sample.known)
    assert unnamed.exit_code == 3
    assert failures(named) == {"seal.named_signer"}


def test_a_role_signed_by_another_role_is_refused(copy: Copy) -> None:
    folder = copy()
    sign_again(folder, SIGNERS["operator"], "supervisor")
    assert failures(verify_archive(folder)) == {"seal.signature.supervisor"}


def test_signatures_swapped_between_roles_are_refused(copy: Copy) -> None:
    folder = copy()
    first, second = (folder / layout.signature_path(role) for role in ("operator", "supervisor"))
    data = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(data)
    assert failures(verify_archive(folder)) == {"seal.signature.operator", "seal.signature.supervisor"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("untrusted comment: MingQian", "untrusted comment: Mingqian"),
        ("role=station", "role=operator"),
        ("eda-seal-v1", "eda-seal-v2"),
        (" t=", " t=0"),
        ("\n", "\r\n"),
        ("trusted comment: ", "Trusted comment: "),
    ],
)
def test_a_changed_signature_file_is_refused(copy: Copy, old: str, new: str) -> None:
    folder = copy()
    path = folder / layout.signature_path("station")
    text = path.read_bytes().decode("ascii")
    assert old in text
    path.write_bytes(text.replace(old, new).encode("ascii"))
    assert failures(verify_archive(folder)) == {"seal.signature.station"}


def test_a_signed_comment_for_another_time_is_refused(copy: Copy) -> None:
    folder = copy()
    manifest = (folder / layout.TAG_MANIFEST).read_bytes()
    seal = parse_seal((folder / layout.SEAL).read_bytes())
    comment = trusted_comment(seal, "station").replace(f"t={seal.seconds}", f"t={seal.seconds + 1}")
    text = sign_file(SIGNERS["station"], manifest, comment, layout.UNTRUSTED_COMMENT)
    (folder / layout.signature_path("station")).write_text(text, "ascii")
    assert failures(verify_archive(folder)) == {"seal.signature.station"}


@pytest.mark.parametrize(
    ("path", "old", "new", "check"),
    [
        (layout.SEAL, b'"practice":true', b'"practice":false', "log.place"),
        (layout.SEAL, b'"sequence":3', b'"sequence":4', "seal.form"),
        (layout.SEAL, b'"format":"EDA-1"', b'"format":"EDA-2"', "seal.form"),
        (layout.SEAL, b'"practice":true', b'"practice":1', "seal.form"),
        (layout.SEAL, b'"version":"0.1.0"', b'"version":"0.2.0"', "bag.name"),
        (layout.SEAL, b'"label":"supervisor-1"', b'"label":"Supervisor"', "seal.form"),
        (layout.BAG_INFO, b"2026-03-02", b"2026-03-03", "bag.name"),
        (layout.BAG_DECLARATION, b"1.0", b"0.97", "bag.declaration"),
        (layout.CHECKPOINT, b"\n38\n", b"\n37\n", "log.checkpoint"),
        (layout.CONSISTENCY, b"-0001 ", b"-0002 ", "log.earlier"),
        (layout.PUBLIC_LOG, b'"DECLINED-KEY"', b'"NO-ANSWER"', "log.chain"),
        (layout.LOG_KEY, b"minisign public key", b"minisign  public key", "seal.keys"),
    ],
)
def test_signers_cannot_make_a_wrong_content_pass(
    copy: Copy, path: str, old: bytes, new: bytes, check: str
) -> None:
    """All three sign again, but the parts no longer fit each other."""
    folder = copy()
    data = (folder / path).read_bytes()
    assert old in data
    (folder / path).write_bytes(data.replace(old, new, 1))
    reseal(folder)
    assert check in failures(verify_archive(folder))


def test_signers_cannot_leave_out_that_nobody_was_left_for_a_seat(copy: Copy) -> None:
    """Such a step changes no panel, so that only the log tells that it is missing."""
    folder = copy()
    record = json.loads((folder / layout.DRAW).read_bytes())
    last = record["steps"].pop()
    assert (last["step"], last["expert"]) == ("next", None)
    (folder / layout.DRAW).write_bytes(canonical_json(record))
    reseal(folder)
    assert failures(verify_archive(folder)) == {"draw.log"}


def test_a_private_file_lying_open_is_refused(copy: Copy) -> None:
    folder = copy()
    (folder / "data/private/pool.json.age").write_bytes(b'{"name":"..."}')
    reseal(folder)
    assert failures(verify_archive(folder)) == {"private.encrypted"}


def test_a_private_file_left_out_is_refused(copy: Copy) -> None:
    folder = copy()
    (folder / "data/private/pool.json.age").unlink()
    reseal(folder)
    assert failures(verify_archive(folder)) == {"private.listed"}


def test_one_key_for_two_purposes_is_refused(sample: Sample, tmp_path: Path) -> None:
    one = SIGNERS["station"]
    doubled = changed(sample, signers=tuple(RoleSigner(role, one) for role in layout.ROLES))
    with pytest.raises(StorageError) as raised:
        seal(doubled, tmp_path)
    assert raised.value.code == "archive.verify_failed"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("change", [changed_by_signers, changed_seal], ids=["judged files", "seal"])
def test_random_changes_are_refused_even_when_all_else_is_made_to_fit(
    sealed: WrittenArchive, sample: Sample, tmp_path: Path, change: Callable[..., tuple[str, Path]]
) -> None:
    random = Random(5)
    for number in range(80):
        place = tmp_path / str(number)
        place.mkdir()
        name, folder = change(sealed, place, random)
        assert is_refused(verify_archive(folder, signers=sample.known)), name
        shutil.rmtree(place)
