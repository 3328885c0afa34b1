"""Fields in texts: ``{{name}}`` and ``{{row.name}}``, and nothing that a template engine would obey."""

import re
from collections.abc import Mapping, Sequence

from core.form_templates.model import ROW
from core.kernel.errors import UserError

MISSING = "—"
_FIELD = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NAME = re.compile(r"(?:row\.)?[a-z][a-z0-9_]*")
_LONGEST_SHOWN = 40
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def names_in(text: str) -> list[str]:
    """The fields of a text in their order.

    Raises:
        UserError: ``form_template.expression`` for anything in double braces that is not a plain name, and
            for statements or comments of a template language.
    """
    for opening in ("{%", "{#"):
        if opening in text:
            raise UserError("form_template.expression", text=_shown(text[text.index(opening) :]))
    names = []
    for inside in _FIELD.findall(text):
        name = inside.strip()
        if not _NAME.fullmatch(name):
            raise UserError("form_template.expression", text=_shown(name))
        names.append(name)
    return names


def filled(text: str, single: Mapping[str, str], row: Mapping[str, str]) -> str:
    """``text`` with every field replaced; a missing value is a dash."""

    def value(name: str) -> str:
        values = row if name.startswith(ROW) else single
        return values.get(name.removeprefix(ROW), MISSING)

    return _FIELD.sub(lambda found: value(found[1].strip()), text)


def clean(text: str) -> str:
    """Without the characters that no XML may hold."""
    return _NOT_IN_XML.sub("", text)


def once(names: Sequence[str]) -> list[str]:
    """Each name once, in order."""
    return list(dict.fromkeys(names))


def _shown(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_SHOWN]
