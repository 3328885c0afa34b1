"""Sound through the USB sound card of a modem: found by its place, carried by programs of the system."""

import os
import stat
from pathlib import Path

import pytest

from core.kernel.errors import DeviceError
from devices.modem.card_audio import CARD, CardAudio
from devices.modem.fleet import UsbLine
from devices.modem.ports import Ports
from devices.modem.profiles import recognise
from devices.platform.serial_ports import SerialPort
from devices.platform.sound_cards import usb_sound_cards
from tests.support.posted import wait_until

FRAME = bytes(range(160)) * 2
EC25 = tuple(SerialPort(f"/dev/ttyUSB{n}", 0x2C7C, 0x0125, "", "", f"1-2:1.{n}") for n in range(4))


@pytest.fixture
def tools(tmp_path, monkeypatch):
    """A recorder and a player that do what a script says, and the folder where they write."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TOOLS", str(tmp_path))

    def make(recorder, player):
        for name, script in (("arecord", recorder), ("aplay", player)):
            path = tmp_path / name
            path.write_text(f'#!/bin/sh\necho "$@" > $TOOLS/{name}.asked\n{script}\n')
            path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return tmp_path

    return make


def test_what_the_card_hears_comes_in_and_what_we_say_goes_out(tools):
    folder = tools('printf "0123456789"; exec sleep 30', "exec cat > $TOOLS/played")
    audio = CardAudio(CARD + "EC25AUX")
    heard = []
    wait_until(lambda: heard.append(audio.read_available()) or b"".join(heard) == b"0123456789", 20)
    for _ in range(3):
        audio.write(FRAME)
    wait_until(lambda: (folder / "played").read_bytes() == FRAME * 3, 20)
    audio.close()
    for name in ("arecord.asked", "aplay.asked"):
        asked = (folder / name).read_text()
        assert "plughw:CARD=EC25AUX" in asked
        assert "-f S16_LE -r 8000 -c 1" in asked
    assert audio._recorder.poll() is not None
    assert audio._player.poll() is not None


def test_a_card_that_takes_nothing_is_told_and_one_that_is_gone_too(tools):
    tools("exit 1", "exec sleep 30")
    audio = CardAudio(CARD + "X")
    with pytest.raises(TimeoutError):
        audio.write(FRAME * 500)
    audio._recorder.wait(20)
    with pytest.raises(BrokenPipeError):
        audio.read_available()
    audio.close()
    audio.close()


def test_without_the_system_s_programs_it_is_said_which_are_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DeviceError, match=r"modem\.no_card_tools"):
        CardAudio(CARD + "X")


def listed(folder: Path, number: int, interface: str, name: str) -> None:
    device = folder / "devices" / interface
    device.mkdir(parents=True)
    card = folder / "class" / f"card{number}"
    card.mkdir(parents=True)
    (card / "device").symlink_to(device)
    (card / "id").write_text(f"{name}\n")


def test_the_card_of_a_modem_is_found_by_its_place_on_the_bus(tmp_path):
    listed(tmp_path, 0, "0000:00:1f.3", "PCH")
    listed(tmp_path, 1, "1-2:1.5", "EC25AUX")
    (tmp_path / "class" / "card7").mkdir()
    cards = usb_sound_cards(tmp_path / "class")
    assert cards["1-2"] == "EC25AUX"
    line = UsbLine("1-2", lambda: EC25, lambda: cards)
    assert line() == Ports("/dev/ttyUSB2", "card:EC25AUX")
    assert UsbLine("1-2", lambda: EC25, dict)() == Ports("/dev/ttyUSB2", "/dev/ttyUSB1")
    assert usb_sound_cards(tmp_path / "nowhere") == {}


def test_a_family_starts_its_sound_for_the_card_where_there_is_one():
    assert recognise("EC25").audio.start == ("AT+QPCMV=1,0",)
    assert recognise("EC25", by_card=True).audio.start == ("AT+QPCMV=1,2",)
    assert not recognise("SIM7600CE", by_card=True).voice  # its sound is no card
