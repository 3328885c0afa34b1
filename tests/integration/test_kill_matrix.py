"""kill -9 of the real program over real modem drivers, at named moments: it goes on as if nothing had been.

Each kill comes in a new life of the same draw, so that later ones hit what earlier ones left. All kills of
``tests.support.kill_matrix`` one by one, and at random moments: ``make kills``.
"""

from pathlib import Path

import pytest

from tests.support.kill_matrix import Kill, KilledStation, expected_answers, make_template

CEREMONY = (
    Kill("before", "draw.session_opened", 1),
    Kill("after", "evidence.recording_started", 1),
    Kill("before", "draw.frozen", 1),
    Kill("after", "draw.committed", 1),
    Kill("before", "draw.slip_issued", 1),
    Kill("after", "draw.value_entered", 1),
    Kill("before", "draw.revealed", 1),
    Kill("after", "draw.revealed", 1),
)
CONTACT = (
    Kill("after", "contact.started", 1),
    Kill("after", "contact.call_started", 2),
    Kill("before", "contact.answered", 1),
    Kill("after", "contact.answered", 1),
    Kill("after", "contact.call_ended", 1),
    Kill("after", "contact.text_received", 1),
)
END = (
    Kill("before", "draw.released", 1),
    Kill("after", "draw.closed", 1),
    Kill("after", "seal", 20),
    Kill("before", "evidence.sealed", 1),
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kills") / "template"
    make_template(folder)
    return folder


@pytest.mark.parametrize("kills", [CEREMONY, CONTACT + END], ids=["ceremony", "contact and archive"])
def test_a_killed_draw_comes_to_the_end_it_would_have_come_to(
    template: Path, tmp_path: Path, kills: tuple[Kill, ...]
):
    station = KilledStation(template, tmp_path)
    try:
        for kill in kills:
            if not station.live(kill).died:
                break  # nobody was left of whom this could happen
        else:
            assert not station.live().died
        station.check_archive()
        assert station.answers() == expected_answers(station.answers())
    finally:
        station.close()
