"""Pinyin of names, for search and sorting."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from core.pool.record.model import Spelling
from storage.reference.surname_readings import COMPOUND, SINGLE

_LATIN = re.compile(r"[a-z]+")
_FIRST_IDEOGRAPH = "\u2e80"
_WORD_ENDS = re.compile(r"[ .'\u2019-]+")


class PinyinReader:
    """Spells names: the commonest reading of each character, surnames by a table of our own.

    ``ü`` is written ``v``, as on a keyboard. A character without a known reading is left out.
    Making one loads a table of forty thousand characters (a tenth of a second).
    """

    def __init__(self) -> None:
        readings = _load_readings()
        self._syllables = _Remembered(
            lambda character: without_tones(readings.get(ord(character), character).split(",")[0])
        )
        self._surnames = _Remembered(lambda character: SINGLE.get(character) or self._syllables[character])

    def spell(self, name: str) -> Spelling:
        """Pinyin without spaces and initials of a name; Latin names in lower case."""
        return next(map(Spelling, *self.spell_all([name])))

    def spell_all(self, names: Iterable[str]) -> tuple[list[str], list[str]]:
        """Pinyin and initials of many names."""
        syllable, surname = self._syllables.__getitem__, self._surnames.__getitem__
        pinyin: list[str] = []
        initials: list[str] = []
        for name in names:
            if name < _FIRST_IDEOGRAPH:
                spelled = [without_tones(word) for word in _WORD_ENDS.split(name)]
            elif name[:2] in COMPOUND:
                spelled = [*COMPOUND[name[:2]], *map(syllable, name[2:])]
            else:
                spelled = [surname(name[0]), *map(syllable, name[1:])]
            pinyin.append("".join(spelled))
            initials.append("".join([part[:1] for part in spelled]))
        return pinyin, initials


class _Remembered(dict[str, str]):
    """What was found for each character, looked for once."""

    def __init__(self, find: Callable[[str], str]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, character: str) -> str:
        found = self[character] = self._find(character)
        return found


def without_tones(reading: str) -> str:
    """``lǚ`` as ``lv``; everything but letters dropped."""
    parts = unicodedata.normalize("NFD", reading.lower())
    return "".join(_LATIN.findall(re.sub("u[\u0300\u0301\u0304\u030c]*\u0308[\u0300-\u030f]*", "v", parts)))


def _load_readings() -> Mapping[int, str]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # words are not needed, and take long to load
    from pypinyin.pinyin_dict import pinyin_dict

    readings: Mapping[int, str] = pinyin_dict
    return readings
