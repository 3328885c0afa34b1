"""The record of a second person's consent to an act."""

from core.access.model import Actor
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event


def record_co_sign(acts: Acts, supervisor: Actor, draw_id: str, act_id: str, reason: str) -> None:
    """``supervisor`` signed ``act_id`` for this ``reason``; inside the transaction of the act."""
    signed: dict[str, JsonValue] = {"act": act_id, "co_signer": supervisor.account_id}
    acts.record(event("access.co_signed"), supervisor, draw_id, signed, {"reason": reason})
