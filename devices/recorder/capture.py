"""Pictures of a screen: x11grab on Linux, gdigrab on Windows (the latter read about, not tried)."""

import errno
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import av

from devices.recorder.protocol import StartOrder


@contextmanager
def screen_pictures(order: StartOrder) -> Iterator[Iterator[av.VideoFrame]]:
    """Open the screen; yields its pictures at ``order.fps`` with the mouse pointer.

    Raises:
        OSError: there is no such display or region, or it went away (the desktop is locked, the X server
            ended): opening it again may succeed.
    """
    name, grabber, options = _source(order)
    try:
        with closing(av.open(name, format=grabber, options=options)) as source:
            yield source.decode(video=0)
    except av.error.FFmpegError as error:
        # A dead X server comes as an error of an external library, which is no OSError by itself.
        raise OSError(errno.EIO, "screen not readable") from error


def picture_size(order: StartOrder) -> tuple[int, int]:
    """Size that is recorded: the region's, cut to even numbers, which the codecs ask for."""
    return order.width // 2 * 2, order.height // 2 * 2


def _source(order: StartOrder) -> tuple[str, str, dict[str, str]]:
    width, height = picture_size(order)
    options = {"video_size": f"{width}x{height}", "framerate": str(order.fps), "draw_mouse": "1"}
    options["fpsprobesize"] = "0"  # the rate is known: otherwise a second of stale pictures comes first
    if sys.platform == "win32":
        return "desktop", "gdigrab", {**options, "offset_x": str(order.x), "offset_y": str(order.y)}
    return f"{order.display}+{order.x},{order.y}", "x11grab", options


def can_see(display: str) -> bool:
    """Whether a picture of the screen can be taken at all."""
    try:
        with screen_pictures(StartOrder("probe", "", 0, 0, 64, 64, display)) as pictures:
            return next(pictures, None) is not None
    except OSError:
        return False
