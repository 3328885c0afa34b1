"""Codes of papers: signed by the station, and compared with what an archive says."""

from dataclasses import replace
from random import Random

import pytest

from core.evidence.format.seal import parse_seal
from core.evidence.papers.short_codes import Code, KeyCode, LogHeadCode, SlipCode, qr_text
from core.evidence.papers.signed_codes import code_signature, is_signed_by, split_signature, with_signature
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.verify import verify_archive
from storage.database.signer import Ed25519Signer
from tests.support.scanned_codes import codes_of, signed
from tests.support.sealed_sample import SIGNERS

CHECKS = ["code.form", "code.signature", "code.content"]


def verdicts(sealed: WrittenArchive, text: str) -> list[tuple[str, str, str]]:
    lines = verify_archive(sealed.file, codes=[text]).lines
    return [(line.id, line.verdict.value, line.detail) for line in lines if line.id.startswith("code.")]


@pytest.fixture(scope="module")
def codes(sealed: WrittenArchive) -> tuple[LogHeadCode, SlipCode]:
    return codes_of(sealed)


def test_a_signature_comes_back_and_holds_for_this_text_only() -> None:
    text, signer = "MQ1:LOG:CQ-01:7:" + "AB" * 32, SIGNERS["log"]
    whole = with_signature(text, code_signature(signer, text))
    assert set(whole) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    plain, signature = split_signature(whole)
    assert plain == text
    assert signature is not None
    assert is_signed_by(plain, signature, signer.public_key)
    assert not is_signed_by(plain.replace("7", "8"), signature, signer.public_key)
    assert not is_signed_by(plain, signature, SIGNERS["station"].public_key)
    assert split_signature(text) == (text, None)


@pytest.mark.parametrize("rest", ["", "A" * 102, "A" * 104, "a" * 103, "A" * 102 + "B", "A" * 102 + "1"])
def test_what_is_no_signature_is_refused(rest: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        split_signature("MQ1:LOG:CQ-01:7:" + "AB" * 32 + ":SIG:" + rest)


def test_codes_of_this_draw_pass(sealed: WrittenArchive, codes: tuple[Code, ...]) -> None:
    for code in codes:
        assert verdicts(sealed, signed(code)) == [(check, "PASS", "") for check in CHECKS]


def test_an_unsigned_code_is_not_judged_as_signed(sealed: WrittenArchive, codes: tuple[Code, ...]) -> None:
    assert verdicts(sealed, qr_text(codes[0]))[1] == ("code.signature", "UNKNOWN", "code_unsigned")


def test_a_paper_made_up_by_somebody_else_is_refused(sealed: WrittenArchive, codes: tuple[Code, ...]) -> None:
    stranger = Ed25519Signer(bytes(32))
    for code in codes:
        text = with_signature(qr_text(code), code_signature(stranger, qr_text(code)))
        assert verdicts(sealed, text)[1] == ("code.signature", "FAIL", "signature")


def test_other_values_on_the_paper_are_named(
    sealed: WrittenArchive, codes: tuple[LogHeadCode, SlipCode]
) -> None:
    head, slip = codes
    for code, detail in (
        (replace(head, root="0" * 64), "other_head"),
        (replace(slip, commitment="0" * 64), "code_other_values"),
        (replace(slip, log_root="0" * 64), "other_head"),
        (replace(head, station_id="CQ-02"), "code_other_station"),
    ):
        assert verdicts(sealed, signed(code))[2] == ("code.content", "FAIL", detail)


def test_what_the_archive_does_not_tell_of_is_unknown(
    sealed: WrittenArchive, codes: tuple[LogHeadCode, SlipCode]
) -> None:
    head, slip = codes
    for code in (replace(head, size=10**9), replace(head, size=0), replace(slip, attempt=9)):
        assert verdicts(sealed, signed(code))[2] == ("code.content", "UNKNOWN", "code_elsewhere")


def test_other_codes_and_other_texts_are_refused(sealed: WrittenArchive) -> None:
    key = KeyCode("CQ-01", "seal", "ab" * 8, "cd" * 32)
    assert verdicts(sealed, qr_text(key)) == [("code.form", "FAIL", "code_other_kind")]
    for text in ("", "hello", "MQ1:LOG:CQ-01:07:" + "AB" * 32, "MQ1:LOG:%41:7:" + "AB" * 32):
        assert verdicts(sealed, text) == [("code.form", "FAIL", "code_unreadable")]


def test_no_changed_code_passes(sealed: WrittenArchive, codes: tuple[Code, ...]) -> None:
    random = Random(1)
    for code in codes:
        text = signed(code)
        for _ in range(60):
            place = random.randrange(len(text))
            changed = (
                text[:place] + random.choice("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:%-") + text[place + 1 :]
            )
            if changed != text:
                assert tuple(v for _, v, _ in verdicts(sealed, changed)) != ("PASS", "PASS", "PASS"), changed


def test_the_key_is_the_one_that_the_seal_names(sealed: WrittenArchive) -> None:
    seal = parse_seal((sealed.folder / "seal/seal.json").read_bytes())
    assert seal.log.key.key == SIGNERS["log"].public_key
    assert [line for line in verify_archive(sealed.file).lines if line.id.startswith("code.")] == []
