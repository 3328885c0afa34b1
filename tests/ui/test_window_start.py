"""What is loaded before the window shows: nothing that only an opened station needs."""

import subprocess
import sys

from tests.support.source_tree import ROOT

_PARTS = "ui.composition, ui.shell.sign_in, core.engine.composition, devices.assembly, storage.assembly"
_LATER = (
    "core.draw", "core.pool", "core.contact", "core.rules", "core.system.policies", "core.engine.assembly",
    "sqlcipher3", "cryptography", "pyrage", "reportlab", "numpy", "av", "PIL", "serial",
)  # fmt: skip


def test_what_an_opened_station_needs_is_loaded_after_the_window_shows() -> None:
    # Each took up to a third of the start; the speed itself is measured by `make bench BENCH=window`.
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, {_PARTS}; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = told.stdout.split()
    assert "ui.shell.sign_in" in loaded
    assert [name for name in loaded if name.startswith(_LATER)] == []
