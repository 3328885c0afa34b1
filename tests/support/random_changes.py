"""One random change of a sealed archive, in every way that has been thought of; none may be accepted.

Each way takes the sealed archive, an empty folder for the changed one and the random numbers, and gives the
name of the change and where the changed archive lies.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from core.evidence.format import layout
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.report import Report
from core.kernel.canonical_json import JsonValue, canonical_json
from storage.database.signer import Ed25519Signer
from tests.support.archive_mutations import file_mutations, line_mutations, structure_mutations
from tests.support.resealing import fit_manifests, reseal, sign_again

Change = Callable[[bytearray, Random], None]


def _flip(data: bytearray, random: Random) -> None:
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _cut(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data))
    del data[start : start + random.randrange(1, 200)]


def _insert(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data) + 1)
    data[start:start] = random.randbytes(random.randrange(1, 200))


def _overwrite(data: bytearray, random: Random) -> None:
    start, size = random.randrange(len(data)), random.randrange(1, 200)
    data[start : start + size] = random.randbytes(len(data[start : start + size]))


def _repeat(data: bytearray, random: Random) -> None:
    start, size = random.randrange(len(data)), random.randrange(1, 2000)
    data[start:start] = data[start : start + size]


def _swap(data: bytearray, random: Random) -> None:
    size = random.randrange(1, 50)
    a, b = random.randrange(len(data) - size), random.randrange(len(data) - size)
    data[a : a + size], data[b : b + size] = data[b : b + size], data[a : a + size]


def _other_digit(data: bytearray, random: Random) -> None:
    """One hex or decimal digit becomes another: the text stays well-formed."""
    places = [i for i, byte in enumerate(data) if chr(byte) in "0123456789abcdef"]
    data[random.choice(places)] = ord(random.choice("0123456789abcdef"))


def _other_word(data: bytearray, random: Random) -> None:
    """A stretch between quotation marks becomes another one of the same file."""
    words = bytes(data).split(b'"')
    if len(words) > 2:
        words[random.randrange(len(words))] = random.choice(words)
        data[:] = b'"'.join(words)


CHANGES: tuple[Change, ...] = (_flip, _cut, _insert, _overwrite, _repeat, _swap)


def _change(data: bytearray, random: Random, changes: tuple[Change, ...]) -> str:
    """Change ``data`` in one way until it is another; the name of the way."""
    before = bytes(data)
    while True:
        change = random.choice(changes)
        change(data, random)
        if bytes(data) != before:
            return change.__name__


def changed_zip(sealed: WrittenArchive, place: Path, random: Random) -> tuple[str, Path]:
    """A ZIP after one change of its bytes."""
    data = bytearray(sealed.file.read_bytes())
    change = _change(data, random, CHANGES)
    target = place / "changed.zip"
    target.write_bytes(data)
    return f"zip {change}", target


def changed_folder(sealed: WrittenArchive, place: Path, random: Random) -> tuple[str, Path]:
    """A folder after one change of bytes in a file, or of its structure."""
    folder = Path(shutil.copytree(sealed.folder, place / sealed.name))
    mutations = [*file_mutations(folder, random), *line_mutations(folder), *structure_mutations()]
    if random.random() < 0.5:
        mutation = random.choice(mutations)
        mutation.apply(folder)
        return mutation.name, next(p for p in place.iterdir() if p.is_dir())
    path = random.choice(sorted(p for p in folder.rglob("*") if p.is_file() and p.stat().st_size > 100))
    data = bytearray(path.read_bytes())
    change = _change(data, random, CHANGES)
    path.write_bytes(data)
    return f"{path.name} {change}", folder


def changed_by_signers(sealed: WrittenArchive, place: Path, random: Random) -> tuple[str, Path]:
    """A file that is read and judged changed, and everything else made to fit with the right keys."""
    folder = Path(shutil.copytree(sealed.folder, place / sealed.name))
    judged = (layout.DRAW, layout.PUBLIC_LOG, layout.CHECKPOINT, layout.EARLIER_CHECKPOINTS)
    path = random.choice([path for path in judged if (folder / path).exists()])
    data = bytearray((folder / path).read_bytes())
    change = _change(data, random, (*CHANGES, _other_digit, _other_word))
    (folder / path).write_bytes(data)
    reseal(folder)
    return f"resealed {path} {change}", folder


def changed_seal(sealed: WrittenArchive, place: Path, random: Random) -> tuple[str, Path]:
    """The seal itself changed and signed by a stranger in all roles, whatever it says now."""
    folder = Path(shutil.copytree(sealed.folder, place / sealed.name))
    data = bytearray((folder / layout.SEAL).read_bytes())
    change = _change(data, random, (*CHANGES, _other_digit, _other_word))
    (folder / layout.SEAL).write_bytes(data)
    fit_manifests(folder)
    with suppress(ValueError):
        sign_again(folder, Ed25519Signer(random.randbytes(32)), *layout.ROLES)
    return f"seal {change}", folder


def changed_value(sealed: WrittenArchive, place: Path, random: Random) -> tuple[str, Path]:
    """One value of the draw or of a line of its log changed, still in the one form; all signed again."""
    folder = Path(shutil.copytree(sealed.folder, place / sealed.name))
    judged = (layout.DRAW, layout.PROJECT, layout.PUBLIC_LOG)
    path = random.choice([path for path in judged if (folder / path).exists()])
    lines = (folder / path).read_bytes().split(b"\n")
    number = random.choice([n for n, line in enumerate(lines) if line])
    while True:
        value = json.loads(lines[number])
        kind = _change_value(value, random, _FREE if path == layout.PROJECT else ())
        changed = canonical_json(value)
        if changed != lines[number]:
            break
    lines[number] = changed
    (folder / path).write_bytes(b"\n".join(lines))
    reseal(folder)
    return f"resealed {path}: {kind}", folder


_FREE = ("title",)
"""Of a project nothing but its number is in the log: its signers may give it any title."""


def _change_value(top: JsonValue, random: Random, free: tuple[str, ...]) -> str:
    """Change one thing somewhere within ``top``, but nothing named as ``free``; the name of the way."""
    holder, key = random.choice([(h, k) for h, k in _places(top) if k not in free])
    value = holder[key]
    if isinstance(value, dict) and value:
        del value[random.choice(sorted(set(value) - set(free)))]
        return "key gone"
    if isinstance(value, list) and value:
        return _change_list(value, random)
    if isinstance(value, dict | list):
        holder[key] = [None]
        return "filled"
    others = [h[k] for h, k in _places(top) if type(h[k]) is type(value)]
    if isinstance(value, bool) or value is None:
        holder[key] = random.choice([None, True, False, 0, ""])
        return "other truth"
    if isinstance(value, int):
        holder[key] = random.choice([value + 1, value - 1, 0, str(value), *others])
        return "other number"
    holder[key] = random.choice([*others, str(value) + " ", str(value)[:-1], None, 0])
    return "other text"


def _change_list(value: list[JsonValue], random: Random) -> str:
    a, b = random.randrange(len(value)), random.randrange(len(value))
    way = random.choice(("entry gone", "entry doubled", "entries swapped"))
    if way == "entry gone":
        del value[a]
    elif way == "entry doubled":
        value.insert(b, value[a])
    else:
        value[a], value[b] = value[b], value[a]
    return way


def _places(value: JsonValue) -> Iterator[tuple[Any, Any]]:
    """Every value within ``value`` by its holder and its key there."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])  # type: ignore[index, call-overload]


KINDS = (changed_zip, changed_folder, changed_by_signers, changed_seal, changed_value)


def is_refused(report: Report) -> bool:
    """A FAIL that is not the verifier's own."""
    return report.exit_code == 1 and all(line.detail != "verifier_fault" for line in report.lines)
