"""The voice: what it says, how loud, and that it leaves nothing behind."""

import json
import os
import queue
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from core.contact.calls.script_texts import default_script
from core.kernel.errors import DeviceError
from devices.speech.engine import choose_voice
from devices.speech.protocol import SpeechAnswer, SpeechOrder, answer_of
from devices.speech.renderer import SpeechRenderer
from devices.speech.simulated import SimulatedSpeech
from tests.support.child_commands import child_command
from tests.support.posted import wait_until

COMMAND = child_command("devices.speech.process")
MENU = "参加请按一号键，不参加请按二号键，再听一遍请按零号键。"
SECONDS = 60


class Heard:
    """A receiver that a test can wait at."""

    def __init__(self) -> None:
        self._results: queue.SimpleQueue[bytes | DeviceError] = queue.SimpleQueue()

    def __call__(self, result: bytes | DeviceError) -> None:
        self._results.put(result)

    def sound(self) -> bytes:
        result = self._results.get(timeout=SECONDS)
        assert isinstance(result, bytes), result
        return result

    def error(self) -> str:
        result = self._results.get(timeout=SECONDS)
        assert isinstance(result, DeviceError)
        return result.code

    @property
    def nothing_more(self) -> bool:
        return self._results.empty()


def _fake(code: str) -> tuple[str, ...]:
    return (
        sys.executable,
        "-c",
        f"import json, sys, time, os; order = json.loads(sys.stdin.readline()); {code}",
    )


def _answers(sound: bytes = b"\1\0" * 800, error: str = "") -> str:
    return f"sys.stdout.buffer.write({SpeechAnswer(sound, error).encode()!r})"


@pytest.fixture
def voice() -> Iterator[Callable[..., SpeechRenderer]]:
    made: list[SpeechRenderer] = []

    def make(command: tuple[str, ...] = COMMAND, **settings: object) -> SpeechRenderer:
        made.append(SpeechRenderer(command, **settings))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for renderer in made:
        renderer.close()


def _power(samples: np.ndarray, low: float, high: float) -> float:
    spectrum = np.abs(np.fft.rfft(samples)) ** 2
    frequencies = np.fft.rfftfreq(len(samples), 1 / 8000)
    return float(spectrum[(frequencies >= low) & (frequencies < high)].sum())


def test_a_prompt_becomes_telephone_sound(voice: Callable[..., SpeechRenderer]) -> None:
    heard = Heard()
    voice().render(MENU, heard)
    samples = np.frombuffer(heard.sound(), "<i2").astype(np.float64)
    assert 4 < len(samples) / 8000 < 12, "26 characters"
    peak_dbfs = 20 * np.log10(np.abs(samples).max() / 32768)
    assert peak_dbfs == pytest.approx(-6.0, abs=0.1)
    assert _power(samples, 20, 90) < 0.01 * _power(samples, 300, 3400)


def test_a_longer_text_takes_longer(voice: Callable[..., SpeechRenderer]) -> None:
    short, long = Heard(), Heard()
    renderer = voice()
    renderer.render("请稍候。", short)
    renderer.render(MENU, long)
    assert len(long.sound()) > 3 * len(short.sound())


def test_an_unknown_voice_is_an_error_and_no_other_voice(voice: Callable[..., SpeechRenderer]) -> None:
    heard = Heard()
    voice(voice="no-such-voice").render(MENU, heard)
    assert heard.error() == "speech.no_voice"


def test_the_voice_is_found_by_its_last_part_only() -> None:
    def voices(*ids: str) -> list[SimpleNamespace]:
        return [SimpleNamespace(id=voice_id) for voice_id in ids]

    here = voices("gmw/en", "sit/cmn", "sit/cmn-latn-pinyin")
    assert choose_voice(here, "cmn-latn-pinyin") == "sit/cmn-latn-pinyin"
    assert choose_voice(voices("sit/cmn", "sit/cmn-latn-pinyin-2"), "cmn-latn-pinyin") is None
    windows = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Speech\\Voices\\Tokens\\TTS_MS_{}_11.0"
    found = choose_voice(
        voices(windows.format("EN-US_ZIRA"), windows.format("ZH-CN_HUIHUI")), "cmn-latn-pinyin"
    )
    assert found == windows.format("ZH-CN_HUIHUI")


