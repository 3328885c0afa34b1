"""Renew the pictures of the README from a demo's screenshots: ``pictures.py [DEMO_FOLDER]``.

Every PNG under ``DEMO_FOLDER/screenshots`` is made smaller and written to ``docs/pictures``; the README lists
them between its two marks, in the order of their names.
"""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
BEGIN, END = "<!-- pictures -->", "<!-- end of pictures -->"
WIDTH, COLOURS = 1280, 256


def shrink(source: Path, target: Path, width: int = WIDTH, colours: int = COLOURS, above: int = 0) -> None:
    """Write ``source`` at most ``width`` pixels wide in so many colours, without the lines ``above``."""
    with Image.open(source) as opened:
        picture = opened.convert("RGB").crop((0, above, opened.width, opened.height))
    if picture.width > width:
        height = round(picture.height * width / picture.width)
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    # This way keeps a colour that few pixels have: a red button among grey.
    picture.quantize(colours, Image.Quantize.MAXCOVERAGE).save(target, optimize=True)


def title(path: Path) -> str:
    """``03-import-preview.png`` is "Import preview"."""
    words = path.stem.lstrip("0123456789-_").replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def main(arguments: list[str]) -> int:
    """Renew; 1 when there are no screenshots."""
    demo = Path(arguments[0]) if arguments else ROOT / "build" / "demo"
    found = sorted((demo / "screenshots").glob("*.png"))
    if not found:
        print(f"no screenshots in {demo}: run 'make demo' first", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for path in found:
        shrink(path, PICTURES / path.name)
    readme = ROOT / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    lines = "\n".join(f"![{title(path)}](docs/pictures/{path.name})" for path in found)
    readme.write_text(f"{before}{BEGIN}\n{lines}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
