"""When the frozen plan of an attempt needs its experts."""

import json

from core.draw.eligibility.rules import busy_window
from core.draw.protocol.schema import plan_from_json
from core.draw.state.ports import NeededTime
from core.draw.state.records import AttemptRecord
from core.standing.model import DrawDays


def needed_time(attempt: AttemptRecord, today: str) -> NeededTime:
    """Days and moments to look for conflicts in, as of ``today`` (an ISO day)."""
    plan = plan_from_json(json.loads(attempt.plan))
    meeting = plan.meeting
    if meeting is None:
        return NeededTime(attempt.draw_id, DrawDays(today, plan.as_of, plan.as_of), "", "")
    days = DrawDays(today, meeting.starts[:10], meeting.ends[:10])
    usual = busy_window(meeting, meeting.travel_minutes)
    return NeededTime(attempt.draw_id, days, *usual, meeting)
