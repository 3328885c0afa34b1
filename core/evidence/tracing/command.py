"""The command ``trace IMAGE [--lang zh|en]``: what the hidden mark of a picture says.

Exit codes: 0 a mark was read; 1 the picture holds no mark that can be read; 2 nothing was looked at (usage,
no picture), with the reason on standard error. No account is needed: the mark names workstation, session and
minute; whose session that was stands in the audit log of that workstation.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.evidence.tracing.hidden_mark import HiddenMark, MarkReader, PictureRead
from core.kernel.errors import MingQianError
from core.kernel.messages import sentence
from core.kernel.terminal import Terminal

FOUND, NO_MARK, NOT_READ = 0, 1, 2
_LANGUAGES = ("zh", "en")


def trace(argv: Sequence[str], reader: MarkReader, terminal: Terminal) -> int:
    """Do as ``argv`` says (without the program's name); the exit code."""
    try:
        arguments = _parser().parse_args(list(argv))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else NOT_READ
    try:
        picture = reader.read(arguments.image)
    except MingQianError as error:
        terminal.tell(sentence(error.code, error.params, arguments.lang))
        return NOT_READ
    for line in report_lines(picture, chinese=arguments.lang == "zh"):
        terminal.write(line)
    return FOUND if picture.marks else NO_MARK


def report_lines(picture: PictureRead, *, chinese: bool) -> Iterator[str]:
    """What was read, for people."""
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mingqian trace",
        description="读出截图中的暗标 / Read the hidden mark of a screenshot. "
        "Exit codes: 0 mark read; 1 no mark; 2 no picture",
    )
    parser.add_argument("image", type=Path, metavar="IMAGE", help="图片 / PNG, JPEG, BMP, WebP or TIFF")
    parser.add_argument("--lang", choices=_LANGUAGES, default=_LANGUAGES[0])
    return parser
