"""Which test calls count for which line."""

from dataclasses import replace
from typing import Any

import pytest

from core.contact.lines.line import LineReason, LineState, LineStatus
from core.contact.lines.trials import TrialGap, TrialMemory
from core.draw.planning.line_check import line_findings
from core.rules.evaluation import Verdict
from tests.support.manual_clock import START

LINE = LineStatus(
    "line-2",
    LineState.READY,
    LineReason.OK,
    model="EC25",
    firmware="A05",
    imei="860000000000017",
    iccid="89860012345678901234",
    voice=True,
)


class Settings:
    """The settings of a station, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        return self.kept.get(key, default)

    def put(self, key: str, value: Any) -> None:
        self.kept[key] = value


@pytest.fixture
def trials() -> TrialMemory:
    return TrialMemory(Settings())


def test_a_passed_test_counts_for_this_modem_with_this_firmware_and_this_sim(trials: TrialMemory) -> None:
    assert trials.gap(LINE) is TrialGap.NEVER
    trials.keep(LINE, True, START)
    assert trials.gap(LINE) is None
    assert trials.gap(replace(LINE, line_id="line-1", port="elsewhere")) is None
    assert trials.gap(replace(LINE, firmware="A06")) is TrialGap.FIRMWARE
    assert trials.gap(replace(LINE, iccid="89860099999999999999")) is TrialGap.SIM
    assert trials.gap(replace(LINE, imei="860000000000099")) is TrialGap.NEVER
    trials.keep(LINE, False, START)
    assert trials.gap(LINE) is TrialGap.FAILED


def test_a_test_of_an_earlier_version_that_kept_no_sim_does_not_count(trials: TrialMemory) -> None:
    settings = Settings()
    entry = {"firmware": "A05", "at": START.isoformat(), "passed": True}
    settings.put("lines.tested", {LINE.imei: entry})
    assert TrialMemory(settings).gap(LINE) is TrialGap.SIM


@pytest.mark.parametrize("state", [LineState.ABSENT, LineState.REGISTERING, LineState.DEGRADED])
def test_only_lines_that_can_call_are_asked_for(trials: TrialMemory, state: LineState) -> None:
    lines = [LINE, replace(LINE, line_id="line-3", state=state), replace(LINE, line_id="line-4", voice=False)]
    found = trials.readiness(lines)
    assert [line.line_id for line in found.untested] == ["line-2"]
    assert line_findings(trials.readiness(lines[1:])) == ()


def test_the_check_says_which_line_with_what_firmware_and_sim_and_when(trials: TrialMemory) -> None:
    trials.keep(LINE, True, START)
    now = replace(LINE, firmware="A06")
    (finding,) = line_findings(trials.readiness([now]))
    assert finding.stands
    assert dict(finding.params) == {
        "line": "2",
        "model": "EC25",
        "firmware": "A06",
        "sim": "1234",
        "at": f"{START:%Y-%m-%d %H:%M}",
    }
    for message in (finding.rule.message_zh, finding.rule.message_en):
        assert "1234" in message.format(**finding.params)
    (kept,) = line_findings(trials.readiness([LINE]))
    assert (kept.verdict, kept.stands) == (Verdict.PASS, False)


def test_an_override_for_one_line_is_none_for_another(trials: TrialMemory) -> None:
    other = replace(LINE, line_id="line-3", imei="860000000000099")
    one, two = line_findings(trials.readiness([LINE, other]))
    assert one.key != two.key
