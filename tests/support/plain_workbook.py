"""Save a workbook without its password, by LibreOffice: ``plain_workbook.py SOURCE TARGET PASSWORD PROFILE``.

Runs in the Python of the operating system, which has LibreOffice's module ``uno``.
"""

import subprocess
import sys
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

TRIES, PAUSE = 150, 0.2


def main(source, target, password, profile):
    """Open with the password, save without."""
    pipe = f"plain{abs(hash(profile))}"
    program = subprocess.Popen(
        [
            *("soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"),
            *("--nodefault", f"--accept=pipe,name={pipe};urp;"),
        ]
    )
    try:
        context = connected(program, f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        given = (setting("Hidden", True), setting("Password", password))
        try:
            book = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, given)
            book.storeToURL(Path(target).as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"),))
            book.close(True)
        finally:
            desktop.terminate()
    finally:
        program.terminate()
        program.wait(60)


def connected(program, address):
    """The context of the LibreOffice that is starting."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(TRIES):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            ended = waited(program)
        if ended:
            break
    raise SystemExit("LibreOffice does not answer")


def waited(program):
    """Whether the program has ended, asked a moment later."""
    try:
        program.wait(PAUSE)
    except subprocess.TimeoutExpired:
        return False
    return True


def setting(name, value):
    """One named value, as LibreOffice takes them."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main(*sys.argv[1:])
