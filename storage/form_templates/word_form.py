"""Word documents as forms: fields anywhere, and the table row with ``{{row.…}}`` repeated.

docxtpl puts together what Word has split into runs and fills it in. Its own language never runs: a template
that holds any of it is refused, and the environment is the sandboxed one besides.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from core.form_templates.model import ROW, FormValues
from core.kernel.errors import UserError
from storage.form_templates.tokens import MISSING, clean, names_in, once

_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"<[^>]+>")
_OPENINGS = ("{{", "{%", "{#")
_PARAGRAPH_END = re.compile(r"</w:p>")


def word_names(content: bytes) -> list[str]:
    """The fields of a document, each once; raises ``UserError('form_template.…')``."""
    template = _opened(content)
    _repeated_rows(template)
    names: list[str] = []
    for text in _texts(template):
        names += names_in(text)
    return once(names)


def fill_word(content: bytes, values: FormValues) -> bytes:
    """The filled document."""
    asked = word_names(content)  # looked at again: the database is a file too
    template = _opened(content)
    for row in _repeated_rows(template):
        _repeat(row)
    names = [name.removeprefix(ROW) for name in asked if name.startswith(ROW)]
    context: dict[str, Any] = {
        name: clean(values.single.get(name, MISSING)) for name in asked if not name.startswith(ROW)
    }
    context["rows"] = [{name: clean(row.get(name, MISSING)) for name in names} for row in values.rows]
    template.render(context, SandboxedEnvironment(autoescape=True), autoescape=True)
    filled = BytesIO()
    template.save(filled)
    return filled.getvalue()


def _opened(content: bytes) -> DocxTemplate:
    template = DocxTemplate(BytesIO(content))
    try:
        template.init_docx()
    except (OpcError, KeyError, ValueError, etree.XMLSyntaxError):
        raise UserError("form_template.damaged") from None
    return template


def _texts(template: DocxTemplate) -> Iterator[str]:
    """What stands in the paragraphs of every part that is filled, with Word's runs put together.

    The engine reads attributes too (the description of a picture): what it would obey there is refused.
    """
    for part in template.docx.part.package.iter_parts():
        name = str(part.partname).lstrip("/")
        if not _PARTS.fullmatch(name):
            continue
        xml = part.blob.decode("utf-8", "replace")
        for tag in _TAG.findall(xml):
            if any(opening in tag for opening in _OPENINGS):
                raise UserError("form_template.expression", text=part.partname.filename)
        for paragraph in _PARAGRAPH_END.split(xml):
            yield _TAG.sub("", paragraph)


def _repeated_rows(template: DocxTemplate) -> Sequence[Any]:
    """The table rows with fields of a row; such a field elsewhere is a mistake.

    Raises:
        UserError: ``form_template.row_outside``, ``form_template.two_rows``.
    """
    body = template.docx.element.body
    rows = [row for row in body.iter(qn("w:tr")) if _asks(row) and not any(_asks(r) for r in _inner(row))]
    inside = sum(_count(row) for row in rows)
    everywhere = sum(text.count("{{" + ROW) + text.count("{{ " + ROW) for text in _texts(template))
    if everywhere > inside:
        raise UserError("form_template.row_outside")
    if len(rows) > 1:
        raise UserError("form_template.two_rows")
    return rows


def _inner(row: Any) -> Iterator[Any]:
    return (inner for inner in row.iter(qn("w:tr")) if inner is not row)


def _asks(row: Any) -> bool:
    return _count(row) > 0


def _count(row: Any) -> int:
    text = "".join(part.text or "" for part in row.iter(qn("w:t")))
    return text.count("{{" + ROW) + text.count("{{ " + ROW)


def _repeat(row: Any) -> None:
    """Put docxtpl's own marks before and after ``row``, each in a table row that it takes away again."""
    row.addprevious(_mark_row(row, "{%tr for row in rows %}"))
    row.addnext(_mark_row(row, "{%tr endfor %}"))


def _mark_row(row: Any, text: str) -> Any:
    mark = etree.SubElement(etree.Element(qn("w:tbl")), qn("w:tr"), nsmap=row.nsmap)
    cell = etree.SubElement(mark, qn("w:tc"))
    paragraph = etree.SubElement(cell, qn("w:p"))
    run = etree.SubElement(paragraph, qn("w:r"))
    etree.SubElement(run, qn("w:t")).text = text
    return deepcopy(mark)
