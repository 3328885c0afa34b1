"""Programs that nobody here wrote talk to the simulated modem: gammu, gammu-smsd and smstools."""

import json
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


NUMBER = "14212345678"
LONG = "评审会定于三月三日上午九时在交易中心三楼举行，请携带身份证。😀" * 5
ECHOES = {"default": [{"echoes": True, "reply_after": 0.1}]}


@pytest.fixture
def plugged(tmp_path):
    """Starts a simulated modem whose far ends do as a script says, and writes gammu's settings for it."""
    lines = []

    def plug(script=None, profile="sim7600"):
        people = tmp_path / "people.json"
        people.write_text(json.dumps(script or {}), encoding="utf-8")
        command = (sys.executable, str(ROOT / "main.py"), "simulated-modem")
        line = SimulatedLine(command, profile, "860000000000017", people, None)
        lines.append(line)
        wait_until(lambda: line.ports() is not None, 10)
        settings = tmp_path / "gammurc"
        settings.write_text(
            f"[gammu]\ndevice = {line.ports().at}\nconnection = at115200\nsynchronizetime = no\n"
        )
        return line, settings

    yield plug
    for line in lines:
        line.close()


@pytest.fixture
def modem(plugged):
    return plugged()


def gammu(settings, *arguments):
    done = subprocess.run(
        ["gammu", "-c", str(settings), *arguments], capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout + done.stderr


def test_gammu_identifies_it_and_is_told_what_the_network_refused(modem):
    code, out = gammu(modem[1], "identify")
    assert code == 0, out
    assert "860000000000017" in out
    assert "SIM7600" in out
    modem[0].control({"fault": "cms_error", "value": 38})
    code, out = gammu(modem[1], "sendsms", "TEXT", NUMBER, "-unicode", "-textutf8", "您好")
    assert code != 0
    assert "38" in out


def test_gammu_sends_a_long_text_and_reads_it_back_from_the_far_end(plugged):
    _, settings = plugged(ECHOES)
    options = ("-report", "-unicode", "-textutf8", LONG, "-len", "400", "-autolen", "400")
    sent = gammu(settings, "sendsms", "TEXT", NUMBER, *options)
    assert sent[0] == 0, sent[1]
    code, out = gammu(settings, "geteachsms")
    assert code == 0, out
    assert LONG in out.replace("\n", "")  # its parts joined by gammu


def test_gammu_empties_a_full_store_and_the_next_text_comes_in(modem):
    line, settings = modem
    for number in range(25):  # five of them find no room, as on a real SIM
        line.control({"text": [NUMBER, f"第{number}条"]})
    out = gammu(settings, "getallsms")[1]
    assert [f"第{n}条" in out for n in range(25)] == [True] * 20 + [False] * 5
    assert gammu(settings, "deleteallsms", "1")[0] == 0
    line.control({"text": [NUMBER, "又有位置了"]})
    out = gammu(settings, "getallsms")[1]
    assert "又有位置了" in out
    assert "第" not in out


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
def test_gammu_smsd_empties_a_full_store_and_sends_in_parts(plugged, tmp_path, daemon):
    line, gammurc = plugged(ECHOES)
    folders(tmp_path, "inbox", "outbox", "sent", "error")
    settings = tmp_path / "smsdrc"
    settings.write_text(
        gammurc.read_text()
        + "[smsd]\nservice = files\nloopsleep = 1\ncheckbattery = 0\nchecksignal = 0\nchecksecurity = 0\n"
        + "inboxformat = unicode\ntransmitformat = unicode\ndeliveryreport = sms\n"
        + "".join(f"{name}path = {tmp_path}/{folder}/\n" for name, folder in SMSD_PATHS)
    )
    for number in range(20):
        line.control({"text": ["14200000000", str(number)]})
    (tmp_path / "outbox" / f"OUTC20260101_000000_00_{NUMBER}_x.txtd").write_bytes(
        b"\xff\xfe" + LONG.encode("utf-16-le")
    )
    daemon("gammu-smsd", "-c", str(settings))
    wait_until(lambda: len(list((tmp_path / "inbox").glob("*14200000000*"))) == 20, 60)
    wait_until(lambda: list((tmp_path / "sent").glob(f"*{NUMBER}*")) != [], 60)
    wait_until(lambda: LONG in echoed(tmp_path / "inbox"), 60)
    assert "Delivered".encode("utf-16-be") in read_all(tmp_path / "inbox")
    assert list((tmp_path / "error").iterdir()) == []


def echoed(inbox):
    """What came back, its parts in the order of their names."""
    parts = sorted(inbox.glob(f"*{NUMBER}*"))
    words = (part.read_bytes().decode("utf-16").partition("\0")[0] for part in parts)
    return "".join(word for word in words if word != "Delivered")


SMSD_PATHS = (("inbox", "inbox"), ("outbox", "outbox"), ("sentsms", "sent"), ("errorsms", "error"))


@needs("smsd")
def test_smstools_sends_and_receives_long_chinese_texts_and_gets_the_reports(plugged, tmp_path, daemon):
    line, _ = plugged(ECHOES)
    folders(tmp_path, *SMSTOOLS_FOLDERS)
    settings = tmp_path / "smsd.conf"
    settings.write_text(
        f"devices = GSM1\nlogfile = {tmp_path}/smsd.log\ninfofile = {tmp_path}/info\n"
        f"pidfile = {tmp_path}/pid\nuser = root\n"
        f"delaytime = 1\nblocktime = 1\n"
        + "".join(f"{name} = {tmp_path}/{name}\n" for name in SMSTOOLS_FOLDERS)
        + f"[GSM1]\ndevice = {line.ports().at}\nincoming = yes\npin = ignore\nreport = yes\n"
        "init = AT+CNMI=2,1,0,1,0\nbaudrate = 115200\n"
    )
    (tmp_path / "outgoing" / "long").write_bytes(
        f"To: {NUMBER}\nReport: yes\nAlphabet: UCS2\n\n".encode() + LONG.encode("utf-16-be")
    )
    (tmp_path / "outgoing" / "short").write_text("To: 14200000000\nReport: yes\n\nHello [1] ~ {2}\n")
    daemon("/usr/sbin/smsd", f"-c{settings}", "-t")
    wait_until(lambda: LONG.encode("utf-16-be") in read_all(tmp_path / "incoming"), 90)
    wait_until(lambda: b"Hello [1] ~ {2}" in read_all(tmp_path / "incoming"), 60)
    wait_until(lambda: b"Message_id: " in read_all(tmp_path / "sent"), 60)
    wait_until(lambda: read_all(tmp_path / "report").count(b"Status: 0") >= 2, 60)
    assert list((tmp_path / "failed").iterdir()) == []


SMSTOOLS_FOLDERS = ("incoming", "outgoing", "checked", "sent", "failed", "report")
