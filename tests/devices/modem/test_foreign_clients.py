"""Programs that nobody here wrote talk to the simulated modem: gammu, gammu-smsd and smstools."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devices.modem.simulated.launcher import SimulatedLine
from tests.support.child_commands import ROOT
from tests.support.posted import wait_until


def needs(program):
    missing = shutil.which(program) is None and not (Path("/usr/sbin") / program).exists()
    return pytest.mark.skipif(missing and "CI" not in os.environ, reason=f"{program} is not installed")


pytestmark = needs("gammu")


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


@pytest.fixture
def daemon():
    """Starts a program in the foreground and ends it with the test."""
    started = []

    def start(*command):
        started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    yield start
    for process in started:
        process.terminate()
        process.wait(20)


def folders(root, *names):
    for name in names:
        (root / name).mkdir()


def read_all(folder):
    """All files; smstools puts lock files beside its own and takes them away at any moment."""
    return b"\n".join(path.read_bytes() for path in folder.iterdir() if path.suffix != ".LOCK")


@needs("gammu-smsd")
def test_gammu_smsd_receives_and_sends(modem, tmp_path, daemon):
    folders(tmp_path, "inbox", "outbox", "sent", "error")
    settings = tmp_path / "smsdrc"
    settings.write_text(
        modem[1].read_text()
        + "[smsd]\nservice = files\nloopsleep = 1\ncheckbattery = 0\nchecksignal = 0\nchecksecurity = 0\n"
        + "inboxformat = unicode\ntransmitformat = unicode\ndeliveryreport = sms\n"
        + "".join(f"{name}path = {tmp_path}/{folder}/\n" for name, folder in SMSD_PATHS)
    )
    modem[0].control({"text": ["14212345678", "1"]})
    (tmp_path / "outbox" / "OUTC20260101_000000_00_14212345678_x.txtd").write_bytes(
        b"\xff\xfe" + "您好".encode("utf-16-le")
    )
    daemon("gammu-smsd", "-c", str(settings))
    wait_until(lambda: list((tmp_path / "inbox").glob("*14212345678*")) != [], 40)
    wait_until(lambda: list((tmp_path / "sent").glob("*14212345678*")) != [], 40)
    assert list((tmp_path / "error").iterdir()) == []


SMSD_PATHS = (("inbox", "inbox"), ("outbox", "outbox"), ("sentsms", "sent"), ("errorsms", "error"))


@needs("smsd")
def test_smstools_receives_sends_and_gets_the_report(modem, tmp_path, daemon):
    folders(tmp_path, "incoming", "outgoing", "checked", "sent", "failed", "report")
    settings = tmp_path / "smsd.conf"
    settings.write_text(
        f"devices = GSM1\nlogfile = {tmp_path}/smsd.log\ninfofile = {tmp_path}/info\n"
        f"pidfile = {tmp_path}/pid\nuser = root\n"
        f"delaytime = 1\nblocktime = 1\n"
        + "".join(f"{name} = {tmp_path}/{name}\n" for name in SMSTOOLS_FOLDERS)
        + f"[GSM1]\ndevice = {modem[0].ports().at}\nincoming = yes\npin = ignore\nreport = yes\n"
        "init = AT+CNMI=2,1,0,1,0\nbaudrate = 115200\n"
    )
    modem[0].control({"text": ["14212345678", "1"]})
    (tmp_path / "outgoing" / "first").write_text("To: 14212345678\nReport: yes\n\nHello\n")
    daemon("/usr/sbin/smsd", f"-c{settings}", "-t")
    wait_until(lambda: b"From: 14212345678" in read_all(tmp_path / "incoming"), 60)
    wait_until(lambda: b"Message_id: 1" in read_all(tmp_path / "sent"), 60)
    wait_until(lambda: b"Status: 0" in read_all(tmp_path / "report"), 60)


SMSTOOLS_FOLDERS = ("incoming", "outgoing", "checked", "sent", "failed", "report")
