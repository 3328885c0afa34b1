"""The command ``trace`` over pictures: with a mark, without one, and files that are no pictures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import main
from core.access.model import Actor, NewAccount, Role
from core.engine.program import Program
from core.evidence.audit.audit_log import LogFilter
from core.evidence.tracing.hidden_mark import HiddenMark, encode_mark
from core.system.setup import FirstRun
from storage.pictures.mark_writer import DataMatrixWriter

MARK = HiddenMark("CQ-01", "S-7F3A9B12", datetime(2027, 3, 4, 0, 58, tzinfo=UTC))


def marked(width: int, height: int, mark: HiddenMark = MARK) -> Image.Image:
    """A light grey picture whose dark modules are three levels darker."""
    modules = np.pad(np.array(DataMatrixWriter().modules(encode_mark(mark)), np.uint8), 1)
    tile = 240 - 3 * np.pad(np.kron(modules, np.ones((6, 6), np.uint8)), (0, 1))
    return Image.fromarray(np.tile(tile, (height // 121 + 1, width // 121 + 1))[:height, :width])


def test_a_marked_picture_says_workstation_session_and_minute(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked(640, 480).save(tmp_path / "shot.png")
    assert main.main(["trace", str(tmp_path / "shot.png"), "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert "workstation CQ-01  session S-7F3A9B12" in printed
    assert f"{MARK.minute.astimezone():%Y-%m-%d %H:%M}" in printed


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_picture_without_a_mark_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    noise = np.random.default_rng(7).normal(200, 2, (300, 400)).clip(0, 255).astype(np.uint8)
    Image.fromarray(noise).save(tmp_path / "plain.png")
    assert main.main(["trace", str(tmp_path / "plain.png"), "--lang", language]) == 1
    assert {"zh": "没有读出暗标", "en": "No hidden mark was read"}[language] in capsys.readouterr().out


PASSWORD = "Correct-Horse-9"


def at_station(folder: Path, use: Callable[[Program], None]) -> None:
    """Do something with a station in the data folder ``folder``, as the program composes it."""

    def used(program: Program) -> int:
        use(program)
        return 0

    def refuse(error: Exception, _folder: Path) -> int:
        raise error

    main.with_program(folder, used, refuse)


def test_with_an_account_it_names_whose_session_it_was_and_that_is_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [
        NewAccount(role, name, (role,), PASSWORD)
        for name, role in (("赵一", Role.SYSTEM_ADMIN), ("钱二", Role.SECURITY_ADMIN), ("孙三", Role.AUDITOR))
    ]
    shown: list[Actor] = []

    def begin(program: Program) -> None:
        first_run = FirstRun("中心", "CQ-01", "一室", "zh_CN", True, *people)
        program.workstation.first_run(first_run).result()
        shown.append(program.workstation.sign_in(Role.SYSTEM_ADMIN, PASSWORD).result().actor)

    at_station(tmp_path, begin)
    marked(640, 480, replace(MARK, session_id=shown[0].session_id)).save(tmp_path / "shot.png")
    monkeypatch.setattr("core.kernel.terminal.getpass", lambda *_: PASSWORD)
    asked = ["trace", str(tmp_path / "shot.png"), "--lang", "en", "--data", str(tmp_path), "--account"]
    assert main.main([*asked, Role.SECURITY_ADMIN]) == 0
    printed = capsys.readouterr().out
    assert f"session {shown[0].session_id}" in printed
    assert f"account {shown[0].account_id}  赵一  signed in at" in printed
    assert main.main([*asked, Role.SYSTEM_ADMIN]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "has not the right" in told.err
    recorded: list[int] = []

    def count(program: Program) -> None:
        auditor = program.workstation.open(Role.SECURITY_ADMIN, PASSWORD).result().actor
        wanted = LogFilter(("evidence.traced",))
        recorded.append(program.workstation.services.audit.count(auditor, wanted).result())

    at_station(tmp_path, count)
    assert recorded == [1]


def test_what_is_no_picture_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.png").write_text("not a picture", "utf-8")
    assert main.main(["trace", str(tmp_path / "letter.png"), "--lang", "en"]) == 2
    assert main.main(["trace", str(tmp_path / "missing.png"), "--lang", "en"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "letter.png is not a picture" in told.err
    assert "missing.png cannot be read" in told.err
