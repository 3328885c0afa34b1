"""Text as pictures: seen on the page, but not part of what is copied or searched."""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from storage.documents.fonts import FontBook

_PIXELS_PER_POINT = 4
_WATERMARK_SIZE = 9.0  # points
_WATERMARK_GREY = 222  # of 255
_WHITE = 255
_BOX_PIXELS = 96


@dataclass(frozen=True, slots=True)
class Tile:
    """One repetition of a watermark, with its size in points."""

    image: Image.Image
    width: float
    height: float


def watermark_tile(book: FontBook, text: str) -> Tile:
    """The text in one line, grey on white; characters that no face has are left out."""
    size = int(_WATERMARK_SIZE * _PIXELS_PER_POINT)
    width, height = int(book.width(text, size)) + 2, int(size * 1.3)
    image = Image.new("L", (width, height), _WHITE)
    draw = ImageDraw.Draw(image)
    x = 1.0
    for run in book.runs(text):
        if run.has_glyphs:
            face = ImageFont.truetype(book.file_of(run.font), size)
            draw.text((x, height / 2), run.text, fill=_WATERMARK_GREY, font=face, anchor="lm")
        x += book.width(run.text, size)
    return Tile(image, width / _PIXELS_PER_POINT, height / _PIXELS_PER_POINT)


def code_point_box(book: FontBook, char: str) -> Image.Image:
    """A square with the code point of ``char`` in two lines, for a character that no face has."""
    digits = f"{ord(char):04X}"
    half = (len(digits) + 1) // 2
    side = _BOX_PIXELS
    image = Image.new("L", (side, side), _WHITE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((3, 3, side - 4, side - 4), outline=0, width=4)
    face = ImageFont.truetype(book.file_of(book.regular), int(side * 0.46))
    for line, middle in ((digits[:half], 0.29), (digits[half:], 0.7)):
        draw.text((side / 2, side * middle), line, fill=0, font=face, anchor="mm")
    return image
