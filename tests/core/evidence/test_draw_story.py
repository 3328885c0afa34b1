"""A station that seals with the right keys but whose log tells another draw, or whose recording has holes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.draw.protocol.model import Replacement
from core.evidence.sealing.contents import PrivateFile
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from tests.support import round_stories, session_stories
from tests.support.draw_samples import finished, void
from tests.support.sealed_sample import Story, changed, decrypt, make_sample, seal


def failures_of(tell: Callable[[Story], None], folder: Path) -> dict[str, str]:
    report = seal(make_sample(tell), folder).report
    return {line.id: line.detail for line in report.lines if line.verdict is Verdict.FAIL}


def told(*parts: str) -> Callable[[Story], None]:
    def tell(story: Story) -> None:
        story.before()
        for part in parts:
            getattr(story, part)()

    return tell


USUAL = ("recording_starts", "freeze", "commit", "values", "reveal", "replacements", "segments", "close")


def without(part: str) -> tuple[str, ...]:
    return tuple(p for p in USUAL if p != part)


def test_the_usual_story_passes(tmp_path: Path) -> None:
    assert failures_of(told(*USUAL), tmp_path) == {}


@pytest.mark.parametrize(
    ("parts", "detail"),
    [
        (("recording_starts", "freeze", "values", "commit", "reveal", *USUAL[5:]), "story_order"),
        (("recording_starts", "freeze", "commit", "reveal", "values", *USUAL[5:]), "story_order"),
        (("recording_starts", "freeze", "commit", "commit", "values", "reveal", *USUAL[5:]), "story_once"),
        (("recording_starts", "freeze", "commit", "values", "reveal", "reveal", *USUAL[5:]), "story_once"),
        (
            ("recording_starts", "freeze", "freeze", "commit", "values", "reveal", *USUAL[5:]),
            "story_attempts",
        ),
        (without("commit"), "story_once"),
        (without("reveal"), "story_once"),
        (without("values"), "story_order"),
        (without("freeze"), "story_attempts"),
        (without("replacements"), "story_steps"),
        ((*USUAL[:6], "steps", *USUAL[6:]), "story_steps"),
        (without("close"), "story_once"),
    ],
)
def test_another_story_of_the_draw_is_refused(tmp_path: Path, parts: tuple[str, ...], detail: str) -> None:
    assert failures_of(told(*parts), tmp_path).get("draw.log") == detail


def test_values_after_the_reveal_are_refused(tmp_path: Path) -> None:
    parts = ("recording_starts", "freeze", "commit", "values", "reveal", "values", *USUAL[5:])
    assert failures_of(told(*parts), tmp_path) == {"draw.log": "story_order"}


def test_another_commitment_in_the_log_is_refused(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        record = story.draw.transcript
        other = replace(story.draw, transcript=replace(record, commitment=bytes(32)))
        story.before()
        story.recording_starts()
        story.freeze()
        story.draw, kept = other, story.draw
        story.commit()
        story.draw = kept
        for part in USUAL[3:]:
            getattr(story, part)()

    assert failures_of(tell, tmp_path) == {"draw.log": "story_differs"}


def test_another_reason_for_a_replacement_is_refused(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        for part in ("before", *USUAL[:5]):
            getattr(story, part)()
        for row, step in enumerate(story.draw.transcript.steps):
            story.step(row, replace(step, reason="HEALTH") if row == 0 else step)  # type: ignore[arg-type]
        story.segments()
        story.close()

    assert failures_of(tell, tmp_path) == {"draw.log": "story_steps"}


def test_recording_that_began_after_the_freeze_is_refused(tmp_path: Path) -> None:
    parts = ("freeze", "recording_starts", *USUAL[2:])
    assert failures_of(told(*parts), tmp_path) == {
        "recording.covers": "recorded_late",
        "draw.sessions": "session_none",
    }


def test_no_recording_at_all_is_refused(tmp_path: Path) -> None:
    parts = tuple(p for p in USUAL if p not in {"recording_starts", "segments"})
    assert failures_of(told(*parts), tmp_path) == {
        "recording.segments": "no_recording",
        "recording.covers": "recorded_late",
        "draw.sessions": "session_none",
    }


def test_a_segment_missing_from_the_archive_is_refused(tmp_path: Path) -> None:
    sample = make_sample()
    kept = tuple(f for f in sample.contents.private if not f.name.endswith("screen-2/000001.mkv"))
    report = seal(changed(sample, private=kept), tmp_path).report
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == {"recording.segments"}


def test_a_segment_that_the_log_does_not_know_is_refused(tmp_path: Path) -> None:
    sample = make_sample()
    more = (*sample.contents.private, PrivateFile("screen/other/000001.mkv", b"picture"))
    report = seal(changed(sample, private=more), tmp_path).report
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == {"recording.segments"}


@pytest.mark.parametrize(
    ("last", "detail"), [((5, "00" * 32), "segment_gap"), ((1, "11" * 32), "segment_chain")]
)
def test_a_broken_chain_of_segments_is_refused(tmp_path: Path, last: tuple[int, str], detail: str) -> None:
    def tell(story: Story) -> None:
        for part in ("before", *USUAL[:6]):
            getattr(story, part)()
        story._last["screen-1"] = last
        story.segments()
        story.close()

    assert failures_of(tell, tmp_path) == {"recording.segments": detail}


def test_a_recording_other_than_the_logged_one_shows_once_it_is_decrypted(tmp_path: Path) -> None:
    sample = make_sample()
    name = "screen-1/000001.mkv"
    swapped = tuple(
        PrivateFile(f.name, b"another picture") if f.name.endswith(name) else f
        for f in sample.contents.private
    )
    sample = changed(sample, private=swapped)
    written = seal(sample, tmp_path / "a")
    assert written.report.exit_code == 3
    report = verify_archive(written.folder, decrypt(sample, written.folder, tmp_path / "plain"))
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == {"recording.content"}


def test_a_call_recording_left_out_shows_once_decrypted(tmp_path: Path) -> None:
    sample = make_sample()
    kept = tuple(f for f in sample.contents.private if not f.name.startswith("calls/"))
    sample = changed(sample, private=kept)
    written = seal(sample, tmp_path / "a")
    report = verify_archive(written.folder, decrypt(sample, written.folder, tmp_path / "plain"))
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == {"calls.content"}


def test_a_record_of_the_draw_hidden_behind_its_leaf_shows_in_the_full_log(tmp_path: Path) -> None:
    """The public log cannot show what a bare leaf stands for; the full one can."""
    sample = make_sample()
    lines = list(sample.contents.log_lines)
    place = next(i for i, line in enumerate(lines) if b"contact.text_received" in line)
    seq = int(lines[place].rsplit(b":", 1)[1].rstrip(b"}\n"))
    leaf = sample.log.entries[seq].leaf.hex()
    lines[place] = b'{"leaf":"%s","seq":%d}\n' % (leaf.encode(), seq)
    sample = changed(sample, log_lines=lines)
    written = seal(sample, tmp_path / "a")
    assert written.report.exit_code == 3
    report = verify_archive(written.folder, decrypt(sample, written.folder, tmp_path / "plain"))
    found = {line.id: line.detail for line in report.lines if line.verdict is Verdict.FAIL}
    assert found == {"log.private": "log_hidden"}


def second_attempt(story: Story, *, voided: bool) -> None:
    """The first attempt was declared void before its values were in; the second one is the draw."""
    story.before()
    story.recording_starts()
    first = story.draw.transcript.earlier[0]
    facts = {"plan_hash": first.plan_hash.hex(), "snapshot_root": first.snapshot_root.hex()}
    story.log.add("draw.frozen", story.id, {"attempt": 1, **facts})
    story.log.add("draw.committed", story.id, {"attempt": 1, "commitment": first.commitment.hex()})
    story.log.add("draw.value_entered", story.id, {"witness": "W-A", "method": "d10"})
    if voided:
        story.log.add("draw.voided", story.id, {"attempt": 1, "s_op": first.s_op.hex(), "salts": {}})
    for part in USUAL[1:]:
        getattr(story, part)()


@pytest.mark.parametrize(("voided", "expected"), [(True, {}), (False, {"draw.log": "story_once"})])
def test_a_second_attempt_needs_the_first_one_void(
    tmp_path: Path, voided: bool, expected: dict[str, str]
) -> None:
    sample = make_sample(lambda story: second_attempt(story, voided=voided), draw=finished(attempts=2))
    report = seal(sample, tmp_path).report
    assert {line.id: line.detail for line in report.lines if line.verdict is Verdict.FAIL} == expected


def test_an_attempt_that_the_transcript_leaves_out_is_refused(tmp_path: Path) -> None:
    sample = make_sample(lambda story: second_attempt(story, voided=True), draw=finished(attempts=2))
    record = sample.draw.transcript
    hidden = replace(record, attempt=1, earlier=()).to_bytes()
    report = seal(changed(sample, draw_json=hidden), tmp_path).report
    found = {line.id: line.detail for line in report.lines if line.verdict is Verdict.FAIL}
    assert found["draw.log"] == "story_attempts"


def test_other_values_than_the_log_has_are_refused(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        for part in ("before", *USUAL[:4]):
            getattr(story, part)()
        story.log.add("draw.revealed", story.id, {"contributions": []})
        for part in USUAL[5:]:
            getattr(story, part)()

    assert failures_of(tell, tmp_path) == {"draw.log": "story_differs"}


def test_a_value_that_is_not_the_one_entered_before_the_reveal_is_refused(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        for part in ("before", "recording_starts", "freeze", "commit"):
            getattr(story, part)()
        story.value("W-A", "0000000000")
        story.value("W-B")
        for part in USUAL[4:]:
            getattr(story, part)()

    assert failures_of(tell, tmp_path) == {"draw.log": "story_value"}


def test_only_the_last_value_of_a_witness_counts(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        for part in ("before", "recording_starts", "freeze", "commit"):
            getattr(story, part)()
        story.value("W-A", "0000000000")
        story.log.add("draw.value_cleared", story.id, {"witness": "W-A"})
        for part in USUAL[3:]:
            getattr(story, part)()

    assert failures_of(tell, tmp_path) == {}


def test_a_void_attempt_whose_log_opens_another_secret_is_refused(tmp_path: Path) -> None:
    record = void(with_result=False)

    def tell(story: Story) -> None:
        for part in ("before", "recording_starts", "freeze", "commit", "segments"):
            getattr(story, part)()
        story.log.add("draw.voided", story.id, {"attempt": 1, "s_op": "00" * 32, "salts": {}})
        story.session_ends()

    report = seal(make_sample(tell, draw=record), tmp_path).report
    found = {line.id: line.detail for line in report.lines if line.verdict is Verdict.FAIL}
    assert found == {"draw.log": "story_differs"}


def test_a_draw_worked_in_two_sessions_passes(tmp_path: Path) -> None:
    report = seal(make_sample(session_stories.two_sessions), tmp_path).report
    assert report.exit_code == 3
    (line,) = [line for line in report.lines if line.id == "draw.sessions"]
    assert dict(line.params) == {"sessions": 2}


@pytest.mark.parametrize("reason", list(session_stories.REFUSED))
def test_sessions_that_do_not_hold_together_are_refused(tmp_path: Path, reason: str) -> None:
    assert failures_of(session_stories.REFUSED[reason], tmp_path) == {"draw.sessions": reason}


def test_fresh_dice_pass_with_the_log_that_tells_of_them(tmp_path: Path) -> None:
    draw = finished(policy=Replacement.FRESH_DICE)
    assert seal(make_sample(round_stories.usual, draw=draw), tmp_path).report.exit_code == 3


@pytest.mark.parametrize("story", list(round_stories.REFUSED))
def test_other_dice_than_the_log_tells_of_are_refused(tmp_path: Path, story: str) -> None:
    tell, reason = round_stories.REFUSED[story]
    report = seal(make_sample(tell, draw=finished(policy=Replacement.FRESH_DICE)), tmp_path).report
    found = {line.id: line.detail for line in report.lines if line.verdict is Verdict.FAIL}
    assert found == {"draw.log": reason}
