"""The command ``trace IMAGE [--account LOGIN [--data FOLDER]]``: what the hidden mark of a picture says.

Exit codes: 0 a mark was read; 1 the picture holds no mark that can be read; 2 nothing was looked at (usage,
no picture, station or account), with the reason on standard error. Without an account it tells workstation,
session and minute; with one that may read the log of the workstation and can open it, also whose session it
was, and that is recorded there as the tracing it is.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from core.evidence.tracing.hidden_mark import HiddenMark, MarkReader, PictureRead
from core.evidence.tracing.tracing import TracedMark, TraceFinding
from core.kernel.errors import MingQianError
from core.kernel.messages import sentence
from core.kernel.terminal import Terminal

FOUND, NO_MARK, NOT_READ = 0, 1, 2
_LANGUAGES = ("zh", "en")

TraceAtStation = Callable[[Path | None, str, str, Path], TraceFinding]
"""Opens the station in a data folder (None: the usual one) with login and password, traces a picture, closes.

Raises ``MingQianError``: the account cannot open it or may not trace, another program holds it, no picture.
"""


def trace(argv: Sequence[str], reader: MarkReader, at_station: TraceAtStation, terminal: Terminal) -> int:
    """Do as ``argv`` says (without the program's name); the exit code."""
    try:
        arguments = _parser().parse_args(list(argv))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else NOT_READ
    chinese = arguments.lang == "zh"
    try:
        if arguments.account:
            password = terminal.ask_secret("密码: " if chinese else "Password: ")
            finding = at_station(arguments.data, arguments.account, password, arguments.image)
            picture = finding.picture
            people = [_person_line(traced, chinese) for traced in finding.marks]
        else:
            picture, people = reader.read(arguments.image), []
    except EOFError:
        return NOT_READ
    except MingQianError as error:
        terminal.tell(sentence(error.code, error.params, arguments.lang))
        return NOT_READ
    for line in (*report_lines(picture, chinese=chinese), *people):
        terminal.write(line)
    return FOUND if picture.marks else NO_MARK


def report_lines(picture: PictureRead, *, chinese: bool) -> Iterator[str]:
    """What was read in the picture itself, for people."""
    size = f"{picture.width}×{picture.height}"
    yield f"图片 {size}，SHA-256 {picture.sha256}" if chinese else f"Picture {size}, SHA-256 {picture.sha256}"
    if not picture.marks:
        yield (
            "没有读出暗标。图片可能不是本程序的屏幕，也可能裁得太小、压缩太多，或是用手机拍的。"
            if chinese
            else "No hidden mark was read. The picture may not show this program, or was cut too small, "
            "compressed too much, or photographed."
        )
    for mark in picture.marks:
        yield _mark_line(mark, chinese)


def _mark_line(mark: HiddenMark, chinese: bool) -> str:
    minute = f"{mark.minute.astimezone():%Y-%m-%d %H:%M %z}"
    if chinese:
        session = mark.session_id or "无（无人登录）"
        return f"工作站 {mark.station_id}　会话 {session}　时间 {minute}"
    session = mark.session_id or "none (nobody signed in)"
    return f"workstation {mark.station_id}  session {session}  time {minute}"


def _person_line(traced: TracedMark, chinese: bool) -> str:
    session = traced.mark.session_id
    if traced.account and traced.signed_in_at is not None:
        since = f"{traced.signed_in_at.astimezone():%Y-%m-%d %H:%M}"
        if chinese:
            return f"{session}　账号 {traced.account}　{traced.person}　登录于 {since}"
        return f"{session}  account {traced.account}  {traced.person}  signed in at {since}"
    if not traced.ours:
        return "另一台工作站的标记" if chinese else "mark of another workstation"
    if not session:
        return "当时无人登录" if chinese else "nobody was signed in"
    if chinese:
        return f"{session}　日志中没有此会话，暗标可能是伪造的"
    return f"{session}  no such session in the log: the mark may be made up"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mingqian trace",
        description="读出截图中的暗标 / Read the hidden mark of a screenshot. "
        "Exit codes: 0 mark read; 1 no mark; 2 no picture",
    )
    parser.add_argument("image", type=Path, metavar="IMAGE", help="图片 / PNG, JPEG, BMP, WebP or TIFF")
    parser.add_argument("--account", metavar="LOGIN", help="查出会话属于谁 / looks up whose session it was")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="数据文件夹 / data folder of the station")
    parser.add_argument("--lang", choices=_LANGUAGES, default=_LANGUAGES[0])
    return parser
