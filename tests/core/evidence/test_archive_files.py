"""The files of an archive: written in one form, read back as they were, refused in any other."""

from hashlib import sha256

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evidence.format import age_header
from core.evidence.format.bag import BagInfo, encode_manifest, parse_bag_info, parse_manifest
from core.evidence.format.layout import archive_name, clashing, path_is_plain
from core.evidence.format.private_index import IndexEntry, encode_index, parse_index
from core.evidence.format.seal import commitment, parse_seal
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.earlier import (
    EarlierArchive,
    encode_checkpoints,
    encode_consistency,
    parse_earlier,
)
from core.evidence.verification.log_proof import read_public_log
from core.evidence.verification.signer_names import parse_signer
from core.evidence.verification.verdicts import RefusedError, shown

DIGESTS = st.binary(min_size=32, max_size=32)
PATHS = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,5}[a-z0-9](/[a-z0-9]{1,5})?", fullmatch=True).filter(
    path_is_plain
)


@given(st.dictionaries(PATHS, DIGESTS, max_size=6))
def test_manifests_come_back(digests: dict[str, bytes]) -> None:
    assert parse_manifest(encode_manifest(digests)) == digests


@given(st.binary(max_size=200) | st.text("0a9f /.\n", max_size=200).map(str.encode))
def test_parsers_only_raise_value_error(data: bytes) -> None:
    for parse in (parse_manifest, parse_bag_info, parse_seal, parse_index, lambda d: parse_earlier(d, d)):
        try:
            parse(data)
        except ValueError:
            continue
        assert data == b""


@given(st.binary(max_size=300) | st.text('{"start":size,peaks}0\n', max_size=200).map(str.encode))
def test_reading_a_log_only_refuses(data: bytes) -> None:
    with pytest.raises(RefusedError):
        read_public_log(data)


@pytest.mark.parametrize(
    "line",
    [
        "{d} a", "{d}  /a", "{d}  ../a", "{d}  a/../b", "{d}  a//b", "{d}  ./a", "{d} *a", "{D}  a",
        "{d}  a\r", "{d}  a b", "{d}  \u6863", "{d}  a\\b", "{d}  .a", "{d}  a.", "{d}  CON",
        "{d}  nul.txt", "{d}  a:b", "#x",
    ],
)  # fmt: skip
def test_unusual_manifest_lines_are_refused(line: str) -> None:
    digest = "ab" * 32
    text = line.replace("{d}", digest).replace("{D}", digest.upper()) + "\n"
    with pytest.raises(ValueError):
        parse_manifest(text.encode())


def test_manifests_are_sorted_and_without_doubles() -> None:
    first, second = ("ab" * 32 + "  a\n").encode(), ("cd" * 32 + "  b\n").encode()
    assert parse_manifest(first + second)
    for wrong in (second + first, first + first, (first + second)[:-1], first + b"\n" + second):
        with pytest.raises(ValueError):
            parse_manifest(wrong)


def test_bag_info_comes_back() -> None:
    info = BagInfo("MingQian 0.1.0", "2026-03-02", "EDA-CQ-01-D-1-0001", 10**12, 300)
    assert parse_bag_info(info.encode()) == info
    for old, new in ((b": ", b":"), (b"300", b"0300"), (b"\n", b"\r\n"), (b"Bag-Soft", b"bag-soft")):
        with pytest.raises(ValueError):
            parse_bag_info(info.encode().replace(old, new, 1))


@pytest.mark.parametrize(
    ("paths", "clash"),
    [
        (["a", "b/c", "b/d"], None),
        (["a", "A"], "A"),
        (["a", "a"], "a"),
        (["b/c", "B/d"], "B/d"),
        (["a", "a/b"], "a/b"),
        (["A/b", "a"], "A/b"),
    ],
)
def test_paths_that_some_systems_take_for_one(paths: list[str], clash: str | None) -> None:
    assert clashing(paths) == clash


@pytest.mark.parametrize(
    ("station", "draw", "sequence"), [("cq", "D-1", 1), ("CQ", "D 1", 1), ("CQ", "D-1", 0), ("CQ", "-D", 1)]
)
def test_odd_archive_names_are_refused(station: str, draw: str, sequence: int) -> None:
    with pytest.raises(ValueError):
        archive_name(station, draw, sequence)


@given(st.lists(st.tuples(PATHS, st.integers(0, 2**50), DIGESTS, DIGESTS), max_size=4))
def test_the_index_comes_back(rows: list[tuple[str, int, bytes, bytes]]) -> None:
    entries = list({row[0]: IndexEntry(*row) for row in rows}.values())
    archive, found = parse_index(encode_index("EDA-X-Y-0001", entries))
    assert archive == "EDA-X-Y-0001"
    assert found == {entry.path: entry for entry in entries}


