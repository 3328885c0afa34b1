"""Signing a finished form as PAdES: an invisible field, appended, so that the form's own bytes stay.

Works on the PDFs that ``storage.documents.painter`` makes (one cross-reference table, no object streams).
"""

import re
from collections.abc import Mapping
from hashlib import sha256

from core.evidence.papers.pdf_signing import PdfIdentity
from storage.documents.cms import detached_signature

_HEX_DIGITS = 8192  # room for the signature and two certificates
_RANGE = b"/ByteRange [0000000000 0000000000 0000000000 0000000000]"
_TRAILER = re.compile(rb"/Root (\d+) 0 R.*?/Size (\d+)\s*>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_INFO = re.compile(rb"/Info (\d+) 0 R")
_CREATED = re.compile(rb"/CreationDate \((D:[^)]+)\)")


def sign_pdf(pdf: bytes, identity: PdfIdentity) -> bytes:
    """The form with the station's signature behind it; the time in it is that of the form.

    Raises:
        ValueError: not a PDF of ours.
    """
    trailer = _TRAILER.search(pdf)
    created = _CREATED.search(pdf)
    if trailer is None or created is None:
        raise ValueError("not a PDF of ours")
    root, size, start = (int(group) for group in trailer.groups())
    page = _first_page(pdf, root)
    signature, widget = size, size + 1
    objects = {
        root: _with(_object(pdf, root), b"/AcroForm << /Fields [%d 0 R] /SigFlags 3 >>" % widget),
        page: _with(_object(pdf, page), b"/Annots [%d 0 R]" % widget),
        signature: _signature_dictionary(created[1]),
        widget: b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (MingQian) /F 132 /Rect [0 0 0 0] "
        b"/P %d 0 R /V %d 0 R >>" % (page, signature),
    }
    return _signed(_appended(pdf, objects, root, start, _INFO.search(pdf)), identity)


def _object(pdf: bytes, number: int) -> bytes:
    found = re.search(rb"(?:\A|\n)%d 0 obj\s*(<<.*?>>)\s*endobj" % number, pdf, re.DOTALL)
    if found is None:
        raise ValueError("an object of the PDF is missing")
    return found[1]


def _first_page(pdf: bytes, root: int) -> int:
    pages = re.search(rb"/Pages (\d+) 0 R", _object(pdf, root))
    first = pages and re.search(rb"/Kids \[\s*(\d+) 0 R", _object(pdf, int(pages[1])))
    if not first:
        raise ValueError("the PDF has no page")
    return int(first[1])


def _with(dictionary: bytes, entry: bytes) -> bytes:
    return dictionary[:-2].rstrip() + b" " + entry + b" >>"


def _signature_dictionary(created: bytes) -> bytes:
    return (
        b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (%b) %b /Contents <%b> >>"
        % (created, _RANGE, b"0" * _HEX_DIGITS)
    )


def _appended(
    pdf: bytes, objects: Mapping[int, bytes], root: int, start: int, info: re.Match[bytes] | None
) -> bytes:
    """An incremental update (ISO 32000-1 §7.5.6)."""
    out, offsets = bytearray(pdf.rstrip() + b"\n"), {}
    for number, content in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n"
    for number in sorted(offsets):
        out += b"%d 1\n%010d 00000 n \n" % (number, offsets[number])
    about = b"" if info is None else b" /Info %b 0 R" % info[1]
    size = max(objects) + 1
    out += b"trailer\n<< /Size %d /Root %d 0 R /Prev %d%b >>\n" % (size, root, start, about)
    out += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(out)


def _signed(pdf: bytes, identity: PdfIdentity) -> bytes:
    """Fill in the range and the signature over all but the signature itself."""
    begin = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    end = begin + _HEX_DIGITS + 2
    covered = b"/ByteRange [%010d %010d %010d %010d]" % (0, begin, end, len(pdf) - end)
    pdf = pdf.replace(_RANGE, covered)
    digest = sha256(pdf[:begin] + pdf[end:]).digest()
    signature = detached_signature(digest, identity.key, identity.certificate, identity.authority)
    filled = signature.hex().encode("ascii").ljust(_HEX_DIGITS, b"0")
    if len(filled) > _HEX_DIGITS:
        raise ValueError("the signature is too large")
    return pdf[: begin + 1] + filled + pdf[end - 1 :]
