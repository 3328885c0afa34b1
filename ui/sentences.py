"""Tables of sentences for codes, one for each area, in the form that the translation tool can read.

An area's ``texts.py`` holds ``TEXTS = Sentences("PoolTexts", {"pool.x": QT_TRANSLATE_NOOP("PoolTexts", …)})``
and ``ui/texts.py`` lists it. English sentences are the source; Chinese stands in the area's .ts file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from PySide6.QtCore import QCoreApplication

from ui.counted import counted_map
from ui.listing import listed


def QT_TRANSLATE_NOOP(_context: str, sentence: str) -> str:
    """Mark a sentence for translation later; Qt's own function of this name has no usable types."""
    return sentence


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of one area: ``context`` for the translator, English sentence by code."""

    context: str
    by_code: Mapping[str, str]

    def __contains__(self, code: object) -> bool:
        return code in self.by_code

    def placeholders(self, code: str) -> set[str]:
        """Names of the parameters that the sentence for ``code`` shows."""
        return {name for _, name, _, _ in Formatter().parse(self.by_code[code]) if name}

    def say(self, code: str, params: Mapping[str, object]) -> str:
        """The translated sentence with its parameters; an unknown parameter shows as its name.

        Several names in one parameter are joined as the language joins them.
        """
        sentence = QCoreApplication.translate(self.context, self.by_code[code])
        shown = {name: listed(v) if isinstance(v, list | tuple) else v for name, v in params.items()}
        return counted_map(sentence, _Named(shown))


class _Named(dict[str, object]):
    """A missing parameter must not hide the sentence that tells what went wrong."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
