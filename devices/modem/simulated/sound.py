"""The sound of a simulated call: a faint line noise, key tones, and hearing when a prompt has ended."""

import math
import random
import struct
from collections import deque

FRAME_SAMPLES = 160
_RATE = 8000
_LOUD = 600
_TONE_FRAMES = 8  # 160 ms
_PAUSE_FRAMES = 5
_ROWS, _COLUMNS = (697, 770, 852, 941), (1209, 1336, 1477)
_KEYS = "123456789*0#"


class LineSound:
    """Both directions of one call; frames of 20 ms."""

    def __init__(self, silent: bool) -> None:
        self._silent = silent
        self._queue: deque[bytes] = deque()
        self._noise = random.Random(7)  # noqa: S311 - a line's hiss
        self._odd = b""
        self.loud_seconds = 0.0
        self.quiet_seconds = 0.0

    def next_frame(self) -> bytes:
        """What the far end sends in the next 20 ms."""
        if self._silent:
            return bytes(2 * FRAME_SAMPLES)
        if self._queue:
            return self._queue.popleft()
        hiss = self._noise
        return struct.pack(f"<{FRAME_SAMPLES}h", *(hiss.randint(-12, 12) for _ in range(FRAME_SAMPLES)))

    def press(self, key: str) -> None:
        """Put a key's tone into the sound (ITU-T Q.23)."""
        row, column = divmod(_KEYS.index(key), 3)
        low, high = _ROWS[row], _COLUMNS[column]
        samples = [
            int(6000 * (math.sin(2 * math.pi * low * n / _RATE) + math.sin(2 * math.pi * high * n / _RATE)))
            for n in range(_TONE_FRAMES * FRAME_SAMPLES)
        ]
        pcm = struct.pack(f"<{len(samples)}h", *samples)
        step = 2 * FRAME_SAMPLES
        self._queue.extend(pcm[i : i + step] for i in range(0, len(pcm), step))
        self._queue.extend(bytes(step) for _ in range(_PAUSE_FRAMES))

    def hear(self, data: bytes) -> None:
        """What the caller sent: counts how long it spoke and how long it has been quiet since."""
        data = self._odd + data
        whole = len(data) // 2 * 2
        self._odd = data[whole:]
        step = 2 * FRAME_SAMPLES
        for start in range(0, whole, step):
            piece = data[start : start + step]
            piece = piece[: len(piece) // 2 * 2]
            loudest = max(map(abs, struct.unpack(f"<{len(piece) // 2}h", piece)), default=0)
            seconds = len(piece) / 2 / _RATE
            if loudest > _LOUD:
                self.loud_seconds += seconds
                self.quiet_seconds = 0.0
            else:
                self.quiet_seconds += seconds

    def forget(self) -> None:
        """A new prompt is waited for."""
        self.loud_seconds = self.quiet_seconds = 0.0
