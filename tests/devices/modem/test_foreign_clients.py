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


def installed(program):
    return shutil.which(program) is not None or (Path("/usr/sbin") / program).exists()


def needs(program):
    missing = not installed(program) and "CI" not in os.environ
    return pytest.mark.skipif(missing, reason=f"{program} is not installed")


pytestmark = needs("gammu")


NUMBER = "14212345678"
LONG = "评审会定于三月三日上午九时在交易中心三楼举行，请携带身份证。😀" * 5
ECHOES = {"default": [{"echoes": True, "reply_after": 0.1}]}


class Plugs:
    """Simulated modems whose far ends do as a script says, and gammu's settings for them."""

    def __init__(self):
        self.lines = []

    def plug(self, folder, script=None, profile="sim7600"):
        people = folder / "people.json"
        people.write_text(json.dumps(script or {}), encoding="utf-8")
        command = (sys.executable, str(ROOT / "main.py"), "simulated-modem")
        line = SimulatedLine(command, profile, "860000000000017", people, None)
        self.lines.append(line)
        wait_until(lambda: line.ports() is not None, 30)
        settings = folder / "gammurc"
        settings.write_text(
            f"[gammu]\ndevice = {line.ports().at}\nconnection = at115200\nsynchronizetime = no\n"
        )
        return line, settings

    def close(self):
        for line in self.lines:
            line.close()


@pytest.fixture
def plugged(tmp_path):
    plugs = Plugs()
    yield lambda *script: plugs.plug(tmp_path, *script)
    plugs.close()


@pytest.fixture
def modem(plugged):
    return plugged()


@pytest.fixture(scope="module", autouse=True)
def at_work(tmp_path_factory):
    """Both daemons, each with a modem of its own, at work from the start: they wait more than they do.

    Gives the folder of each; one that is not installed has none.
    """
    plugs, started, folders = Plugs(), [], {}
    for name, prepare in (("gammu-smsd", for_gammu_smsd), ("smsd", for_smstools)):
        if installed(name):
            folders[name] = tmp_path_factory.mktemp(name)
            command = prepare(folders[name], *plugs.plug(folders[name], ECHOES))
            started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    yield folders
    for process in started:
        process.terminate()
        process.wait(20)
    plugs.close()


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


def folders(root, *names):
    for name in names:
        (root / name).mkdir()


def read_all(folder):
    """All files; smstools puts lock files beside its own and takes them away at any moment."""
    return b"\n".join(path.read_bytes() for path in folder.iterdir() if path.suffix != ".LOCK")


SMSD_PATHS = (("inbox", "inbox"), ("outbox", "outbox"), ("sentsms", "sent"), ("errorsms", "error"))


def for_gammu_smsd(folder, line, gammurc):
    """A full store and a long text to send; gives the command."""
    folders(folder, "inbox", "outbox", "sent", "error")
    settings = folder / "smsdrc"
    settings.write_text(
        gammurc.read_text()
        + "[smsd]\nservice = files\nloopsleep = 1\ncheckbattery = 0\nchecksignal = 0\nchecksecurity = 0\n"
        + "inboxformat = unicode\ntransmitformat = unicode\ndeliveryreport = sms\n"
        + "".join(f"{name}path = {folder}/{place}/\n" for name, place in SMSD_PATHS)
    )
    for number in range(20):
        line.control({"text": ["14200000000", str(number)]})
    (folder / "outbox" / f"OUTC20260101_000000_00_{NUMBER}_x.txtd").write_bytes(
        b"\xff\xfe" + LONG.encode("utf-16-le")
    )
    return "gammu-smsd", "-c", str(settings)


@needs("gammu-smsd")
def test_gammu_smsd_empties_a_full_store_and_sends_in_parts(at_work):
    folder = at_work["gammu-smsd"]
    wait_until(lambda: len(list((folder / "inbox").glob("*14200000000*"))) == 20, 60)
    wait_until(lambda: list((folder / "sent").glob(f"*{NUMBER}*")) != [], 60)
    wait_until(lambda: LONG in echoed(folder / "inbox"), 60)
    assert "Delivered".encode("utf-16-be") in read_all(folder / "inbox")
    assert list((folder / "error").iterdir()) == []


def echoed(inbox):
    """What came back, its parts in the order of their names."""
    parts = sorted(inbox.glob(f"*{NUMBER}*"))
    words = (part.read_bytes().decode("utf-16").partition("\0")[0] for part in parts)
    return "".join(word for word in words if word != "Delivered")


SMSTOOLS_FOLDERS = ("incoming", "outgoing", "checked", "sent", "failed", "report")


def for_smstools(folder, line, _gammurc):
    """A long and a short text to send; gives the command."""
    folders(folder, *SMSTOOLS_FOLDERS)
    settings = folder / "smsd.conf"
    settings.write_text(
        f"devices = GSM1\nlogfile = {folder}/smsd.log\ninfofile = {folder}/info\n"
        f"pidfile = {folder}/pid\nuser = root\n"
        f"delaytime = 1\nblocktime = 1\n"
        + "".join(f"{name} = {folder}/{name}\n" for name in SMSTOOLS_FOLDERS)
        + f"[GSM1]\ndevice = {line.ports().at}\nincoming = yes\npin = ignore\nreport = yes\n"
        "init = AT+CNMI=2,1,0,1,0\nbaudrate = 115200\n"
    )
    (folder / "outgoing" / "long").write_bytes(
        f"To: {NUMBER}\nReport: yes\nAlphabet: UCS2\n\n".encode() + LONG.encode("utf-16-be")
    )
    (folder / "outgoing" / "short").write_text("To: 14200000000\nReport: yes\n\nHello [1] ~ {2}\n")
    return "/usr/sbin/smsd", f"-c{settings}", "-t"


@needs("smsd")
def test_smstools_sends_and_receives_long_chinese_texts_and_gets_the_reports(at_work):
    folder = at_work["smsd"]
    wait_until(lambda: LONG.encode("utf-16-be") in read_all(folder / "incoming"), 90)
    wait_until(lambda: b"Hello [1] ~ {2}" in read_all(folder / "incoming"), 60)
    wait_until(lambda: b"Message_id: " in read_all(folder / "sent"), 60)
    wait_until(lambda: read_all(folder / "report").count(b"Status: 0") >= 2, 60)
    assert list((folder / "failed").iterdir()) == []
