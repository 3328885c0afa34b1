"""The doctor: looks at the surroundings one after another and says what is there and what to do.

What the looks are made of lies outside (``devices.doctor`` and the window); here is how their
findings become lines and an exit code.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.kernel.errors import MingQianError
from core.system.doctor_words import is_chinese, sentence, subject, title
from core.system.health import advice_for
from core.system.lamps import Lamp, LampState, worst

FAULTY = 1


@dataclass(frozen=True, slots=True)
class Examination:
    """One look at the surroundings; ``look`` raises a ``MingQianError`` for a fault it knows."""

    subject: str
    look: Callable[[], Iterable[Lamp]]


def examine(examinations: Sequence[Examination]) -> Iterator[Lamp]:
    """All lamps in order. A look that breaks becomes a fault, and the others go on."""
    for examination in examinations:
        try:
            yield from examination.look()
        except MingQianError as error:
            params = {name: value for name, value in error.params.items() if isinstance(value, str | int)}
            yield Lamp(examination.subject, LampState.FAULT, error.code, advice_for(error.code), params)
        except Exception as error:  # noqa: BLE001 - the doctor must get to the end on any machine
            kind = {"kind": type(error).__name__}
            yield Lamp(
                examination.subject, LampState.FAULT, "doctor.broken", advice_for("doctor.broken"), kind
            )


def line_of(lamp: Lamp, language: str) -> str:
    """One line: state, what was looked at, how it is, what to do."""
    advice = sentence(lamp.advice, language, lamp.params) if lamp.advice else ""
    reason = sentence(lamp.reason, language, lamp.params)
    colon, arrow = ("：", " → ") if is_chinese(language) else (": ", " -> ")
    line = f"{title(lamp.state, language)}  {subject(lamp.id, language)}{colon}{reason}"
    return f"{line}{arrow}{advice}" if advice else line.rstrip()


def exit_code(lamps: Iterable[Lamp]) -> int:
    """0 when nothing is faulty; what only asks for attention does not stop a draw."""
    return FAULTY if worst(lamps) is LampState.FAULT else 0