def test_static_prompts_are_rendered_once_and_kept(
    voice: Callable[..., SpeechRenderer], tmp_path: Path
) -> None:
    count = f"open({str(tmp_path / 'count')!r}, 'a').write('x')"
    renderer = voice(_fake(f"{count}; {_answers()}"))
    texts = default_script().static_prompts()
    renderer.warm(texts)
    first, second, personal = Heard(), Heard(), Heard()
    renderer.render(texts[0], first)
    assert len(first.sound()) == 1600
    for text in texts:
        renderer.render(text, second)
        assert len(second.sound()) == 1600
    assert len((tmp_path / "count").read_text()) == len(texts)
    for _ in range(2):
        renderer.render("您好，张三老师", personal)
        personal.sound()
    assert len((tmp_path / "count").read_text()) == len(texts) + 2, "what holds a name is never kept"


def test_a_prompt_that_failed_ahead_is_tried_again(
    voice: Callable[..., SpeechRenderer], tmp_path: Path
) -> None:
    gate = str(tmp_path / "gate")
    broken = SpeechAnswer(error="speech.no_voice").encode()
    whole = SpeechAnswer(b"\1\0" * 800).encode()
    renderer = voice(_fake(f"sys.stdout.buffer.write({whole!r} if os.path.exists({gate!r}) else {broken!r})"))
    heard = Heard()
    renderer.warm([MENU])
    renderer.render(MENU, heard)
    assert heard.error() == "speech.no_voice"
    Path(gate).touch()
    renderer.render(MENU, heard)
    heard.sound()


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("pass", "speech.failed"),
        ("print('not an answer')", "speech.failed"),
        ("os.kill(os.getpid(), 11)", "speech.failed"),
        (_answers(b"", "speech.silent"), "speech.silent"),
        (_answers(b"", "speech.timeout"), "speech.timeout"),
        ('sys.stdout.buffer.write(b\'{"bytes": 100, "error": ""}\\nshort\')', "speech.failed"),
    ],
)
def test_whatever_the_child_does_is_answered_once(
    voice: Callable[..., SpeechRenderer], code: str, error: str
) -> None:
    heard = Heard()
    renderer = voice(_fake(code))
    renderer.render(MENU, heard)
    assert heard.error() == error
    renderer.close()
    assert heard.nothing_more


def test_a_child_that_crashed_once_is_tried_again(
    voice: Callable[..., SpeechRenderer], tmp_path: Path
) -> None:
    mark = str(tmp_path / "crashed")
    code = f"crashed = os.path.exists({mark!r}); open({mark!r}, 'w'); crashed or os.kill(os.getpid(), 11); "
    heard = Heard()
    voice(_fake(code + _answers())).render(MENU, heard)
    heard.sound()


def test_no_program_is_no_engine(voice: Callable[..., SpeechRenderer]) -> None:
    heard = Heard()
    voice(("/nowhere/speech",)).render(MENU, heard)
    assert heard.error() == "speech.no_engine"


def test_an_empty_text_is_refused(voice: Callable[..., SpeechRenderer]) -> None:
    heard = Heard()
    voice().render(" ", heard)
    assert heard.error() == "speech.failed"


def test_cancelling_answers_at_once_and_leaves_no_child(
    voice: Callable[..., SpeechRenderer], tmp_path: Path
) -> None:
    pid_file = tmp_path / "pid"
    code = f"open({str(pid_file) + '.new'!r}, 'w').write(str(os.getpid())); "
    code += f"os.rename({str(pid_file) + '.new'!r}, {str(pid_file)!r}); time.sleep(600)"
    renderer, heard = voice(_fake(code)), Heard()
    rendering = renderer.request(MENU, heard)
    wait_until(pid_file.exists)
    rendering.cancel()
    assert heard.error() == "speech.cancelled"
    renderer.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid_file.read_text()), 0)
    assert heard.nothing_more


