"""The framer: whatever the line does to the bytes, the same lines come out."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from devices.modem.at_commands import RawAnswer
from devices.modem.at_lines import MAX_LINE, LineFramer, Prompt, RawBytes, Token

WIRE = (
    b"\r\nOK\r\n"
    b"+RXDTMF: 1\r\r\n"
    b"\xff\x80+CREG: 1\xff\r\n"
    b"\x00\x00\r\n\n\n"
    b'+COPS: 0,0,"\xd6\xd0\xb9\xfa"\n'
    b"\r\n> \r\n+CMGS: 12\r\n"
    b"> no prompt any more\r\n"
)
LINES: list[Token] = [
    "OK",
    "+RXDTMF: 1",
    "+CREG: 1",
    '+COPS: 0,0,"ÖÐ¹ú"',
    Prompt.READY,
    "+CMGS: 12",
    "> no prompt any more",
]


def read(pieces: list[bytes], expect_prompt: bool) -> list[Token]:
    framer = LineFramer()
    framer.expect_prompt = expect_prompt
    return [token for piece in pieces for token in framer.feed(piece)]


def cut(data: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(places), len(data)]
    return [data[start:end] for start, end in itertools.pairwise(edges)]


def test_lines_and_the_prompt_come_out_of_a_rough_wire() -> None:
    assert read([WIRE], expect_prompt=True) == LINES


def test_one_byte_at_a_time_changes_nothing() -> None:
    assert read([bytes((value,)) for value in WIRE], expect_prompt=True) == LINES


@given(st.binary(max_size=200), st.lists(st.integers(0, 200), max_size=12), st.booleans())
def test_no_cutting_changes_the_lines(data: bytes, places: list[int], expect_prompt: bool) -> None:
    assert read(cut(data, places), expect_prompt) == read([data], expect_prompt)


def test_a_prompt_is_only_one_when_it_is_awaited() -> None:
    assert read([b"> OK\r\n"], expect_prompt=False) == ["> OK"]
    assert read([b"\xff>\r\n"], expect_prompt=True) == [Prompt.READY]


def test_a_line_without_end_does_not_fill_the_memory_or_swallow_the_next() -> None:
    framer = LineFramer()
    assert list(framer.feed(b"x" * (3 * MAX_LINE))) == []
    assert len(framer._line) <= MAX_LINE
    assert list(framer.feed(b"\r\nOK\r\n")) == ["OK"]


def test_a_half_line_of_a_closed_port_is_forgotten() -> None:
    framer = LineFramer()
    assert list(framer.feed(b"+CMG")) == []
    framer.reset()
    assert list(framer.feed(b"OK\r\n")) == ["OK"]


FILE = b"#!AMR\n\r\nOK\r\n+CDS: 1\r\n\xff\x80> \r"


def read_raw(pieces: list[bytes], raw: RawAnswer) -> tuple[list[Token], bytes]:
    """The lines, and all bytes that are none."""
    framer = LineFramer()
    framer.raw_after = raw.size_after
    tokens = [token for piece in pieces for token in framer.feed(piece)]
    lines: list[Token] = [token for token in tokens if not isinstance(token, RawBytes)]
    return lines, b"".join(token.data for token in tokens if isinstance(token, RawBytes))


@given(st.lists(st.integers(0, 200), max_size=12), st.sampled_from((b"\r\n", b"\r\r\n", b"\n")))
def test_a_file_behind_its_header_is_no_line_however_it_is_cut(places: list[int], end: bytes) -> None:
    header = f"+CFTRANTX: DATA,{len(FILE)}".encode()
    wire = end + header + end + FILE + end + header + end + FILE + end + b"+CFTRANTX: 0" + end + b"OK" + end
    lines, raw = read_raw(cut(wire, places), RawAnswer(r"\+CFTRANTX: DATA,(?P<size>\d+)"))
    told = header.decode()
    assert lines == [told, told, "+CFTRANTX: 0", "OK"]
    assert raw == FILE + FILE


@given(st.lists(st.integers(0, 80), max_size=12))
def test_a_file_without_a_header_begins_with_the_answer(places: list[int]) -> None:
    framer = LineFramer()
    assert list(framer.feed(b"\r\nOK\r")) == ["OK"]
    framer.raw_after = RawAnswer("", len(FILE)).size_after
    tokens = [t for piece in cut(b"\n\r\n" + FILE + b"\r\n\r\nOK\r\n", places) for t in framer.feed(piece)]
    assert b"".join(t.data for t in tokens if isinstance(t, RawBytes)) == FILE
    assert [t for t in tokens if not isinstance(t, RawBytes)] == ["OK"]
