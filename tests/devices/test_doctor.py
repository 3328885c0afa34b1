"""The doctor: one line a finding, the advice with it, the exit code."""

import io
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.kernel.errors import DeviceError
from devices import doctor
from devices.doctor import Patient, examinations, run
from devices.platform.digest import MANIFEST
from devices.platform.font_files import FONTS
from tests.support.child_commands import ROOT, child_command


def _works() -> str:
    return "xcb"


def _breaks() -> str:
    raise RuntimeError("no plugin\nsecond line")


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    root = tmp_path / "program"
    (root / "resources").mkdir(parents=True)
    (root / "resources" / "fonts").symlink_to(ROOT / "resources" / "fonts")
    (root / MANIFEST).write_text("")
    recorder, speech = child_command("devices.recorder.process"), child_command("devices.speech.process")
    return Patient(tmp_path / "data", root, recorder, speech, _works, lambda: "4.19")


def _lines(patient: Patient, language: str) -> tuple[int, dict[str, str]]:
    out = io.StringIO()
    code = run(language, out, patient)
    lines = out.getvalue().splitlines()
    separator = "：" if language == "zh_CN" else ": "
    return code, {re.split(r"\s{2,}", line.partition(separator)[0])[-1]: line for line in lines}


def test_a_healthy_machine(patient: Patient, xvfb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", xvfb)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    code, lines = _lines(patient, "en")
    assert code == 0, lines
    for subject in (
        "Window system",
        "Database library",
        "Screen recorder",
        "Speech",
        "Fonts",
        "Random source",
    ):
        assert lines[subject].startswith("ok  "), lines[subject]
    assert "h264" in lines["Screen recorder"]
    assert set(lines) >= {"Program files", "Disk", "Clock", "Serial ports", "Printer"}


def test_what_is_broken_is_named_with_what_to_do_and_the_rest_goes_on(
    patient: Patient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    ill = replace(
        patient,
        program_root=tmp_path / "nothing",
        qt=_breaks,
        database=_breaks,
        speech_command=("/nowhere/speech",),
    )
    code, lines = _lines(ill, "zh_CN")
    assert code == 1
    assert lines["窗口系统"] == (
        "故障  窗口系统：窗口系统不能启动（no plugin） → "
        "请在有图形界面的会话中启动，或运行 make setup 安装缺少的系统组件"
    )
    for subject in ("程序文件", "数据库组件", "字体", "录屏", "语音"):
        assert lines[subject].startswith("故障"), lines[subject]
        assert " → " in lines[subject]
    assert "没有可录制的屏幕" in lines["录屏"]
    assert lines["磁盘"].startswith("正常")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_line_shows_a_code_or_a_placeholder(patient: Patient, language: str) -> None:
    ill = replace(
        patient, record_command=(sys.executable, "-c", "pass"), speech_command=(sys.executable, "-c", "pass")
    )
    _, lines = _lines(ill, language)
    text = "\n".join(lines.values())
    assert not re.search(r"\{|\}|advice\.|[a-z]+\.[a-z]+_[a-z]+", text), text


def _recorder_reason(patient: Patient, answer: str) -> str:
    command = (sys.executable, "-c", f"print('{answer}')")
    (look,) = [e for e in examinations(replace(patient, record_command=command)) if e.subject == "recorder"]
    try:
        (lamp,) = look.look()
    except DeviceError as error:
        return error.code
    return lamp.reason


def test_the_recorders_findings(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    head = '{"event":"probed","codecs":'
    assert _recorder_reason(patient, head + '"vp9","screen":true}') == "recorder.vp9_only"
    assert _recorder_reason(patient, head + '"","screen":true}') == "recorder.no_codec"
    assert _recorder_reason(patient, head + '"h264","screen":false}') == "recorder.no_display"
    missing = '{"event":"error","reason":"recorder.library_missing"}'
    assert _recorder_reason(patient, missing) == "recorder.library_missing"
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert _recorder_reason(patient, head + '"h264","screen":true}') == "recorder.wayland"


def test_fonts_that_are_cut_or_of_another_kind(patient: Patient, tmp_path: Path) -> None:
    fonts = tmp_path / "other" / "resources" / "fonts"
    fonts.mkdir(parents=True)
    changed = replace(patient, program_root=tmp_path / "other")
    (look,) = [e for e in examinations(changed) if e.subject == "fonts"]
    for name in FONTS:
        (fonts / name).write_bytes(b"OTTO" + bytes(6_000_000))
    assert [lamp.reason for lamp in look.look()] == ["fonts.damaged"]
    (fonts / FONTS[1]).unlink()
    (lamp,) = look.look()
    assert (lamp.reason, lamp.params["file"]) == ("fonts.missing", FONTS[1])


def test_ports_without_permission_are_pointed_out(
    patient: Patient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = doctor.SerialPort(str(tmp_path / "ttyUSB9"), 0x1E0E, 0x9001, "SIM7600", "", "")
    monkeypatch.setattr(doctor, "serial_ports", lambda: (port,))
    (look,) = [e for e in examinations(patient) if e.subject == "ports"]
    assert [lamp.reason for lamp in look.look()] == ["ports.refused"]
    (tmp_path / "ttyUSB9").touch()
    (lamp,) = look.look()
    assert (lamp.reason, lamp.params["usb"]) == ("ports.found", "1e0e:9001")
    monkeypatch.setattr(doctor, "serial_ports", tuple)
    assert [lamp.reason for lamp in look.look()] == ["ports.none"]
