"""The data folder of one station, held by one program at a time.

::

    instance.lock  window.ini  log/     who runs, how the window looks, errors of the program
    station/                            the station itself (``storage.database.opening.station``)
"""

from collections.abc import Callable
from pathlib import Path

from core.kernel.errors import MingQianError
from devices.platform.clock import SystemClock
from devices.platform.error_log import FOLDER, error_log
from devices.platform.folders import make_private
from devices.platform.instance import InstanceLock
from devices.platform.program import STATION, default_data_folder


def with_folder(
    data: Path | None, use: Callable[[Path], int], refuse: Callable[[MingQianError, Path], int]
) -> int:
    """Hold the data folder (the usual one for None) and log errors into it while ``use(station)`` runs.

    Gives what ``use`` gives; ``refuse(error, home)`` instead where another program holds the folder
    (``instance.held``) or it cannot be written (``folder.refused``).
    """
    home = data or default_data_folder()
    lock = InstanceLock(home, SystemClock())
    try:
        make_private(home)
        lock.acquire()
    except MingQianError as error:
        return refuse(error, home)
    try:
        with error_log(home / FOLDER):
            return use(home / STATION)
    finally:
        lock.release()
