"""MingQian 明签: arguments and composition. Without a sub-command the window opens.

The only file that sees core, storage, devices and ui; every part is named here once. Imports stand in the
commands, so that a child process loads only what it needs.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path

from core.engine.program import Program
from core.kernel.errors import MingQianError
from core.kernel.version import VERSION

Refuse = Callable[[MingQianError, Path], int]


def window(arguments: Sequence[str]) -> int:
    """The program for a person."""
    known = f"{', '.join(COMMANDS)}: each with a --help of its own."
    parser = argparse.ArgumentParser(prog="mingqian", epilog=f"Commands: {known}")
    parser.add_argument("--data", type=Path, help="data folder of the station")
    parser.add_argument("--version", action="version", version=VERSION)
    chosen = parser.parse_args(list(arguments))
    from ui.quick_start import run_window
    from ui.refusal import refuse

    return with_program(chosen.data, run_window, refuse)


def demo(arguments: Sequence[str]) -> int:
    """The main job in the real window, played by itself in practice mode."""
    parser = argparse.ArgumentParser(prog="mingqian demo")
    parser.add_argument("--out", type=Path, default=Path("build/demo"))
    parser.add_argument("--pace", type=float, default=0.3, help="seconds between two acts")
    chosen = parser.parse_args(list(arguments))
    from ui.demo.command import fresh_folder, run_demo
    from ui.refusal import tell

    out = fresh_folder(chosen.out.resolve())
    return with_program(out, lambda program: run_demo(program, out, chosen.pace), tell)


def with_program(data: Path | None, use: Callable[[Program], int], refuse: Refuse) -> int:
    """Hold the data folder, compose storage, devices and engine, run ``use`` and take all down again."""
    from devices.platform.home import with_folder

    return with_folder(data, lambda folder: _run(folder, use), refuse)


def _run(folder: Path, use: Callable[[Program], int]) -> int:
    from core.engine.bus import Bus
    from core.engine.composition import compose
    from core.engine.failures import EngineFailure
    from core.engine.mailbox import Engine
    from devices.assembly import StationDevices
    from devices.platform.clock import SystemClock
    from devices.platform.entropy import OsEntropy
    from devices.platform.program import child_command, program_root
    from storage.assembly import StationStorage

    clock, entropy, root = SystemClock(), OsEntropy(), program_root()
    background = ThreadPoolExecutor(6, thread_name_prefix="worker")
    bus = Bus()
    engine = Engine(clock, lambda error: bus.publish(EngineFailure(error)))
    devices = StationDevices(engine.post, clock, root, folder)
    storage = StationStorage(folder, root, entropy, background, child_command)
    engine.start()
    program = compose(storage, devices, engine, bus, background, clock, entropy, VERSION)
    with ExitStack() as afterwards:  # the last one first; each whatever became of the others
        afterwards.callback(background.shutdown, wait=False, cancel_futures=True)
        afterwards.callback(engine.stop)
        afterwards.callback(lambda: program.workstation.close().result(60))
        afterwards.callback(devices.close)  # what they tell last is still logged and sealed
        afterwards.callback(lambda: program.rest().result(60))
        return use(program)


def verify(arguments: Sequence[str]) -> int:
    """Verify a sealed archive; exit codes of the archive format."""
    from core.evidence.verification.command import main

    return main(arguments, sys.stdout)


def vectors(arguments: Sequence[str]) -> int:
    """Recompute every case of a vector file."""
    parser = argparse.ArgumentParser(prog="mingqian vectors")
    parser.add_argument("kind", choices=("edp1", "pdu"))
    parser.add_argument("file", type=Path)
    chosen = parser.parse_args(list(arguments))
    module = "core.draw.protocol.vectors" if chosen.kind == "edp1" else "devices.modem.vectors"
    lines, code = import_module(module).run(chosen.file)
    print("\n".join(lines))
    return int(code)


def doctor(arguments: Sequence[str]) -> int:
    """What of the surroundings is there and works."""
    from devices.doctor import Patient, run
    from devices.platform.program import child_command, default_data_folder, program_root
    from storage.database.connection import library_version
    from ui.platform_name import platform_name

    children = child_command("record-screen"), child_command("render-speech")
    patient = Patient(default_data_folder(), program_root(), *children, platform_name, library_version)
    return run("en" if "--lang=en" in arguments else "zh_CN", sys.stdout, patient)


def check_import(arguments: Sequence[str]) -> int:
    """What an import of an expert workbook would say of every row."""
    from devices.platform.clock import SystemClock
    from devices.platform.program import child_command, default_data_folder
    from storage.import_check import check_import

    return check_import(arguments, child_command("read-workbook"), default_data_folder(), SystemClock())


def trace(arguments: Sequence[str]) -> int:
    """The hidden mark of a picture of the screen."""
    return int(import_module("storage.pictures.command").main(arguments, with_program))


COMMANDS = {c.__name__.replace("_", "-"): c for c in (demo, verify, vectors, doctor, check_import, trace)}
CHILDREN = {
    "fill-form": "storage.form_templates.worker",
    "read-workbook": "storage.spreadsheets.worker",
    "record-screen": "devices.recorder.process",
    "render-speech": "devices.speech.process",
    "simulated-modem": "devices.modem.simulated.process",
}
"""Sub-commands for child processes: ``main(argv)`` of these modules."""


def main(arguments: Sequence[str]) -> int:
    """Run the sub-command that ``arguments`` name, or open the window."""
    name = arguments[0] if arguments else ""
    if name in CHILDREN:
        with import_module("devices.platform.error_log").child_log(name):
            return int(import_module(CHILDREN[name]).main(list(arguments[1:])))
    return COMMANDS[name](arguments[1:]) if name in COMMANDS else window(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
