"""The outside of an age file (C2SP age v1): to how many recipients it is encrypted, and whether it is whole.

Nothing is decrypted here. It shows that a private file is not lying there in the open by mistake, and that
it was made for as many recipients as the seal names.
"""

import re

LONGEST_HEADER = 8 * 1024
"""Room for some 70 recipients."""
_VERSION = "age-encryption.org/v1"
_NONCE, _TAG, _CHUNK = 16, 16, 64 * 1024
_X25519 = re.compile(r"-> X25519 [A-Za-z0-9+/]{43}")
_GREASE = re.compile(r"-> [!-~]*-grease(?: [!-~]+)*")
_BODY = re.compile(r"[A-Za-z0-9+/]{0,64}")
_MAC = re.compile(r"--- [A-Za-z0-9+/]{43}")


def recipients(head: bytes, size: int) -> int:
    """Number of X25519 recipients of a file of ``size`` bytes that begins with ``head``.

    ``head`` is the whole file or its first ``LONGEST_HEADER`` bytes.

    Raises:
        ValueError: no age file, other kinds of recipients, or a payload that cannot be whole.
    """
    lines, length = _header_lines(head)
    if lines[0] != _VERSION or _MAC.fullmatch(lines[-1]) is None:
        raise ValueError("not an age v1 file")
    _plaintext_size(size - length)
    return _count_stanzas(lines[1:-1])


def _count_stanzas(lines: list[str]) -> int:
    count, body_open = 0, False
    for line in lines:
        if body_open:
            if _BODY.fullmatch(line) is None:
                raise ValueError("malformed recipient")
            body_open = len(line) == 64
        elif _X25519.fullmatch(line):
            count, body_open = count + 1, True
        elif _GREASE.fullmatch(line):
            body_open = True
        else:
            raise ValueError("another kind of recipient")
    if body_open:
        raise ValueError("a recipient is cut off")
    return count


def _header_lines(head: bytes) -> tuple[list[str], int]:
    mark = head.find(b"\n--- ")
    end = head.find(b"\n", mark + 1)
    if mark < 0 or end < 0 or end >= LONGEST_HEADER:
        raise ValueError("not an age file")
    return head[:end].decode("ascii", "strict").split("\n"), end + 1


def _plaintext_size(payload: int) -> int:
    """Size of the plaintext behind a payload of nonce and chunks of 64 KiB with a tag each."""
    sealed = payload - _NONCE
    chunks, rest = divmod(sealed, _CHUNK + _TAG)
    if sealed < _TAG or 0 < rest < _TAG or (rest == _TAG and chunks):
        raise ValueError("the encrypted content is cut off")
    return sealed - _TAG * (chunks + (rest > 0))
