"""The six steps along the top, in words."""

from ui.pages.draw.parts.ceremony_presenter import STEPS
from ui.texts import words
from ui.widgets.steps import StepBar


def step_bar(current: int, *, large: bool = False, factor: float = 1.0) -> StepBar:
    """The bar with the step of index ``current``; ``large`` and ``factor`` for the witness display."""
    names = [words(f"step.{step.value}") for step in STEPS]
    bar = StepBar(names, current, large=large, factor=factor)
    bar.setObjectName("steps")
    return bar


def show_way(bar: StepBar, *, by_hand: bool) -> None:
    """The names of the steps where experts are named: nobody rolls dice and nothing is drawn."""
    codes = {"witness": "naming", "draw": "named"} if by_hand else {}
    bar.set_names([words(f"step.{codes.get(step.value, step.value)}") for step in STEPS])
