"""Pinyin of names, for search and sorting."""

import os
import re
import unicodedata
from collections.abc import Mapping

from core.pool.model import Spelling
from storage.reference.surname_readings import COMPOUND, SINGLE

_LATIN = re.compile(r"[a-z]+")
_FIRST_IDEOGRAPH = 0x2E80


class PinyinReader:
    """Spells names: the commonest reading of each character, surnames by a table of our own.

    ``ü`` is written ``v``, as on a keyboard. A character without a known reading is left out.
    Making one loads a table of forty thousand characters (a tenth of a second).
    """

    def __init__(self) -> None:
        self._readings = _load_readings()
        self._known: dict[str, str] = {}

    def spell(self, name: str) -> Spelling:
        """Pinyin without spaces and initials of a name; Latin names in lower case."""
        if not name:
            return Spelling("", "")
        surname = COMPOUND.get(name[:2])
        if surname is None:
            first = SINGLE.get(name[0])
            surname = (first if first is not None else self._syllable(name[0]),)
        known = self._known
        syllables = [*surname, *[known.get(c) or self._syllable(c) for c in name[len(surname) :]]]
        pinyin = "".join(syllables)
        if ord(name[0]) < _FIRST_IDEOGRAPH:
            words = (without_tones(word) for word in re.split(r"[ .'’-]+", name))
            return Spelling(pinyin, "".join([word[:1] for word in words]))
        return Spelling(pinyin, "".join([syllable[:1] for syllable in syllables]))

    def _syllable(self, character: str) -> str:
        found = self._known.get(character)
        if found is None:
            reading = self._readings.get(ord(character), character).split(",")[0]
            found = self._known[character] = without_tones(reading)
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
