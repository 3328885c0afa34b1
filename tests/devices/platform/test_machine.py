"""Entropy, disk, private folders, printers, ports, places: what the program asks of its machine."""

import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.kernel.errors import DeviceError
from devices.platform import program, serial_ports
from devices.platform.clock import SystemClock
from devices.platform.disk import free_bytes
from devices.platform.entropy import OsEntropy
from devices.platform.folders import make_private, private_scratch
from devices.platform.key_files import key_files
from devices.platform.printing import SimulatedPrinter, SystemPrinter


def test_the_clock_reads_both_clocks_with_a_zone() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert first.wall.utcoffset() is not None
    assert second.monotonic_ns >= first.monotonic_ns


def test_entropy_is_fresh_and_refuses_a_broken_source(monkeypatch: pytest.MonkeyPatch) -> None:
    source = OsEntropy()
    assert len(source.secret_bytes(32)) == 32
    assert source.secret_bytes(32) != source.secret_bytes(32)
    assert source.secret_bytes(0) == b""

    def unavailable(count: int) -> bytes:
        raise NotImplementedError  # as os.urandom does without a source

    for broken in (lambda count: bytes(count), unavailable):
        monkeypatch.setattr(os, "urandom", broken)
        with pytest.raises(DeviceError) as refused:
            source.secret_bytes(32)
        assert refused.value.code == "entropy.unavailable"


def test_room_is_measured_where_the_folder_will_be(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "a" / "b") > 0


def test_private_folders_are_private(tmp_path: Path) -> None:
    wide = tmp_path / "wide"
    wide.mkdir(mode=0o755)
    for folder in (wide, tmp_path / "deep" / "new"):
        assert stat.S_IMODE(make_private(folder).stat().st_mode) == 0o700
    (tmp_path / "file").write_text("")
    with pytest.raises(DeviceError) as refused:
        make_private(tmp_path / "file" / "x")
    assert refused.value.code == "folder.refused"


def _leave_by_error(seen: list[Path]) -> None:
    with private_scratch() as folder:
        seen.append(folder)
        (folder / "secret.wav").write_text("sound")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        raise RuntimeError("in the middle")


def test_scratch_is_gone_afterwards_whatever_happened() -> None:
    seen: list[Path] = []
    with pytest.raises(RuntimeError):
        _leave_by_error(seen)
    assert not seen[0].exists()


def _command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin" if os.name == "posix" else str(folder))
    monkeypatch.setattr(sys, "platform", "linux")
    return folder


def test_printing_goes_to_the_default_printer(commands: Path, tmp_path: Path) -> None:
    _command(commands, "lpstat", "echo 'printer first is idle.'; echo 'system default destination: office'")
    _command(commands, "lp", f'echo "$@" > {tmp_path}/asked; echo "request id is office-17 (1 file(s))"')
    document = tmp_path / "slip.pdf"
    document.write_bytes(b"%PDF")
    printer = SystemPrinter()
    assert printer.default_name() == "office"
    assert printer.print_pdf(document, copies=2) == "office-17"
    assert (tmp_path / "asked").read_text().split() == ["-d", "office", "-n", "2", "--", str(document)]


def test_a_secret_is_printed_through_a_pipe_without_a_file(commands: Path, tmp_path: Path) -> None:
    _command(commands, "lpstat", "echo 'system default destination: office'")
    _command(commands, "lp", f'echo "$@" > {tmp_path}/asked; cat > {tmp_path}/printed')
    SystemPrinter().print_secret(b"%PDF \xff")
    assert (tmp_path / "asked").read_text().split() == ["-d", "office"]
    assert (tmp_path / "printed").read_bytes() == b"%PDF \xff"


def test_without_a_default_the_first_printer_is_used(commands: Path) -> None:
    _command(commands, "lpstat", "echo 'printer first is idle.'; echo 'no system default destination'")
    assert SystemPrinter().default_name() == "first"


@pytest.mark.parametrize(
    ("lpstat", "lp", "code"),
    [
        ("echo 'no system default destination'", "exit 0", "printer.none"),
        ("exit 1", "exit 0", "printer.none"),
        ("echo 'printer first is idle.'", "exit 1", "printer.refused"),
    ],
)
def test_a_printer_that_does_not_print(
    commands: Path, tmp_path: Path, lpstat: str, lp: str, code: str
) -> None:
    _command(commands, "lpstat", lpstat)
    _command(commands, "lp", lp)
    with pytest.raises(DeviceError) as refused:
        SystemPrinter().print_pdf(tmp_path / "slip.pdf")
    assert refused.value.code == code


def test_a_machine_that_cannot_print(commands: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(commands))
    assert SystemPrinter().default_name() == ""
    with pytest.raises(DeviceError) as refused:
        SystemPrinter().print_pdf(tmp_path / "slip.pdf")
    assert refused.value.code == "printer.no_service"


def test_the_simulated_printer_lays_down_every_copy(tmp_path: Path) -> None:
    document = tmp_path / "slip.pdf"
    document.write_bytes(b"%PDF")
    printer = SimulatedPrinter(tmp_path / "tray")
    printer.print_pdf(document, copies=2)
    assert [p.read_bytes() for p in sorted((tmp_path / "tray").iterdir())] == [b"%PDF", b"%PDF"]
    printer.fail_next()
    with pytest.raises(DeviceError) as refused:
        printer.print_pdf(document)
    assert refused.value.code == "printer.none"
    printer.print_pdf(document)


def test_serial_ports_by_name_with_their_usb_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    def port(device: str, vid: int | None, pid: int | None) -> SimpleNamespace:
        return SimpleNamespace(
            device=device, vid=vid, pid=pid, product=None, serial_number="S", location="1-2:1.2"
        )

    found = [port("/dev/ttyUSB2", 0x2C7C, 0x125), port("/dev/ttyS0", None, None)]
    monkeypatch.setattr(serial_ports.list_ports, "comports", lambda: found)
    first, second = serial_ports.serial_ports()
    assert (first.device, first.usb_id) == ("/dev/ttyS0", "")
    assert (second.usb_id, second.location) == ("2c7c:0125", "1-2:1.2")


def test_key_files_lie_in_the_top_folder_of_a_stick(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "deep").mkdir(parents=True)
    for name in ("b.mqkey", "a.mqkey", "letter.txt", "deep/c.mqkey"):
        (stick / name).write_text("")
    (stick / "folder.mqkey").mkdir()
    assert key_files((stick, tmp_path / "pulled out")) == (stick / "a.mqkey", stick / "b.mqkey")
    assert isinstance(key_files(), tuple)


def test_children_are_started_from_sources_by_main() -> None:
    interpreter, main, subcommand = program.child_command("record-screen")
    assert interpreter == sys.executable
    assert Path(main) == program.program_root() / "main.py"
    assert subcommand == "record-screen"


def test_children_of_a_bundle_are_executables_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/MingQian/_internal", raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/MingQian/MingQian")
    monkeypatch.setattr(sys, "platform", "linux")
    assert program.program_root() == Path("/opt/MingQian/_internal")
    assert program.child_command("record-screen") == ("/opt/MingQian/media/mingqian-recorder",)
    assert program.child_command("render-speech") == ("/opt/MingQian/media/mingqian-speech",)
    assert program.child_command("simulate-modem") == ("/opt/MingQian/MingQian", "simulate-modem")


def test_the_data_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("MINGQIAN_DATA", raising=False)
    assert program.default_data_folder() == tmp_path / "mingqian"
    monkeypatch.setenv("MINGQIAN_DATA", str(tmp_path / "elsewhere"))
    assert program.default_data_folder() == tmp_path / "elsewhere"
