"""Locks never stop a running ceremony, call or recording: of window, account or terminal alike."""

from pathlib import Path

import pytest

from core.draw.state.views import DrawState
from core.kernel.errors import UserError
from tests.integration.test_main_job import Job, answer_all


@pytest.mark.parametrize("cause", ["key", "idle"])
def test_calls_and_recording_go_on_behind_a_locked_screen_and_a_locked_account(
    tmp_path: Path, cause: str
) -> None:
    job = Job(tmp_path / "station")
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: bool(job.calling()))
    called = job.calling()
    session = job.station.ws.services.recording.session
    access = job.station.ws.foundation.access
    job.station.do(access.screen_locked, job.operator, cause)
    for _ in range(10):  # locks the account, then the terminal
        with pytest.raises(UserError):
            job.station.ws.unlock(job.operator, "wrong").result(30)
    with pytest.raises(UserError, match=r"access\.(account|terminal)_locked"):
        job.station.sign_in("op01")
    assert job.calling() == called, "a lock has ended a call"
    assert job.view().recording
    answer_all(job)
    view = job.view()
    assert view.state is DrawState.DRAWN_REPLENISHED
    assert view.recording
    assert job.station.ws.services.recording.session == session, "a lock has broken the recording in two"
    job.station.close()
    assert job.station.errors == []
