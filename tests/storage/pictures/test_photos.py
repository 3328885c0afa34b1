"""Photos are decoded in safety and kept without what a camera wrote."""

from io import BytesIO

import pytest
from PIL import Image

from core.kernel.errors import UserError
from storage.pictures.photos import LARGEST, MOST_PIXELS, clean_photo
from tests.core.pool.test_file_types import png


def picture(size: tuple[int, int], kind: str, mode: str = "RGB", **facts: object) -> bytes:
    made = BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else (0, 0, 0, 0)).save(made, kind, **facts)
    return made.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_place_device_and_hidden_tails_are_gone() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET-CAMERA"
    exif[0x0112] = 6  # to be turned by a quarter
    exif.get_ifd(0x8825)[2] = (31.0, 52.0, 1.0)
    content = picture((40, 20), "JPEG", exif=exif) + b"hidden behind the end\xff\xd9"
    kept = clean_photo(content)
    shown = opened(kept)
    assert (shown.format, shown.size) == ("JPEG", (20, 40))
    assert dict(shown.getexif()) == {}
    assert b"SECRET-CAMERA" not in kept
    assert b"hidden" not in kept


def test_large_ones_are_made_smaller_and_transparent_ones_white() -> None:
    large = opened(clean_photo(picture((3000, 2000), "PNG")))
    assert large.width <= LARGEST[0]
    assert large.height <= LARGEST[1]
    assert abs(large.width / large.height - 1.5) < 0.01
    clear = opened(clean_photo(picture((8, 8), "PNG", "RGBA")))
    assert min(clear.getpixel((4, 4))) > 250


def test_a_small_file_that_unpacks_to_a_giant_is_refused_before_it_is_decoded() -> None:
    side = int(MOST_PIXELS**0.5) + 10
    with pytest.raises(UserError) as caught:
        clean_photo(png(side, side))
    assert caught.value.code == "pool.file_too_large"


@pytest.mark.parametrize("content", [png(), b"GIF89a" + bytes(50), b"%PDF-1.7\n%%EOF"])
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(UserError):
        clean_photo(content)
