"""The command ``verify PATH [--private DIR] [--signer KEY]… [--code TEXT]… [--lang zh|en] [--json]``.

The same in ``main.py verify`` and in the stand-alone ``verify.pyz``. Exit codes: 0 all PASS; 3 no FAIL, some
SEALED or UNKNOWN; 1 a FAIL; 2 wrong usage.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from core.evidence.format.layout import ROLES
from core.evidence.verification.report_text import report_json, report_lines
from core.evidence.verification.signer_names import KnownSigner, parse_signer
from core.evidence.verification.verdict_words import LANGUAGES
from core.evidence.verification.verify import verify_archive

USAGE = 2
_LONGEST_PATH = 1000


def main(argv: Sequence[str], out: TextIO) -> int:
    """Verify as ``argv`` says (without the program's name) and write the report to ``out``."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    if arguments.private is not None and not arguments.private.is_dir():
        out.write(f"--private: {arguments.private}: 不是文件夹 / not a folder\n")
        return USAGE
    report = verify_archive(arguments.path, arguments.private, arguments.signer, codes=arguments.code)
    lines = [report_json(report, arguments.lang)] if arguments.json else report_lines(report, arguments.lang)
    for line in lines:
        out.write(_fitting(line, out) + "\n")
    return report.exit_code


def _fitting(text: str, out: TextIO) -> str:
    """``text`` as far as ``out`` can show it: a console without Chinese must not end the report."""
    encoding = out.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="verify",
        description="验证封存档案 / Verify a sealed archive. "
        "0: all PASS; 3: no FAIL, some SEALED or UNKNOWN; 1: FAIL; 2: usage",
    )
    parser.add_argument("path", type=Path, help="档案文件夹或 ZIP / folder or ZIP of the archive")
    parser.add_argument(
        "--private",
        type=Path,
        metavar="DIR",
        help="解密后的私密文件所在目录 / folder with the decrypted files",
    )
    parser.add_argument(
        "--signer",
        type=_signer,
        action="append",
        default=[],
        metavar="[ROLE=]KEY",
        help="已知签名者的公钥、公钥文件或指纹，可重复 / "
        "public key, its file or fingerprint of a known signer, repeatable",
    )
    parser.add_argument(
        "--code",
        action="append",
        default=[],
        metavar="TEXT",
        help="见证单、抽取表等纸上二维码的文字，可重复 / text of a QR code on a slip or table, repeatable",
    )
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--json", action="store_true", help="输出 JSON / write JSON")
    return parser


def _signer(text: str) -> KnownSigner:
    """A signer from the command line; a minisign key file may stand for its key."""
    role, separator, key = text.partition("=")
    if role not in ROLES:
        role, separator, key = "", "", text
    try:
        if len(key) < _LONGEST_PATH and Path(key).is_file():
            key = Path(key).read_text("ascii").splitlines()[-1]
        return parse_signer(f"{role}{separator}{key}")
    except (ValueError, OSError, IndexError):
        raise argparse.ArgumentTypeError(f"{text[:60]}: 不是公钥或指纹 / no key or fingerprint") from None
