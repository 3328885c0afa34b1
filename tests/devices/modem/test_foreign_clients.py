"""Programs that nobody here wrote talk to the simulated modem: gammu and gammu-smsd."""

import os
import shutil
import subprocess
import sys

import pytest

from devices.modem.simulated.launcher import SimulatedLine
from tests.support.child_commands import ROOT
from tests.support.posted import wait_until

pytestmark = pytest.mark.skipif(
    shutil.which("gammu") is None and "CI" not in os.environ, reason="gammu is not installed"
)


@pytest.fixture
def modem(tmp_path):
    command = (sys.executable, str(ROOT / "main.py"), "simulated-modem")
    line = SimulatedLine(command, "sim7600", "860000000000017", None, None)
    wait_until(lambda: line.ports() is not None, 10)
    settings = tmp_path / "gammurc"
    settings.write_text(f"[gammu]\ndevice = {line.ports().at}\nconnection = at115200\nsynchronizetime = no\n")
    yield line, settings
    line.close()


def gammu(settings, *arguments):
    done = subprocess.run(
        ["gammu", "-c", str(settings), *arguments], capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout + done.stderr


def test_gammu_identifies_it(modem):
    code, out = gammu(modem[1], "identify")
    assert code == 0, out
    assert "860000000000017" in out
    assert "SIM7600" in out


def test_gammu_sends_a_chinese_text(modem):
    code, out = gammu(modem[1], "sendsms", "TEXT", "14212345678", "-unicode", "-textutf8", "您好")
    assert code == 0, out
    assert "OK" in out


def test_gammu_reads_what_came_in(modem):
    modem[0].control({"text": ["14212345678", "参加"]})
    code, out = gammu(modem[1], "getallsms")
    assert code == 0, out
    assert "参加" in out