def test_others_who_wait_for_the_same_prompt_still_get_it(
    voice: Callable[..., SpeechRenderer], tmp_path: Path
) -> None:
    gate = str(tmp_path / "gate")
    renderer = voice(_fake(f"os.path.exists({gate!r}) or time.sleep(600); {_answers()}"))
    renderer.warm([])
    first, second = Heard(), Heard()
    renderer.warm([MENU])
    asked = renderer.request(MENU, first)
    renderer.render(MENU, second)
    asked.cancel()
    assert first.error() == "speech.cancelled"
    Path(gate).touch()
    for rendering in list(renderer._running):
        rendering.cancel()
    assert len(second.sound()) == 1600


def test_closing_answers_everyone(voice: Callable[..., SpeechRenderer]) -> None:
    renderer, heard = voice(_fake("time.sleep(600)")), Heard()
    for number in range(5):
        renderer.render(f"{MENU}{number}", heard)
    renderer.close()
    assert [heard.error() for _ in range(5)] == ["speech.cancelled"] * 5
    renderer.render(MENU, heard)
    assert heard.error() == "speech.cancelled"


def test_the_text_stands_in_no_argument_and_no_file_stays(
    voice: Callable[..., SpeechRenderer], tmp_path: Path
) -> None:
    report = tmp_path / "report"
    code = (
        "folder = order['folder']; "
        f"json.dump([sys.argv, oct(os.stat(folder).st_mode & 0o777), folder], open({str(report)!r}, 'w')); "
        "open(folder + '/speech.wav', 'w').write('sound of a name'); "
    )
    renderer, heard = voice(_fake(code + _answers())), Heard()
    renderer.render("您好，张三老师", heard)
    heard.sound()
    renderer.close()
    arguments, mode, folder = json.loads(report.read_text())
    assert "张三" not in "".join(arguments)
    assert mode == "0o700"
    assert not Path(folder).exists()


def test_a_receiver_that_fails_does_not_end_the_voice(
    voice: Callable[..., SpeechRenderer], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: bytes | DeviceError) -> None:
        raise RuntimeError("receiver")

    renderer, heard = voice(_fake(_answers())), Heard()
    for _ in range(3):
        renderer.render("一", broken)
    renderer.render("二", heard)
    heard.sound()
    assert "the receiver of a sound failed" in caplog.text


def test_the_child_answers_nonsense_with_an_error() -> None:
    ran = subprocess.run(COMMAND, input=b"nonsense\n", capture_output=True, check=False, timeout=SECONDS)
    assert ran.returncode == 3
    assert answer_of(ran.stdout).error == "speech.failed"


def test_the_child_names_a_missing_engine(tmp_path: Path) -> None:
    without = f"import sys; sys.modules['pyttsx3'] = None; {COMMAND[2]}"
    order = SpeechOrder("好", str(tmp_path)).encode()
    ran = subprocess.run(
        [COMMAND[0], "-c", without], input=order, capture_output=True, check=False, timeout=SECONDS
    )
    assert answer_of(ran.stdout).error == "speech.no_engine"


def test_the_simulated_voice_speaks_as_long_as_a_person() -> None:
    speech, heard = SimulatedSpeech(seconds_a_character=0.1), Heard()
    speech.render("好" * 20, heard)
    samples = np.frombuffer(heard.sound(), "<i2")
    assert len(samples) == 16_000
    assert 0.1 < np.abs(samples).max() / 32768 < 0.5
    speech.fail_next("speech.no_voice")
    speech.render("好", heard)
    assert heard.error() == "speech.no_voice"
    speech.render("好", heard)
    heard.sound()
    speech.close()
