"""A photo of a person as it is kept: decoded once in safety, small, without what a camera wrote."""

from io import BytesIO

from PIL import Image, ImageOps

from core.kernel.errors import UserError
from core.pool.record.file_types import MOST_BYTES, file_type

LARGEST = (960, 1280)
"""Width and height that a kept photo fits in."""

MOST_PIXELS = 25_000_000
"""Of the file that was chosen: what a camera makes, and what can be decoded in a moment."""

_QUALITY = 88


def clean_photo(content: bytes) -> bytes:
    """The picture upright as JPEG, its pixels alone: no EXIF (place, time, device), nothing behind its end.

    Raises:
        UserError: what :func:`core.pool.record.file_types.file_type` says of a photo;
            ``pool.file_too_large`` with too many pixels, ``pool.file_damaged`` when it cannot be decoded.
    """
    file_type(content, photo=True)
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UserError("pool.file_too_large", most_mb=MOST_BYTES // (1024 * 1024))
            picture.draft("RGB", LARGEST)
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail(LARGEST)
            shown = _on_white(upright)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        raise UserError("pool.file_damaged") from None
    made = BytesIO()
    shown.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """Plain RGB without any facts beside the pixels; what is transparent becomes white."""
    coloured = picture.convert("RGBA")
    ground = Image.new("RGB", coloured.size, "white")
    ground.paste(coloured, mask=coloured.getchannel("A"))
    return ground
