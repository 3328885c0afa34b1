"""The demo, as a person starts it, on a virtual screen."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.support.source_tree import ROOT
from tools.check_report import faults


@pytest.mark.timeout(600)
def test_the_demo_plays_the_whole_job_and_everything_it_promises_is_there(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    played = subprocess.run(
        # Asked to end before it is killed: its screen, window manager and modems end with it.
        ["timeout", "--kill-after=20", "560", str(ROOT / "tools" / "demo.sh"), str(out)],
        env=os.environ | {"DEMO_VIRTUAL": "yes", "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
    )
    assert played.returncode == 0, played.stdout[-3000:] + played.stderr[-3000:]
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert list(faults(report, out)) == []
    for name in ("draw_table", "archive", "recording"):
        assert report["files"][name] in played.stdout, f"the demo does not say where its {name} is"
    log = out / "log" / "program.log"
    assert not log.exists() or log.read_text(encoding="utf-8") == "", "the program met a bug of its own"
