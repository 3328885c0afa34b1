"""Ways to change a sealed archive's folder: each takes the folder and gives nothing; all must be noticed."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

Change = Callable[[Path], None]


@dataclass(frozen=True)
class Mutation:
    """A change with a name for the test report."""

    name: str
    apply: Change


def file_mutations(folder: Path, random: Random) -> Iterator[Mutation]:
    """For every file: a flipped bit, a byte more, a byte less, half, empty, gone, renamed, doubled."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        size = path.stat().st_size
        yield Mutation(f"flip {name}", _bytes(name, _flip(random.randrange(size * 8))))
        yield Mutation(f"append to {name}", _bytes(name, lambda data: data + b"\n"))
        yield Mutation(f"shorten {name}", _bytes(name, lambda data: data[:-1]))
        yield Mutation(f"halve {name}", _bytes(name, lambda data: data[: len(data) // 2]))
        yield Mutation(f"empty {name}", _bytes(name, lambda _data: b""))
        yield Mutation(f"delete {name}", _delete(name))
        yield Mutation(f"rename {name}", _move(name, name + "x"))
        yield Mutation(f"move {name} up", _move(name, "moved-" + name.replace("/", "-")))
        yield Mutation(f"double {name}", _copy(name, name + ".bak"))


def line_mutations(folder: Path) -> Iterator[Mutation]:
    """For every line of both manifests: gone, doubled, other digest, other path."""
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        for number in range(len((folder / name).read_bytes().splitlines())):
            yield Mutation(f"{name} line {number} gone", _line(name, number, lambda _line: []))
            yield Mutation(f"{name} line {number} doubled", _line(name, number, lambda line: [line, line]))
            yield Mutation(
                f"{name} line {number} digest", _line(name, number, lambda line: [b"0" * 64 + line[64:]])
            )
            yield Mutation(f"{name} line {number} path", _line(name, number, lambda line: [line + b"2"]))


def structure_mutations() -> Iterator[Mutation]:
    """Changes of the folder that no manifest speaks of."""
    added = {
        "note.txt": b"x", "data/extra.bin": b"x", "data/public/extra.json": b"{}", "seal/extra.txt": b"x",
        "data/private/extra.age": b"age-encryption.org/v1\n", "seal/keys/other.pub": b"x", ".hidden": b"x",
        "tagmanifest-sha256.txt.auditor.minisig": b"x", "manifest-md5.txt": b"", "fetch.txt": b"",
        "data/private/CON": b"x", "data/public/a b": b"x", "data/public/\u6863\u6848": b"x",
    }  # fmt: skip
    for name, data in added.items():
        yield Mutation(f"add {name}", _add(name, data))
    yield Mutation("add an empty folder", lambda folder: (folder / "data/empty").mkdir())
    yield Mutation("case twin", _copy("bag-info.txt", "Bag-Info.txt"))
    yield Mutation("case twin of a folder", _copy("seal/seal.json", "SEAL/seal2.json"))
    yield Mutation("symbolic link in place of a file", _link("data/public/log-public.ndjson"))
    yield Mutation("symbolic link to a folder", lambda folder: (folder / "more").symlink_to(folder / "data"))
    yield Mutation("renamed archive", lambda folder: folder.rename(folder.with_name(folder.name[:-1] + "9")))


def _bytes(name: str, change: Callable[[bytes], bytes]) -> Change:
    def apply(folder: Path) -> None:
        path = folder / name
        path.write_bytes(change(path.read_bytes()))

    return apply


def _flip(bit: int) -> Callable[[bytes], bytes]:
    def flip(data: bytes) -> bytes:
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        return bytes(changed)

    return flip


def _line(name: str, number: int, change: Callable[[bytes], list[bytes]]) -> Change:
    def edit(data: bytes) -> bytes:
        lines = data.splitlines()
        lines[number : number + 1] = change(lines[number])
        return b"".join(line + b"\n" for line in lines)

    return _bytes(name, edit)


def _delete(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def _move(name: str, target: str) -> Change:
    def apply(folder: Path) -> None:
        (folder / name).rename(folder / target)

    return apply


def _copy(name: str, target: str) -> Change:
    def apply(folder: Path) -> None:
        (folder / target).parent.mkdir(exist_ok=True)
        shutil.copyfile(folder / name, folder / target)

    return apply


def _add(name: str, data: bytes) -> Change:
    return lambda folder: _written(folder / name, data)


def _written(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def _link(name: str) -> Change:
    def apply(folder: Path) -> None:
        target = folder.parent / "outside"
        (folder / name).rename(target)
        (folder / name).symlink_to(target)

    return apply
