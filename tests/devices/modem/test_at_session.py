"""The conversation: answers and events kept apart, and no answer given to the wrong command."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.modem.at_commands import Command, Final, Priority, RawAnswer, Reply, Urc, UrcTable
from devices.modem.at_session import AtSession
from devices.modem.at_values import fields, numbers

URCS = UrcTable(("RING", "+CMTI:", "+CMT:", "+CDS:", "+CREG:", "+CLCC:", "^RSSI:", "+RXDTMF:"))
CPIN = Command("AT+CPIN?", info=("+CPIN:",))


class Bench:
    """A session with hand-moved time, and everything that it said."""

    def __init__(self) -> None:
        self.time = 0.0
        self.written = b""
        self.urcs: list[Urc] = []
        self.replies: list[Reply] = []
        self.dead = 0
        self.session = AtSession(self._write, lambda: self.time, self.urcs.append, self._died, URCS)

    def _write(self, data: bytes) -> None:
        self.written += data

    def _died(self) -> None:
        self.dead += 1

    def send(self, command: Command) -> None:
        self.session.submit(command, self.replies.append)

    def says(self, text: str) -> None:
        self.session.feed(text.encode("latin-1"))

    def after(self, seconds: float) -> None:
        self.time += seconds
        self.session.tick()

    def taken(self) -> bytes:
        written, self.written = self.written, b""
        return written


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_the_answer_goes_to_its_command(bench: Bench) -> None:
    bench.send(CPIN)
    assert bench.written == b"AT+CPIN?\r"
    bench.says("\r\n+CPIN: READY\r\n\r\nOK\r\n")
    assert bench.replies == [Reply(Final.OK, None, ("+CPIN: READY",))]
    assert bench.replies[0].value("+CPIN:") == "READY"


@pytest.mark.parametrize("echo", ["AT+CPIN?\r", "AT+CPIN?\r\r\n", ""])
def test_echo_on_or_off_makes_no_difference(bench: Bench, echo: str) -> None:
    bench.send(CPIN)
    bench.says(echo + "\r\n+CPIN: READY\r\n\r\nOK\r\n")
    assert bench.replies == [Reply(Final.OK, None, ("+CPIN: READY",))]


def test_raw_answers_do_not_swallow_events_or_the_echo(bench: Bench) -> None:
    bench.send(Command("AT+CGMM", any_info=True))
    bench.says('AT+CGMM\r\r\nRING\r\nSIMCOM_SIM7600G-H\r\n+CMTI: "SM",3\r\nOK\r\n')
    assert bench.replies == [Reply(Final.OK, None, ("SIMCOM_SIM7600G-H",))]
    assert bench.urcs == [Urc("RING"), Urc('+CMTI: "SM",3')]


def test_an_expected_prefix_is_an_answer_and_the_same_prefix_is_an_event_otherwise(bench: Bench) -> None:
    bench.send(Command("AT+CREG?", info=("+CREG:",)))
    bench.says("+CREG: 1,5\r\nOK\r\n+CREG: 2\r\n")
    assert bench.replies[0].info == ("+CREG: 1,5",)
    assert bench.urcs == [Urc("+CREG: 2")]


def test_a_text_on_its_way_in_keeps_its_data_line_even_inside_an_answer(bench: Bench) -> None:
    bench.send(CPIN)
    bench.says("+CDS: 27\r\n07912143\r\n+CPIN: READY\r\n+CMT: ,20\r\nOK\r\nOK\r\n")
    assert bench.urcs == [Urc("+CDS: 27", "07912143"), Urc("+CMT: ,20", "OK")]
    assert bench.replies == [Reply(Final.OK, None, ("+CPIN: READY",))]


def test_lists_with_data_lines_survive_events_and_missing_data(bench: Bench) -> None:
    bench.send(Command("AT+CMGL=4", info=("+CMGL:",), data_follows=True))
    bench.says("+CMGL: 1,1,,20\r\nRING\r\n0011\r\n+CMGL: 2,1,,0\r\n\r\n+CMGL: 3,1,,9\r\n0022\r\nOK\r\n")
    assert bench.replies[0].info == ("+CMGL: 1,1,,20", "0011", "+CMGL: 2,1,,0", "+CMGL: 3,1,,9", "0022")
    assert bench.urcs == [Urc("RING")]


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("ERROR", Reply(Final.ERROR)),
        ("COMMAND NOT SUPPORT", Reply(Final.ERROR)),
        ("+CME ERROR: 10", Reply(Final.CME_ERROR, 10)),
        ("+CMS ERROR: 500", Reply(Final.CMS_ERROR, 500)),
        ("+CME ERROR: SIM not inserted", Reply(Final.CME_ERROR)),
    ],
)
def test_every_kind_of_refusal_is_told_apart(bench: Bench, line: str, reply: Reply) -> None:
    bench.send(CPIN)
    bench.says(line + "\r\n")
    assert bench.replies == [reply]


def test_call_results_end_a_dial_and_are_events_at_any_other_time(bench: Bench) -> None:
    bench.send(Command("AT+CLCC", info=("+CLCC:",)))
    bench.says("NO CARRIER\r\nOK\r\n")
    assert bench.urcs == [Urc("NO CARRIER")]
    bench.send(Command("ATD10086;", dials=True))
    bench.says("BUSY\r\n")
    assert [reply.final for reply in bench.replies] == [Final.OK, Final.BUSY]


def test_one_command_at_a_time_the_urgent_one_first(bench: Bench) -> None:
    bench.send(Command("AT+CSQ", priority=Priority.BACKGROUND))
    bench.send(Command("AT+CMGD=1"))
    bench.send(Command("AT+CREG?", priority=Priority.BACKGROUND))
    bench.send(Command("AT+CHUP", priority=Priority.URGENT))
    assert bench.taken() == b"AT+CSQ\r"
    for expected in (b"AT+CHUP\r", b"AT+CMGD=1\r", b"AT+CREG?\r"):
        bench.says("OK\r\n")
        assert bench.taken() == expected


def test_a_late_ok_is_not_taken_for_the_next_command_s(bench: Bench) -> None:
    bench.send(Command("AT+CSQ", info=("+CSQ:",), timeout=2.0))
    bench.send(CPIN)
    bench.after(2.0)
    assert bench.replies == [Reply(Final.TIMEOUT)]
    assert bench.taken() == b"AT+CSQ\rAT+CMEE?\r"
    bench.says("+CSQ: 20,99\r\nOK\r\n")
    assert bench.taken() == b""
    bench.says("+CMEE: 1\r\nOK\r\n")
    assert bench.taken() == b"AT+CPIN?\r"
    bench.says("+CPIN: READY\r\nOK\r\n")
    assert bench.replies[1] == Reply(Final.OK, None, ("+CPIN: READY",))


def test_late_answers_to_repeated_queries_end_no_command(bench: Bench) -> None:
    bench.send(Command("AT+CSQ", timeout=2.0))
    bench.send(CPIN)
    bench.after(2.0)
    bench.after(3.0)
    bench.after(3.0)
    assert bench.written.count(b"AT+CMEE?\r") == 3
    bench.says("OK\r\n+CMEE: 1\r\nOK\r\n")
    bench.says("+CMEE: 1\r\nOK\r\n+CMEE: 1\r\nOK\r\n")
    assert len(bench.replies) == 1
    bench.says("+CPIN: READY\r\nOK\r\n")
    assert bench.replies[1] == Reply(Final.OK, None, ("+CPIN: READY",))


def test_a_modem_that_never_comes_back_is_reported_dead_once(bench: Bench) -> None:
    bench.send(Command("AT", timeout=2.0))
    for _ in range(6):
        bench.after(3.0)
    assert bench.dead == 1


def test_events_during_the_wait_after_a_time_out_are_not_lost(bench: Bench) -> None:
    bench.send(Command("AT", timeout=2.0))
    bench.after(2.0)
    bench.says("+RXDTMF: 1\r\n+CDS: 20\r\n0011\r\n")
    assert bench.urcs == [Urc("+RXDTMF: 1"), Urc("+CDS: 20", "0011")]


def test_a_text_is_sent_only_after_the_prompt(bench: Bench) -> None:
    bench.send(Command("AT+CMGS=20", payload="0011AA", info=("+CMGS:",), timeout=60.0))
    assert bench.taken() == b"AT+CMGS=20\r"
    bench.says("AT+CMGS=20\r\r\n")
    assert bench.taken() == b""
    bench.says("> ")
    assert bench.taken() == b"0011AA\x1a"
    bench.says("0011AA\x1a\r\n+CMGS: 77\r\n\r\nOK\r\n")
    assert bench.replies == [Reply(Final.OK, None, ("+CMGS: 77",))]


@pytest.mark.parametrize("sign", ["\r\n> ", "\r\nCONNECT\r\n"])
def test_a_file_is_sent_after_its_sign_alone_and_as_it_is(bench: Bench, sign: str) -> None:
    data = bytes(range(256)) + b"\r\n>\x1a"
    bench.send(Command('AT+QFUPL="a",260,60', data=data, any_info=True))
    assert data not in bench.taken()
    bench.says(sign)
    assert bench.taken() == data
    bench.says("\r\n+QFUPL: 260,3a\r\n\r\nOK\r\n")
    assert [(reply.final, reply.info) for reply in bench.replies] == [(Final.OK, ("+QFUPL: 260,3a",))]


def test_without_a_prompt_nothing_is_sent_and_text_entry_is_left(bench: Bench) -> None:
    bench.send(Command("AT+CMGS=20", payload="0011AA", prompt_timeout=10.0))
    bench.after(10.0)
    assert bench.replies == [Reply(Final.NO_PROMPT)]
    assert bench.written == b"AT+CMGS=20\r\x1bAT+CMEE?\r"
    bench.says("> \r\n+CMEE: 1\r\nOK\r\n")
    assert b"0011AA" not in bench.written


def test_a_dial_that_blocks_can_be_broken_off(bench: Bench) -> None:
    bench.send(Command("ATD10086;", dials=True, timeout=90.0))
    assert bench.session.dialing
    bench.session.interrupt("AT+CHUP")
    assert bench.replies == [Reply(Final.INTERRUPTED)]
    bench.send(Command("AT+CLCC"))
    bench.says("NO CARRIER\r\nOK\r\n+CMEE: 1\r\nOK\r\n")
    assert bench.urcs == [Urc("NO CARRIER")]
    assert bench.taken() == b"ATD10086;\rAT+CHUP\rAT+CMEE?\rAT+CLCC\r"


def test_closing_the_port_answers_everybody(bench: Bench) -> None:
    bench.send(CPIN)
    bench.send(Command("AT+CSQ"))
    bench.session.close()
    assert bench.replies == [Reply(Final.LOST), Reply(Final.LOST)]
    bench.after(100.0)
    assert bench.dead == 0


SCRIPT = (
    b'AT+CPIN?\r\r\n+CPIN: READY\r\n+CMTI: "SM",3\r\n\r\nOK\r\n'
    b"RING\r\r\n+CDS: 27\r\n0791\r\n+CREG: 2\r\n\xff^RSSI: 18\r\n+CLCC: 1,0,3,0,0\r\nNO CARRIER\r\n"
)


def _events_of(feed: Callable[[AtSession], None]) -> tuple[list[Reply], list[Urc]]:
    bench = Bench()
    bench.send(CPIN)
    feed(bench.session)
    return bench.replies, bench.urcs


@given(st.lists(st.integers(0, len(SCRIPT)), max_size=20))
def test_no_cutting_of_the_bytes_changes_replies_or_events(places: list[int]) -> None:
    edges = [0, *sorted(places), len(SCRIPT)]

    def in_pieces(session: AtSession) -> None:
        for start, end in itertools.pairwise(edges):
            session.feed(SCRIPT[start:end])

    whole = _events_of(lambda session: session.feed(SCRIPT))
    assert _events_of(in_pieces) == whole
    assert len(whole[0]) == 1
    assert len(whole[1]) == 7


def test_values_of_an_answer_keep_commas_inside_quotes() -> None:
    assert fields('0,0,"CHINA, MOBILE",7') == ("0", "0", "CHINA, MOBILE", "7")
    assert numbers(fields('1,,-1,"x"')) == (1, None, -1, None)


DOWNLOAD = Command('AT+QFDWL="r.wav"', any_info=True, raw=RawAnswer("CONNECT", 9))


def test_the_bytes_of_a_file_come_with_the_reply_and_are_no_answer(bench: Bench) -> None:
    bench.send(DOWNLOAD)
    bench.says("\r\nCONNECT\r\nOK\r\nRING\r\r\n+QFDWL: 9,0\r\n\r\nOK\r\n")
    (reply,) = bench.replies
    assert (reply.final, reply.raw) == (Final.OK, b"OK\r\nRING\r")
    assert bench.urcs == []


def test_a_file_that_stops_coming_gives_what_came_and_the_next_command_its_own_answer(bench: Bench) -> None:
    bench.send(DOWNLOAD)
    bench.says("\r\nCONNECT\r\nhalf")
    bench.after(5.0)
    assert [(reply.final, reply.raw) for reply in bench.replies] == [(Final.TIMEOUT, b"half")]
    bench.send(CPIN)
    bench.says("\r\n+CMEE: 1\r\n\r\nOK\r\n")
    bench.says("\r\n+CPIN: READY\r\n\r\nOK\r\n")
    assert bench.replies[1] == Reply(Final.OK, None, ("+CPIN: READY",))
