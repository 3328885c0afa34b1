"""The child process alone: what it writes, and what is left when it or its parent is killed."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import av
import pytest

from devices.recorder.protocol import StartOrder


class Child:
    """The process with its pipes."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def until(self, event: str) -> dict[str, Any]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            message: dict[str, Any] = json.loads(line)
            if message["event"] == event:
                return message
        raise AssertionError(f"no {event}")

    def rest(self) -> list[dict[str, Any]]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        rest = [json.loads(line) for line in self.process.stdout]
        self.process.stdout.close()
        return rest


@pytest.fixture
def child(record_command: tuple[str, ...]) -> Iterator[Child]:
    made = Child(record_command)
    yield made
    made.process.kill()
    made.process.wait()


def _order(screen: Any, folder: Path, **changed: Any) -> str:
    values: dict[str, Any] = {"x": 0, "y": 0, "width": 640, "height": 360, "display": screen.display}
    return StartOrder("screen-1", str(folder), **(values | changed)).encode()


def _mean_colour(path: Path) -> list[int]:
    with av.open(str(path)) as piece:
        *_, last = piece.decode(video=0)
        return [round(c) for c in last.to_ndarray(format="rgb24").mean(axis=(0, 1))]


def test_pieces_show_the_screen_and_are_playable_alone(child: Child, screen: Any, tmp_path: Path) -> None:
    screen.paint("#c02040")
    child.say(_order(screen, tmp_path, piece_seconds=1.0))
    started = child.until("started")
    assert (started["codec"], started["width"], started["height"]) == ("h264", 640, 360)
    first = child.until("piece-closed")
    screen.paint("#2040c0")
    child.until("piece-closed")
    closed = [first, *(m for m in child.rest() if m["event"] == "piece-closed")]
    assert child.process.wait(30) == 0
    for piece in closed:
        content = (tmp_path / piece["name"]).read_bytes()
        assert sha256(content).hexdigest() == piece["sha256"]
        with av.open(str(tmp_path / piece["name"])) as opened:
            assert opened.streams.video[0].codec_context.name == "h264"
            pictures = list(opened.decode(video=0))
        assert pictures[0].key_frame
        assert not any(picture.key_frame for picture in pictures[1:]), "ten times the size"
        assert len(pictures) == piece["frames"]
        times = [picture.time for picture in pictures]
        assert times == sorted(times)
        assert times[0] == 0
    red, _, blue = _mean_colour(tmp_path / closed[0]["name"])
    assert red > 150 > blue
    red, _, blue = _mean_colour(tmp_path / closed[-1]["name"])
    assert blue > 150 > red
    assert (tmp_path / closed[0]["name"]).stat().st_mode & 0o077 == 0, "nobody else may read it"


def test_vp9_when_there_is_no_x264(child: Child, screen: Any, tmp_path: Path) -> None:
    child.say(_order(screen, tmp_path, codec="vp9"))
    assert child.until("started")["codec"] == "vp9"
    rest = child.rest()
    piece = next(m for m in rest if m["event"] == "piece-closed")
    with av.open(str(tmp_path / piece["name"])) as opened:
        assert opened.streams.video[0].codec_context.name in ("vp9", "libvpx-vp9")
        assert len(list(opened.decode(video=0))) == piece["frames"] > 0


def test_the_parents_end_of_file_closes_and_hashes_the_last_piece(
    child: Child, screen: Any, tmp_path: Path
) -> None:
    child.say(_order(screen, tmp_path))
    child.until("started")
    assert [m["event"] for m in child.rest() if m["event"] != "status"] == ["piece-closed", "stopped"]
    assert child.process.wait(30) == 0
    assert not list(tmp_path.glob("*.part"))


_PARENT = """
import subprocess, sys
child = subprocess.Popen({command!r}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
child.stdin.write({order!r}); child.stdin.flush()
for line in child.stdout:
    print(line, end="", flush=True)
"""


def test_a_killed_parent_leaves_a_child_that_ends_in_order(
    record_command: tuple[str, ...], screen: Any, tmp_path: Path
) -> None:
    code = _PARENT.format(command=list(record_command), order=_order(screen, tmp_path))
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    while '"started"' not in parent.stdout.readline():
        pass
    parent.kill()
    parent.wait()
    parent.stdout.close()
    # The child holds the lock of the folder until it has ended.
    import fcntl

    with (tmp_path / "pieces.lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
    notes = [json.loads(line) for line in (tmp_path / "pieces.jsonl").read_text().splitlines()]
    assert [note["event"] for note in notes] == ["piece-opened", "piece-closed"]
    content = (tmp_path / notes[1]["name"]).read_bytes()
    assert sha256(content).hexdigest() == notes[1]["sha256"]


def test_after_kill_9_the_open_piece_is_readable_but_for_its_last_second(
    child: Child, screen: Any, tmp_path: Path
) -> None:
    child.say(_order(screen, tmp_path))
    child.until("started")
    seen = 0
    while seen < 15:
        seen = child.until("status")["frames"]
    os.kill(child.process.pid, signal.SIGKILL)
    child.process.wait()
    (part,) = tmp_path.glob("*.part")
    with av.open(str(part), format="matroska") as torn:
        readable = sum(1 for _ in torn.decode(video=0))
    # One cluster of a second may be in memory: six pictures.
    assert readable >= seen - 6
    assert readable >= 9


def test_no_display_is_told_at_once(child: Child, screen: Any, tmp_path: Path) -> None:
    child.say(_order(screen, tmp_path, display=":4711"))
    assert child.until("error")["reason"] == "recorder.no_display"
    assert child.process.wait(30) == 3


def test_a_region_outside_the_screen_is_told(child: Child, screen: Any, tmp_path: Path) -> None:
    child.say(_order(screen, tmp_path, x=600, width=640))
    assert child.until("error")["reason"] == "recorder.no_display"


def test_little_room_closes_the_piece_and_ends(child: Child, screen: Any, tmp_path: Path) -> None:
    child.say(_order(screen, tmp_path, min_free_bytes=1 << 60))
    piece = child.until("piece-closed")
    assert child.until("error")["reason"] == "recorder.disk_low"
    assert sha256((tmp_path / piece["name"]).read_bytes()).hexdigest() == piece["sha256"]


def test_two_recorders_never_write_into_one_folder(
    child: Child, record_command: tuple[str, ...], screen: Any, tmp_path: Path
) -> None:
    child.say(_order(screen, tmp_path))
    child.until("started")
    second = Child(record_command)
    second.say(_order(screen, tmp_path, lock_seconds=0.0))
    assert second.until("error")["reason"] == "recorder.folder_busy"
    assert second.process.wait(30) == 3
    second.rest()


@pytest.mark.parametrize("line", ["\n", "nonsense\n", '{"command":"start"}\n', '{"command":"start","a":1}\n'])
def test_a_broken_order_is_refused(child: Child, line: str) -> None:
    child.say(line)
    assert child.rest()[-1]["event"] == "error"
    assert child.process.wait(30) == 3


def test_inspect_counts_what_can_be_decoded(child: Child, tmp_path: Path) -> None:
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(b"not a film")
    child.say(json.dumps({"command": "inspect", "path": str(torn)}) + "\n")
    assert child.rest() == [{"event": "inspected", "frames": 0, "last_ms": 0}]
