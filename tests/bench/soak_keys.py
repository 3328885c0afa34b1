"""Key tones by the hour: ``python -m tests.bench.soak_keys [KEYS] [SPEECH_SECONDS] [SEED]`` (48000, 1225, 1).

Keys of 80 ms go through a real AMR codec at 12.2 kbit/s: 99.9 of 100 must be heard as pressed, by multimon-ng
as well where its own limit of twist allows (``test_dtmf`` finds that limit). Then so much
synthetic speech may press no key through AMR, and at most two without it. Levels, twists and voices differ
all the time.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from devices.modem.dtmf import ToneDetector
from tests.support.phone_sound import ALL_KEYS, RATE, decoded_by_multimon, sequence, spoken, through_amr

_BIT_RATE, _KEY_MS = 12_200, 80
_SHARE, _LOST_SHARE = 480, 0.001
_FOREIGN_TWIST = 3.0
_FALSE_PLAIN, _FALSE_CODED = 2, 0
_SENTENCES = (
    "您好，参加请按一号键，不参加请按二号键，再听一遍请按零号键。",
    "喂，哪位？我这会儿在路上，信号不太好，麻烦您再说一遍好吗。",
    "评审会明天上午九点开始，地点在交易中心三楼，请您携带身份证准时参加。",
    "不好意思，我那几天出差，恐怕来不了，你们再找别的专家吧。",
    "稍等一下，我看看日程。好的，可以，没有问题，谢谢，再见。",
    "请问需要几个小时？中午管饭吗？停车方便不方便？",
)


def heard(pcm: bytes) -> str:
    """The keys that the program hears."""
    return "".join(tone.key for tone in ToneDetector().feed(pcm) if tone.down)


@dataclass(slots=True)
class Missed:
    """Keys not heard as they were pressed, of how many: by us, and by multimon-ng within its limit."""

    ours: int = 0
    pressed: int = 0
    foreign: int = 0
    within_its_limit: int = 0

    @property
    def few(self) -> bool:
        """Whether both heard enough."""
        enough = self.foreign <= _LOST_SHARE * self.within_its_limit
        return enough and self.ours <= _LOST_SHARE * self.pressed


def missed_keys(keys: int, random: Random) -> Missed:
    """Press so many keys, at levels and twists that a line may bring."""
    missed = Missed()
    while missed.pressed < keys:
        wanted = "".join(random.choice(ALL_KEYS) for _ in range(_SHARE))
        level, twist = random.uniform(-24, -6), random.uniform(-3, 6)
        pcm = through_amr(
            sequence(wanted, _KEY_MS, random.randint(60, 140), level=level, twist=twist), _BIT_RATE
        )
        missed.ours += _differences(wanted, heard(pcm))
        missed.pressed += _SHARE
        if twist <= _FOREIGN_TWIST:
            missed.foreign += _differences(wanted, decoded_by_multimon(pcm))
            missed.within_its_limit += _SHARE
    return missed


def _differences(wanted: str, found: str) -> int:
    """Keys lost, added or changed (edit distance)."""
    row = list(range(len(found) + 1))
    for n, key in enumerate(wanted, 1):
        before, row[0] = row[0], n
        for m, other in enumerate(found, 1):
            before, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, before + (key != other))
    return row[-1]


def speech(seconds: float, random: Random) -> Iterator[bytes]:
    """So much Mandarin, every sentence in another voice."""
    while seconds > 0:
        pitch, speed = random.randint(0, 99), random.randint(110, 240)
        pcm = spoken(random.choice(_SENTENCES), f"cmn-latn-pinyin+{_voice(random)}", pitch, speed)
        seconds -= len(pcm) / 2 / RATE
        yield pcm


def _voice(random: Random) -> str:
    return random.choice(("m1", "m2", "m3", "m5", "m7", "f1", "f2", "f3", "f4", "f5"))


def main(arguments: Sequence[str]) -> int:
    """Exit code 0 when enough keys were heard and speech pressed none."""
    keys, seconds, seed = [*map(int, arguments), *(48_000, 1225, 1)[len(arguments) :]]
    random = Random(seed)
    missed = missed_keys(keys, random)
    print(
        f"{missed.pressed} keys of {_KEY_MS} ms through AMR {_BIT_RATE}: {missed.ours} not heard as pressed "
        f"(multimon-ng: {missed.foreign} of the {missed.within_its_limit} within its limit of twist)"
    )
    plain = coded = ""
    spoken_seconds = 0.0
    for pcm in speech(seconds, random):
        spoken_seconds += len(pcm) / 2 / RATE
        plain += heard(pcm)
        coded += heard(through_amr(pcm, _BIT_RATE))
    print(f"{spoken_seconds:.0f} s of speech pressed {plain or 'nothing'}, through AMR {coded or 'nothing'}")
    good = missed.few and len(plain) <= _FALSE_PLAIN and len(coded) <= _FALSE_CODED
    print("within the limits" if good else "NOT within the limits")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
