"""The filling child: opens a form of a stranger under limits, says its fields or sends it back filled.

Talks in frames on standard input and output (``storage.spreadsheets.frames``); started by
``storage.form_templates.process``. Values of people come in and go out by pipes only.
"""

import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

from core.form_templates.model import FormKind, FormValues, TemplateFormat
from core.kernel.errors import UserError
from storage.spreadsheets import frames
from storage.spreadsheets.memory_limit import limit_memory


def main(_arguments: Sequence[str] = ()) -> int:
    """Do one job and end."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    try:
        job = frames.receive(source)
        limit_memory(int(job["memory"]))
        answer = _answer(job)
    except UserError as error:
        answer = {"t": "error", "code": error.code, "params": dict(error.params)}
    except MemoryError:
        answer = {"t": "error", "code": "form_template.bomb", "params": {}}
    except frames.BrokenFrameError:
        return 1
    except Exception as error:  # noqa: BLE001 - told to the parent, without anything from the file
        answer = _failure(error)
    frames.send(sink, answer)
    return 0


def _answer(job: frames.Message) -> frames.Message:
    format_ = TemplateFormat(job["format"])
    if job["task"] == "starting":
        from storage.form_templates.starting import starting_template

        return {"t": "file", "content": _text(starting_template(FormKind(job["form"]), format_))}
    from storage.form_templates.package import check_package

    content = b64decode(job["content"])
    check_package(format_, content)
    if job["task"] == "names":
        return {"t": "names", "names": _names(format_, content)}
    values = FormValues(job["single"], job["rows"])
    return {"t": "file", "content": _text(_filled(format_, content, values))}


def _names(format_: TemplateFormat, content: bytes) -> list[str]:
    if format_ is TemplateFormat.DOCX:
        from storage.form_templates.word_form import word_names

        return word_names(content)
    from storage.form_templates.sheet_form import sheet_names

    return sheet_names(content)


def _filled(format_: TemplateFormat, content: bytes, values: FormValues) -> bytes:
    if format_ is TemplateFormat.DOCX:
        from storage.form_templates.word_form import fill_word

        return fill_word(content, values)
    from storage.form_templates.sheet_form import fill_sheet

    return fill_sheet(content, values)


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")


def _failure(error: Exception) -> frames.Message:
    """Every library has its own words for a damaged file; the place is kept for a bug of ours."""
    place = extract_tb(error.__traceback__)[-1]
    return {
        "t": "failure",
        "kind": type(error).__name__,
        "place": f"{Path(place.filename).name}:{place.lineno}",
    }


if __name__ == "__main__":
    raise SystemExit(main())
