"""kill -9 of the real program over real modem drivers, at named moments: it goes on as if nothing had been.

Each kill comes in a new life of the same draw, so that later ones hit what earlier ones left. Every kind of
commit so, without modems: ``make kills``; each in a draw of its own, or at random: ``make kills-apart``.
"""

from pathlib import Path

import pytest

from tests.support.kill_matrix import Kill, killed_station, make_template

KILLS = (
    Kill("before", "draw.frozen", 1),
    Kill("after", "draw.committed", 1),
    Kill("before", "draw.revealed", 1),
    Kill("after", "contact.call_started", 2),
    Kill("before", "contact.answered", 1),
    Kill("after", "contact.text_received", 1),
    Kill("after", "draw.signed", 2),
    Kill("after", "draw.session_left", 1),
    Kill("after", "seal", 20),
    Kill("before", "evidence.sealed", 1),
)


@pytest.mark.timeout(600)
def test_a_killed_draw_comes_to_the_end_it_would_have_come_to(tmp_path: Path):
    make_template(tmp_path / "template")
    with killed_station(tmp_path / "template", tmp_path) as station:
        died = [kill for kill in KILLS if station.live(kill).died]
        assert died[:3] == list(KILLS[:3])  # whom the later ones could happen to depends on who was drawn
        station.live()
        station.check_end()
