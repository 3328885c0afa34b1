"""What a file must be before it is opened as a form: an office package without code, links and bombs."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from core.form_templates.model import MOST_BYTES, TemplateFormat
from core.kernel.errors import UserError

_MOST_UNPACKED = 64 * 1024 * 1024
_MOST_ENTRIES = 2_000
_MAIN_PART = {TemplateFormat.DOCX: "word/document.xml", TemplateFormat.XLSX: "xl/workbook.xml"}
_CODE = ("vbaproject.bin", "vbadata.xml")
_EMBEDDED = ("/embeddings/", "/activex/", "/externallinks/", "/macrosheets/")
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_FIELD_CODES = re.compile(rb"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|DATABASE)\b")
_INSTRUCTION = re.compile(rb"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"")


def check_package(format_: TemplateFormat, content: bytes) -> None:
    """Refuse what is no plain document of ``format_``; see ``core.form_templates.ports.FormFiller``."""
    if len(content) > MOST_BYTES:
        raise UserError("form_template.too_large", most_mb=MOST_BYTES // 1024 // 1024)
    try:
        with ZipFile(BytesIO(content)) as package:
            infos = package.infolist()
            _check_sizes(infos)
            if _MAIN_PART[format_] not in package.namelist():
                raise UserError("form_template.not_a_document", format=format_)
            for info in infos:
                _check_part(info.filename.lower(), package, info)
    except (BadZipFile, EOFError, ValueError, RuntimeError, OSError):
        raise UserError("form_template.not_a_document", format=format_) from None


def _check_sizes(infos: list[ZipInfo]) -> None:
    if len(infos) > _MOST_ENTRIES or sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise UserError("form_template.bomb")


def _check_part(name: str, package: ZipFile, info: ZipInfo) -> None:
    if name.endswith(_CODE):
        raise UserError("form_template.macros")
    if any(folder in f"/{name}" for folder in _EMBEDDED):
        raise UserError("form_template.embedded")
    if not name.endswith((".xml", ".rels")):
        return
    data = package.read(info)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UserError("form_template.damaged")
    if name.endswith(".rels") and any(_leads_outside(found) for found in _RELATIONSHIP.findall(data)):
        raise UserError("form_template.external")
    if name.startswith("word/") and any(
        _FIELD_CODES.search(text.upper() or attribute.upper())
        for text, attribute in _INSTRUCTION.findall(data)
    ):
        raise UserError("form_template.external")


def _leads_outside(relationship: bytes) -> bool:
    """Whether opening the document would fetch something; a link that must be clicked does not."""
    return b'TargetMode="External"' in relationship and b"/hyperlink" not in relationship