def test_a_commitment_is_the_prescribed_hash() -> None:
    nonce, digest = bytes(range(32)), sha256(b"plain").digest()
    expected = sha256(b"eda-commit-v1\x00" + nonce + digest).hexdigest()
    assert commitment(nonce, digest) == expected


def test_the_seal_comes_back_and_has_one_form(sealed: WrittenArchive) -> None:
    data = (sealed.folder / "seal/seal.json").read_bytes()
    assert parse_seal(data).encode() == data
    for old, new in (
        (b'"sequence":3', b'"sequence":3.0'), (b'"sequence":3', b'"sequence":true'), (b"{", b"{ "),
        (b"+08:00", b"Z"), (b'"practice":true', b'"practice":null'), (b"age1", b"AGE1"),
        (b'"operator":', b'"auditor":'), (b'"previous":{', b'"previous":[],"x":{'),
    ):  # fmt: skip
        assert old in data
        with pytest.raises(ValueError):
            parse_seal(data.replace(old, new, 1))


def test_earlier_archives_come_back() -> None:
    note = "o\n1\nAA==\n\n\u2014 o AA==\n"
    earlier = [EarlierArchive(f"EDA-X-Y-{n:04d}", "ab" * 32, note, n, (bytes(32),) * n) for n in (1, 2)]
    files = encode_checkpoints(earlier), encode_consistency(earlier)
    assert parse_earlier(*files) == earlier
    for wrong in (
        (files[0], b""),
        (files[0], files[1][:-1]),
        (files[0] + b"\n", files[1]),
        (files[0], files[1].replace(b"-0001 ", b"-0001  ")),
    ):
        with pytest.raises(ValueError):
            parse_earlier(*wrong)


# -- age files -----------------------------------------------------------------------------------------------


def encrypted(size: int, recipients: int) -> bytes:
    keys = [pyrage.x25519.Identity.generate().to_public() for _ in range(recipients)]
    return pyrage.encrypt(bytes(size), keys)


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131072])
@pytest.mark.parametrize("count", [1, 3])
def test_recipients_of_age_files_are_counted(size: int, count: int) -> None:
    for _ in range(5):  # pyrage mixes in random stanzas of no meaning
        data = encrypted(size, count)
        assert age_header.recipients(data[: age_header.LONGEST_HEADER], len(data)) == count


def test_age_files_cut_off_or_of_another_kind_are_refused() -> None:
    data = encrypted(65536 * 2, 1)
    header = data.index(b"\n--- ")
    password = pyrage.passphrase.encrypt(b"x", "password")
    for wrong, size in (
        (data, len(data) - 65536 - 10), (data[: header + 3], header + 3), (password, len(password)),
        (b"", 0), (b"age-encryption.org/v1\n", 22), (data.replace(b"v1", b"v2", 1), len(data)),
        (data.replace(b"X25519", b"X25518", 1), len(data)),
    ):  # fmt: skip
        with pytest.raises(ValueError):
            age_header.recipients(wrong, size)


@given(st.binary(max_size=200))
def test_age_headers_only_raise_value_error(data: bytes) -> None:
    for candidate in (
        data,
        b"age-encryption.org/v1\n" + data,
        b"age-encryption.org/v1\n" + data + b"\n--- \n",
    ):
        with pytest.raises(ValueError):
            age_header.recipients(candidate, len(candidate))


# -- what people type, what people see -----------------------------------------------------------------------


def test_signers_are_named_in_several_ways(sealed: WrittenArchive) -> None:
    lines = (sealed.folder / "seal/keys/station.pub").read_text().splitlines()
    by_key = parse_signer(lines[1])
    fingerprint = " ".join(by_key.digits[4 * i : 4 * i + 4] for i in range(8))
    for text in (fingerprint, fingerprint.lower(), fingerprint.replace(" ", "-"), by_key.digits):
        assert by_key.digits.startswith(parse_signer(text).digits)
    assert parse_signer(f"supervisor={fingerprint}").role == "supervisor"


@pytest.mark.parametrize(
    "text", ["", "ABCD", "zz" * 16, "auditor=" + "AB" * 16, "AB" * 17, "RWQ=", "station="]
)
def test_odd_signers_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_signer(text)


@given(st.text(max_size=400))
def test_shown_text_cannot_steer_a_terminal(text: str) -> None:
    plain = shown(text + "\x1b[2J\r\n\u202e")
    assert plain.isprintable()
    assert len(plain) <= 161
