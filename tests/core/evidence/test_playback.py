"""What the log tells of a recorded session: pieces, gaps, clock steps, what stands beside the picture."""

from datetime import timedelta

from core.evidence.recording.playback import Trouble, played_sessions
from tests.support.recorded_session import DRAW, SESSION, START, piece


def test_pieces_are_told_by_stream_with_their_times() -> None:
    assert SESSION.streams == ("screen-1", "screen-2")
    assert [(p.index, p.recovered) for p in SESSION.of_stream("screen-1")] == [(1, False), (2, True)]
    assert (SESSION.ended - SESSION.started) == timedelta(seconds=27.5)


def test_the_log_beside_it_is_the_draws_from_start_to_end_with_gaps_and_clock_steps_marked() -> None:
    assert [(entry.seq, entry.event, entry.trouble, entry.seconds) for entry in SESSION.lines] == [
        (10, "draw.frozen", Trouble.NONE, ""),
        (12, "evidence.recording_gap", Trouble.GAP, "7.5"),
        (13, "system.clock_stepped", Trouble.CLOCK, "+180.0"),
        (15, "draw.closed", Trouble.NONE, ""),
    ]


def test_a_moment_leads_to_its_piece_and_a_gap_to_the_next_one() -> None:
    def found(seconds: float) -> int | None:
        shown = SESSION.piece_at("screen-1", START + timedelta(seconds=seconds))
        return None if shown is None else shown.index

    assert [found(0), found(9.9), found(14), found(20), found(30)] == [1, 1, 2, 2, None]


def test_records_that_are_no_records_of_pieces_are_left_out() -> None:
    broken = [piece(1, 0, 10), piece(2, 10, 20, started="yesterday")]
    broken.append({"event": "evidence.segment_closed", "subject": DRAW, "at": 7})
    assert [p.index for p in played_sessions(enumerate(broken), DRAW)[0].pieces] == [1]
    assert played_sessions([], DRAW) == ()
