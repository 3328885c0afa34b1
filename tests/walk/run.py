"""``python -m tests.walk.run OUT [LANGUAGE [SCRIPT]]``: a walk in the real window; 0 only without a FAIL.

``rules`` plays the second script, which is about what stands against a draw. ``batch`` plays the third, which
kills the program; ``afterwards`` goes on with what it left. ``tests.walk.lives`` plays these two.
"""

import json
import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import devices.platform.clock
from core.engine.program import Program
from core.evidence.verification.command import main as verify
from tests.walk.batch_script import BatchScript
from tests.walk.clock import WalkClock
from tests.walk.later_draws import LaterDraws
from tests.walk.rules_script import RulesScript
from tests.walk.script import WalkScript
from ui.composition import make_window
from ui.demo.command import fresh_folder
from ui.demo.robot import Robot
from ui.demo.stage import Stage
from ui.refusal import tell
from ui.translation import CHINESE

SCRIPTS: dict[str, type[WalkScript]] = {
    "walk": WalkScript,
    "rules": RulesScript,
    "batch": BatchScript,
    "afterwards": LaterDraws,
}


class Walk:
    """One performance."""

    def __init__(
        self, program: Program, clock: WalkClock, out: Path, language: str, script: type[WalkScript]
    ) -> None:
        self._error: BaseException | None = None
        self._window = make_window(program)
        self._stage = Stage(Robot(self._window.app), out / script.pictures, self._finished)
        self._script = script(self._stage, program, clock, out, language)

    def run(self) -> int:
        """Play, then verify what was sealed."""
        self._window.start()
        self._stage.play(self._script.play())
        self._window.exec()
        if self._error is not None:
            sys.stderr.write(f"walk stopped: {type(self._error).__name__}: {self._error}\n")
            return 1
        missing = [path.name for path in self._script.documents if not path.exists()]
        faults = [*missing, *(line for path in self._script.archives for line in _failing(path))]
        for fault in faults:
            sys.stderr.write(f"{fault}\n")
        return 1 if faults else 0

    def _finished(self, error: BaseException | None) -> None:
        self._error = error
        if error is not None:
            self._stage.shot("stopped")
        self._window.app.exit(0)


def _failing(archive: Path) -> list[str]:
    words = StringIO()
    code = verify([str(archive), "--lang", "zh"], words)
    lines = words.getvalue().splitlines()
    sys.stdout.write(f"{archive}: exit {code}, {sum(line.startswith('PASS') for line in lines)} PASS\n")
    return [line for line in lines if line.startswith("FAIL")]


def main(argv: Sequence[str]) -> int:
    """Walk into the folder that is named."""
    from main import with_program

    out = Path(argv[0]).resolve()
    language = argv[1] if len(argv) > 1 else CHINESE
    script = SCRIPTS[argv[2] if len(argv) > 2 else "walk"]
    if script.begins:
        fresh_folder(out)
        people = out / "practice-people.json"
        people.write_text(json.dumps(script.people), encoding="utf-8")
    (out / script.pictures).mkdir(exist_ok=True)
    clock = WalkClock()
    composing: Any = devices.platform.clock
    composing.SystemClock = lambda: clock
    return with_program(out, lambda program: Walk(program, clock, out, language, script).run(), tell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
