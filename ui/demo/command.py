"""``main.py demo``: the real window, played by the robot, with everything it made listed at the end."""

import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from core.engine.program import Program
from ui.composition import make_window
from ui.demo.report import build_report
from ui.demo.robot import Robot
from ui.demo.script import DemoScript
from ui.demo.stage import Stage

_PARTS = ("station", "screenshots", "documents", "recording")


def fresh_folder(out: Path) -> Path:
    """An empty place for the demo's results; only what a demo makes is removed from an old one."""
    out.mkdir(parents=True, exist_ok=True)
    for name in (*_PARTS, "station.new"):
        shutil.rmtree(out / name, ignore_errors=True)
    for name in ("report.json", "window.ini"):
        (out / name).unlink(missing_ok=True)
    (out / "screenshots").mkdir()
    (out / "documents").mkdir()
    return out


class Demo:
    """One performance."""

    def __init__(self, program: Program, out: Path, pace: float) -> None:
        self._program = program
        self._out = out
        self._error: BaseException | None = None
        self._window = make_window(program)
        robot = Robot(self._window.app)
        self._stage = Stage(robot, out / "screenshots", self._finished)
        self._script = DemoScript(self._stage, program, out, pace)

    def run(self) -> int:
        """Play, then report; 0 only if all of it happened."""
        self._window.start()
        QTimer.singleShot(500, self._begin)
        self._window.exec()
        if self._error is not None:
            sys.stderr.write(f"demo stopped: {type(self._error).__name__}: {self._error}\n")
            return 1
        return self._report()

    def _begin(self) -> None:
        self._stage.play(self._script.play())

    def _finished(self, error: BaseException | None) -> None:
        self._error = error
        if error is not None:
            self._stage.shot("stopped")
        self._window.app.exit(0)

    def _report(self) -> int:
        archive = self._script.archive
        assert archive is not None
        shots = sorted(p.relative_to(self._out) for p in (self._out / "screenshots").glob("*.png"))
        files: Mapping[str, Any] = {
            "draw_table": str(self._script.documents["open"].relative_to(self._out)),
            "sealed_table": str(self._script.documents["sealed"].relative_to(self._out)),
            "slip": str(self._script.documents["slip"].relative_to(self._out)),
            "archive": str(archive.relative_to(self._out)),
            "recording": "recording",
            "screenshots": [str(p) for p in shots],
        }
        recording = self._out / "recording"
        self._script.show_recording(recording)
        report = build_report(archive, recording, self._out, files)
        text = json.dumps(report, ensure_ascii=False, indent=1)
        (self._out / "report.json").write_text(text, encoding="utf-8")
        for line in report["verification"]["lines"]:
            sys.stdout.write(line + "\n")
        for name in ("draw_table", "sealed_table", "slip", "archive", "recording"):
            sys.stdout.write(f"{name}: {self._out / files[name]} ({files[name]})\n")
        sys.stdout.write(f"screenshots: {self._out / 'screenshots'}\nreport: {self._out / 'report.json'}\n")
        passed = report["verification"]["exit"] in (0, 3) and report["filled"] == report["seats"]
        return 0 if passed else 1


def run_demo(program: Program, out: Path, pace: float) -> int:
    """Play the demo over ``program`` into ``out``."""
    return Demo(program, out, pace).run()
