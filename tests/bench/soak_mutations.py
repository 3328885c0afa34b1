"""Changes a sealed archive at random: ``python -m tests.bench.soak_mutations [MINUTES] [SEED]``.

Every change of a folder or of a ZIP must be refused, without a fault of the verifier. Prints how many were
tried; stops at the first that passed and keeps it.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from core.evidence.format import layout
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.verify import Report, verify_archive
from storage.database.signer import Ed25519Signer
from tests.support.archive_mutations import file_mutations, line_mutations, structure_mutations
from tests.support.resealing import fit_manifests, reseal, sign_again
from tests.support.sealed_sample import Sample, make_sample, seal

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
    path = random.choice((layout.DRAW, layout.PUBLIC_LOG, layout.CHECKPOINT, layout.EARLIER_CHECKPOINTS))
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


KINDS = (changed_zip, changed_folder, changed_by_signers, changed_seal)


def is_refused(report: Report) -> bool:
    """A FAIL that is not the verifier's own."""
    return report.exit_code == 1 and all(line.detail != "verifier_fault" for line in report.lines)


def soak(minutes: float, seed: int) -> int:
    """Exit code 0 if everything was refused."""
    random = Random(seed)
    sample: Sample = make_sample()
    with tempfile.TemporaryDirectory() as base:
        sealed = seal(sample, Path(base) / "sealed")
        end, tried = time.monotonic() + minutes * 60, 0
        while time.monotonic() < end:
            place = Path(base) / "changed"
            place.mkdir()
            name, target = random.choice(KINDS)(sealed, place, random)
            if not is_refused(verify_archive(target, signers=sample.known)):
                kept = Path("build") / "soak-mutation"
                shutil.rmtree(kept, ignore_errors=True)
                shutil.copytree(place, kept, symlinks=True)
                print(
                    f"seed {seed}, change {tried}: {name} was accepted or broke the verifier; kept in {kept}"
                )
                return 1
            shutil.rmtree(place)
            tried += 1
    print(f"seed {seed}: {tried} changes, all refused")
    return 0


if __name__ == "__main__":
    chosen = sys.argv[1:]
    sys.exit(soak(float(chosen[0]) if chosen else 10.0, int(chosen[1]) if len(chosen) > 1 else 1))
