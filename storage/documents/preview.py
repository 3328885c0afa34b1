"""Pages of a PDF as pictures for the screen."""

from threading import Lock

import pypdfium2 as pdfium

from core.kernel.errors import StorageError

_PIXEL_LIMIT = 60_000_000  # 240 MB of RGBA


class PdfPreview:
    """Turns pages into pictures. PDFium may be used by one thread at a time: share one object."""

    def __init__(self) -> None:
        self._rendering = Lock()

    def page_count(self, pdf: bytes) -> int:
        """Number of pages; raises ``StorageError('documents.unreadable')``."""
        with self._rendering:
            document = _open(pdf)
            try:
                return len(document)
            finally:
                document.close()

    def page_image(self, pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
        """Width, height and RGBA bytes (rows from top, no padding) of page ``page``, counted from 0.

        ``scale`` is in pixels per point: 1.0 is 72 dpi.

        Raises:
            StorageError: ``documents.unreadable``.
            ValueError: no such page, or a scale that is not positive or asks for too large a picture.
        """
        with self._rendering:
            document = _open(pdf)
            try:
                if not 0 <= page < len(document):
                    raise ValueError(f"no page {page}")
                sheet = document[page]
                width, height = sheet.get_size()
                if scale <= 0 or width * height * scale * scale > _PIXEL_LIMIT:
                    raise ValueError(f"scale {scale}")
                bitmap = sheet.render(scale=scale, rev_byteorder=True, force_bitmap_format=_BGRA)
                return bitmap.width, bitmap.height, _tight_rows(bitmap)
            finally:
                document.close()


_BGRA = pdfium.raw.FPDFBitmap_BGRA  # with ``rev_byteorder``: RGBA


def _open(pdf: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError:
        raise StorageError("documents.unreadable") from None


def _tight_rows(bitmap: pdfium.PdfBitmap) -> bytes:
    data, row = bytes(bitmap.buffer), bitmap.width * 4
    if bitmap.stride == row:
        return data
    return b"".join(data[y * bitmap.stride : y * bitmap.stride + row] for y in range(bitmap.height))
