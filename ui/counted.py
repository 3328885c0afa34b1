"""Sentences that count: the English word after a number depends on it, the Chinese one does not.

A sentence says both words where it counts, ``"{0} {0:expert|experts} written to {1}"``; the translator keeps
the number alone. This stands in place of Qt's ``%n``, which counts once in a sentence, needs an English
translation beside the source, and cannot stand in a table of sentences by code.
"""

from collections.abc import Mapping
from string import Formatter

_OR = "|"


def counted(sentence: str, *args: object, **kwargs: object) -> str:
    """``sentence`` with its values, like ``str.format``, and of each choice the word that fits its number."""
    return _WORDS.vformat(sentence, args, kwargs)


def counted_map(sentence: str, values: Mapping[str, object]) -> str:
    """The same with named values out of ``values``, which may say what stands for a missing one."""
    return _WORDS.vformat(sentence, (), values)


class _Choosing(Formatter):
    """``{0:one|many}`` is the first word for 1, however it was written, and the second for all else."""

    def format_field(self, value: object, format_spec: str) -> str:
        """A choice, or what ``str.format`` would write."""
        if _OR not in format_spec:
            return str(super().format_field(value, format_spec))
        one, _, many = format_spec.partition(_OR)
        return one if str(value) == "1" else many


_WORDS = _Choosing()
