"""Weights (EDP-1 step 6): off by default; where a plan asks for them, who came less often has more tickets.

A plan being edited says them by the number of draws somebody came to within the plan's months, so that
nobody is weighed by name; the frozen plan lists the integers by pseudonym.
"""

from collections.abc import Sequence

from core.draw.protocol.schema import MOST_WEIGHT
from core.kernel.errors import UserError

MOST_STEPS = 6
"""Numbers of draws that can be told apart: none, one, … and more."""


def weight_of(times: int, weights: Sequence[int]) -> int:
    """Tickets of somebody who came to ``times`` draws; 1 where weights are off."""
    return weights[min(times, len(weights) - 1)] if weights else 1


def check_weights(weights: Sequence[int]) -> None:
    """Refuse weights that no plan may carry.

    Raises:
        UserError: ``draw.weights_unfit`` (``most``, ``steps``).
    """
    if len(weights) > MOST_STEPS or any(not 1 <= weight <= MOST_WEIGHT for weight in weights):
        raise UserError("draw.weights_unfit", most=MOST_WEIGHT, steps=MOST_STEPS)
