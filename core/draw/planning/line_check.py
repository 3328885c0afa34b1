"""The lines before the freeze: one that no test call has proven stands against the draw, as a rule would."""

from core.contact.lines.trials import LineReadiness, TrialGap, UntestedLine
from core.rules.evaluation import Finding, Params, Verdict
from core.rules.model import Certainty, Override, Rule, Severity

KIND = "lines_tested"
RULE_ID = "LINE-1"

_ARTICLE = "本单位策略：线路试呼"
_WHO = "线路{line}（{model}，固件 {firmware}，SIM 尾号 {sim}）"
_WHO_EN = "Line {line} ({model}, firmware {firmware}, SIM …{sim}) "
_SAID = {
    TrialGap.NEVER: ("尚未试呼", "has made no test call"),
    TrialGap.FAILED: ("{at} 试呼未通过", "failed its test call of {at}"),
    TrialGap.FIRMWARE: ("{at} 试呼后固件已变更", "had another firmware at its test call of {at}"),
    TrialGap.SIM: ("{at} 试呼后换过 SIM 卡", "had another SIM at its test call of {at}"),
}


def line_findings(readiness: LineReadiness) -> tuple[Finding, ...]:
    """A finding for each line that does not count as tested, or one that all do; none without lines."""
    if readiness.untested:
        return tuple(untested_finding(line) for line in readiness.untested)
    if not readiness.tested:
        return ()  # nobody can be called: that shows on the lamps, and answers are entered by hand
    rule = _rule(TrialGap.NEVER)
    return (Finding(rule, Verdict.PASS, rule.severity, rule.override, {"lines": readiness.tested}),)


def untested_finding(line: UntestedLine) -> Finding:
    """What stands against calling over this line."""
    rule = _rule(line.gap)
    params: Params = {
        "line": line.line_id.rpartition("-")[2],
        "model": line.model,
        "firmware": line.firmware,
        "sim": line.sim,
        "at": "" if line.at is None else f"{line.at:%Y-%m-%d %H:%M}",
    }
    return Finding(rule, Verdict.FAIL, rule.severity, rule.override, params)


def _rule(gap: TrialGap) -> Rule:
    """Not of the pack: the policy switches it on and off."""
    said_zh, said_en = _SAID[gap]
    return Rule(
        RULE_ID,
        KIND,
        Severity.BLOCK,
        Override.REASON,
        Certainty.POLICY,
        _ARTICLE,
        _WHO + said_zh,
        _WHO_EN + said_en,
    )
