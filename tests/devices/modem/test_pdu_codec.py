"""The PDU codec: published vectors, round trips, and nothing but its own error for anything else."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.modem import gsm7, vectors
from devices.modem.pdu import (
    Deliver,
    Outgoing,
    StatusReport,
    Submit,
    decode,
    encode_deliver,
    encode_report,
    encode_submit,
)
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import Address, NumberType, validity_minutes, validity_octet
from devices.modem.user_data import Alphabet, Concat, alphabet_for

VECTORS = Path(__file__).parents[2] / "data" / "pdu_vectors.json"

gsm_text = st.text(alphabet=gsm7.CHARACTERS, max_size=70)
any_text = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
numbers = st.from_regex(r"\+?[0-9]{3,15}", fullmatch=True)
moments = st.builds(
    lambda day, quarter: day.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=15 * quarter))),
    st.datetimes(datetime(2000, 1, 1), datetime(2089, 12, 31)),
    st.integers(-48, 56),
)
concats = st.none() | st.builds(Concat, st.integers(0, 255), st.just(9), st.integers(1, 9), st.just(8))
wide_concats = st.builds(Concat, st.integers(0, 65535), st.just(9), st.integers(1, 9), st.just(16))


def test_every_published_vector_passes() -> None:
    lines, code = vectors.run(VECTORS)
    assert [line for line in lines if not line.startswith("PASS")] == ["87 of 87 passed"]
    assert code == 0


@pytest.mark.parametrize(
    ("key", "wrong"), [("text", "something else"), ("smsc", None), ("timestamp", "2011-02-28T11:50:50+00:00")]
)
def test_a_wrong_expectation_is_reported_with_its_difference(tmp_path: Path, key: str, wrong: object) -> None:
    cases = json.loads(VECTORS.read_text("utf-8"))
    cases[0]["expect"][key] = wrong
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(cases), "utf-8")
    lines, code = vectors.run(changed)
    assert code == 1
    assert [line.split(":")[0] for line in lines if line.startswith("FAIL")] == [f"FAIL {cases[0]['id']}"]
    assert f"{key}: expected {wrong!r}" in lines[0]


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"kind": "deliver"}]'])
def test_a_file_that_holds_no_vectors_is_no_success(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(content, "utf-8")
    assert vectors.run(path)[1] == 2
    assert vectors.run(tmp_path / "missing.json")[1] == 2


def test_an_empty_vector_file_proves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text("[]", "utf-8")
    assert vectors.run(path)[1] == 1


@given(numbers, gsm_text | any_text, concats | wide_concats, st.booleans(), st.none() | st.integers(0, 255))
def test_what_is_submitted_is_read_back(
    number: str, text: str, concat: Concat | None, report: bool, validity: int | None
) -> None:
    outgoing = Outgoing(
        Address.of(number), text, concat=concat, report_wanted=report, validity=validity, reference=7
    )
    encoded = encode_submit(outgoing)
    pdu = decode(encoded.text)
    assert isinstance(pdu, Submit)
    assert (pdu.recipient.number, pdu.user_data.text, pdu.user_data.concat) == (number, text, concat)
    assert (pdu.report_wanted, pdu.validity, pdu.reference) == (report, validity, 7)
    assert pdu.user_data.alphabet is alphabet_for(text)
    assert encoded.tpdu_length == pdu.tpdu_length == len(encoded.text) // 2 - 1


@given(numbers, moments, gsm_text | any_text, concats)
def test_what_the_network_delivers_is_read_back(
    number: str, sent_at: datetime, text: str, concat: Concat | None
) -> None:
    pdu = decode(encode_deliver(Address.of(number), sent_at, text, Address.of("+8613800100500"), concat).text)
    assert isinstance(pdu, Deliver)
    assert (pdu.sender.number, pdu.user_data.text, pdu.user_data.concat) == (number, text, concat)
    assert pdu.sent_at == sent_at
    assert pdu.sent_at.utcoffset() == sent_at.utcoffset()


@given(numbers, moments, moments, st.integers(0, 255), st.integers(0, 255))
def test_reports_are_read_back(
    number: str, sent_at: datetime, done_at: datetime, reference: int, status: int
) -> None:
    pdu = decode(encode_report(reference, Address.of(number), sent_at, done_at, status).text)
    assert isinstance(pdu, StatusReport)
    assert (pdu.reference, pdu.recipient.number, pdu.status) == (reference, number, status)
    assert (pdu.sent_at, pdu.discharged_at) == (sent_at, done_at)
    assert pdu.final is not (0x20 <= status < 0x40)


@given(st.text(alphabet=gsm7.CHARACTERS, min_size=1, max_size=11))
def test_alphanumeric_senders_keep_every_character(sender: str) -> None:
    """Seven characters leave room for an eighth septet of zeros, which other codecs read as ``@``."""
    address = Address(sender, NumberType.ALPHANUMERIC)
    pdu = decode(encode_deliver(address, datetime(2026, 1, 1, tzinfo=UTC), "x").text)
    assert isinstance(pdu, Deliver)
    assert pdu.sender == address


@settings(max_examples=300)
@given(st.binary(max_size=60), st.booleans())
def test_noise_is_refused_with_the_codec_s_own_error(octets: bytes, lenient: bool) -> None:
    try:
        decode(octets.hex(), lenient)
    except PduError:
        return


@settings(max_examples=200)
@given(st.sampled_from([c["pdu"] for c in json.loads(VECTORS.read_text("utf-8")) if "pdu" in c]), st.data())
def test_no_cut_pdu_is_taken_for_a_whole_one(pdu: str, data: st.DataObject) -> None:
    cut = pdu[: data.draw(st.integers(0, len(pdu) - 1))]
    try:
        whole, part = decode(pdu, lenient=True), decode(cut)
    except PduError:
        return
    assert len(cut) % 2 == 0
    assert part.tpdu_length < whole.tpdu_length


@pytest.mark.parametrize("text", ["", "0", "zz", "00 01", "0１"])
def test_what_is_not_hexadecimal_is_refused(text: str) -> None:
    with pytest.raises(PduError):
        decode(text)


def test_a_lenient_reader_names_the_damage() -> None:
    whole = encode_deliver(Address.of("+8613800000001"), datetime(2026, 1, 1, tzinfo=UTC), "同意参加").text
    with pytest.raises(PduError):
        decode(whole[:-4])
    pdu = decode(whole[:-4], lenient=True)
    assert isinstance(pdu, Deliver)
    assert pdu.user_data.text == "同意参"
    assert pdu.damage == ("user_data_too_short",)


def test_binary_texts_are_never_shown_as_words() -> None:
    encoded = encode_submit(Outgoing(Address.of("10086"), data=b"\x00\xff\x80", alphabet=Alphabet.BINARY))
    pdu = decode(encoded.text)
    assert isinstance(pdu, Submit)
    assert (pdu.user_data.text, pdu.user_data.units) == ("", b"\x00\xff\x80")


@given(st.integers(1, 63 * 7 * 24 * 60))
def test_a_validity_period_is_never_shorter_than_asked(minutes: int) -> None:
    octet = validity_octet(minutes)
    assert validity_minutes(octet) >= minutes
    assert octet == 0 or validity_minutes(octet - 1) < minutes


@pytest.mark.parametrize("number", ["", "+", "12a45x", "1" * 21, "１３８"])
def test_what_is_no_number_is_not_dialled_or_texted(number: str) -> None:
    with pytest.raises(PduError):
        Address.of(number)
