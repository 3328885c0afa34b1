"""Room on the disk."""

import shutil
from pathlib import Path

from core.kernel.errors import DeviceError


def free_bytes(folder: Path) -> int:
    """Bytes that may still be written where ``folder`` is, or will be made.

    Raises:
        DeviceError: ``folder.refused``.
    """
    existing = next((p for p in (folder, *folder.parents) if p.exists()), None)
    try:
        if existing is None:
            raise FileNotFoundError
        return shutil.disk_usage(existing).free
    except OSError:
        raise DeviceError("folder.refused") from None
