"""A small grey picture as PNG, to stand for a signature."""

from io import BytesIO

from PIL import Image


def grey_png(grey: int) -> bytes:
    """60 × 20 dots of one grey (0 to 255)."""
    picture = BytesIO()
    Image.new("L", (60, 20), grey).save(picture, "PNG")
    return picture.getvalue()
