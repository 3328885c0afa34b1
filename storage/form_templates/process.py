"""Starting the filling child; whatever a file does to it, the program gets an answer or an error."""

import subprocess
from base64 import b64decode, b64encode
from collections.abc import Sequence
from io import BytesIO

from core.form_templates.model import FormKind, FormValues, TemplateFormat
from core.kernel.errors import UserError
from storage.spreadsheets import frames

_MEMORY = 1024 * 1024 * 1024
_SECONDS = 60.0


class FormTemplateFiller:
    """Implements ``core.form_templates.ports.FormFiller``.

    ``command`` starts the child: this program with its sub-command ``fill-form``.
    """

    def __init__(self, command: Sequence[str], seconds: float = _SECONDS) -> None:
        self._command = tuple(command)
        self._seconds = seconds

    def names(self, format_: TemplateFormat, content: bytes) -> Sequence[str]:
        """The fields of a template; see the port."""
        answer = self._ask({"task": "names", "format": format_, "content": _text(content)})
        return [str(name) for name in answer["names"]]

    def fill(self, format_: TemplateFormat, content: bytes, values: FormValues) -> bytes:
        """The filled document; see the port."""
        job = {"task": "fill", "format": format_, "content": _text(content)}
        filled = {"single": dict(values.single), "rows": [dict(row) for row in values.rows]}
        return b64decode(self._ask({**job, **filled})["content"])

    def starting(self, form: FormKind, format_: TemplateFormat) -> bytes:
        """A template to begin with."""
        return b64decode(self._ask({"task": "starting", "form": form, "format": format_})["content"])

    def _ask(self, job: frames.Message) -> frames.Message:
        asked = BytesIO()
        frames.send(asked, {**job, "memory": _MEMORY})
        try:
            done = subprocess.run(
                self._command,
                input=asked.getvalue(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise UserError("form_template.too_slow") from None
        try:
            answer = frames.receive(BytesIO(done.stdout))
        except frames.BrokenFrameError:  # ended by its limits
            raise UserError("form_template.bomb") from None
        if answer["t"] == "error":
            raise UserError(answer["code"], **answer["params"])
        if answer["t"] == "failure":
            raise UserError("form_template.damaged")
        return answer


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")
