"""What calls say, state by state: words, the voice to be listened to, recordings of one's own."""

from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.contact.calls.prompts import spoken_values
from core.contact.calls.script_texts import PLACEHOLDERS, Prompt, check_prompt, filled_prompt
from core.contact.wording.listening import LARGEST_SOUND_MIB
from core.contact.wording.versions import SAMPLE_CARD, StationWords, has_own_clip, sample_facts
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from ui.pages.contact.clip_recorder import ClipRecorder
from ui.pages.contact.field_bar import FieldBar
from ui.pages.contact.texts_tab import changed_word
from ui.pages.contact.word_names import say
from ui.shell.frame import Frame
from ui.shell.page import GAP
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import TextEditor, mark_wrong
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_STATES = tuple(prompt for prompt in Prompt if prompt is not Prompt.REASON)
"""In the order of a call; the question for a reason is made of the reasons in the policy."""


@dataclass(frozen=True, slots=True)
class PromptRow:
    """One state of the script; ``clip`` says that an own recording is played."""

    prompt: Prompt
    text: str
    clip: bool
    changed: bool


class ScriptTab(QWidget):
    """``edited`` when words or recordings were changed."""

    edited = Signal()

    def __init__(self, frame: Frame, ws: Workstation[Services], *, editable: bool) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._editable = editable
        self._facts = sample_facts(frame.station.organisation, "", datetime.now().astimezone())
        self._stored = StationWords()
        self._typed: dict[Prompt, str] = {}
        self._clips: dict[Prompt, str] = {}
        self._chosen = Prompt.GREET
        self.table = self._make_table()
        self.table.focused.connect(self._choose)
        self.editor = TextEditor(lines=4)
        self.editor.setObjectName("prompt_words")
        self.editor.setReadOnly(not editable)
        self.editor.edited.connect(self._take)
        self._after = Text("", "body", "muted", wrap=True)
        self._fault = Banner("", "danger")
        self._fault.setObjectName("prompt_fault")
        self._fault.hide()
        self._fields = FieldBar(self.editor)
        self.preview = Text("", "large", wrap=True, select=True)
        self.preview.setObjectName("prompt_preview")
        self.listen = Button(self.tr("Listen"), "play", "primary")
        self.listen.setObjectName("listen")
        self.listen.clicked.connect(self.hear)
        self.silence = Button(self.tr("Stop"), "circle-pause")
        self.silence.setObjectName("stop_listening")
        self.silence.clicked.connect(ws.services.listening.stop)
        self._card = Card(" ", "message-square", padding=16, gap=12)
        for part in (self._after, self.editor, self._fault, self._fields):
            self._card.add(part)
        spoken = Card(self.tr("As it is said"), "play", padding=16, gap=12)
        spoken.add(self.preview)
        spoken.add(row(self.listen, self.silence, None))
        spoken.add(self._hearing_note())
        self._clip_card = self._make_clip_card()
        right = ScrollBox(column(self._card, spoken, self._clip_card, None, gap=GAP))
        layout = row(self.table, right, gap=GAP)
        layout.setStretch(0, 2)
        layout.setStretch(1, 3)
        layout.setContentsMargins(0, GAP, 0, 0)
        self.setLayout(layout)
        self.listen.setVisible(editable)
        self.silence.setVisible(editable)

    def show_words(self, words: StationWords) -> None:
        """Show stored words; what was typed is forgotten."""
        self._stored, self._typed, self._clips = words, dict(words.script), dict(words.clips)
        self.table.set_source(static_source([self._row(prompt) for prompt in _STATES]))
        self.table.view.focus_row(0)
        self._show()

    def put_into(self, words: StationWords) -> StationWords:
        """``words`` with the prompts that stand here."""
        if not self._typed:
            return words
        return replace(words, script=dict(self._typed), clips=dict(self._clips))

    @property
    def fault(self) -> str:
        """What is wrong with the first prompt that cannot be said, "" when all can."""
        return next((told for p in _STATES if self._typed and (told := self._complaint(p))), "")

    def hear(self) -> None:
        """Play the prompt as it stands here, or its recording, by the loudspeaker of this PC."""
        digest = self._clips.get(self._chosen)
        if digest is None:
            self._watch(self._say())
        else:
            self._frame.bridge.call(
                self._ws.services.wording.clip, self._frame.actor, digest, done=self._play, owner=self
            )

    def closed(self) -> None:
        """The page is left."""
        self.recorder.leave()

    def read_in(self, path: Path) -> None:
        """Take a sound file as the recording of the chosen prompt."""
        try:
            with path.open("rb") as file:
                content = file.read((LARGEST_SOUND_MIB << 20) + 1)
            reading = self._ws.services.listening.read_in(self._frame.actor, content)
        except OSError:
            self._frame.notify(self.tr("{0} cannot be read").format(path.name), "danger")
            return
        except UserError as error:
            self._frame.dialogs.error(error)
            return
        self._frame.bridge.watch(reading, done=self._keep, failed=self._frame.dialogs.error, owner=self)

    def _say(self) -> "Future[float]":
        words = replace(self._stored, script=dict(self._typed))
        now = datetime.now().astimezone()
        return self._ws.services.listening.say(self._frame.actor, words.spoken, self._chosen, now)

    def _play(self, pcm: bytes | None) -> None:
        if pcm is not None:
            self._watch(self._ws.services.listening.play(self._frame.actor, pcm))

    def _watch(self, heard: "Future[float]") -> None:
        self.listen.block(self.tr("Being played"))
        self._frame.bridge.watch(heard, done=self._heard, failed=self._not_heard, owner=self)

    def _heard(self, _seconds: float) -> None:
        self._look()

    def _not_heard(self, error: BaseException) -> None:
        self._look()
        self._frame.dialogs.error(error)

    def _keep(self, pcm: bytes) -> None:
        self._frame.bridge.call(
            self._ws.services.wording.add_clip,
            self._frame.actor,
            self._chosen,
            pcm,
            done=self._kept,
            failed=self._frame.dialogs.error,
            owner=self,
        )

    def _kept(self, digest: str) -> None:
        self._clips[self._chosen] = digest
        self._changed()

    def _drop(self) -> None:
        self._clips.pop(self._chosen, None)
        self._changed()

    def _changed(self) -> None:
        self.table.model.update_row(self._row(self._chosen))
        self._look()
        self.edited.emit()

    def _choose(self, chosen: PromptRow | None) -> None:
        if chosen is not None and chosen.prompt is not self._chosen:
            self._chosen = chosen.prompt
            self.recorder.leave()
            self._show()

    def _show(self) -> None:
        prompt = self._chosen
        self._card.set_title(say(f"prompt.{prompt.value}"))
        self._after.setText(say(f"after.{prompt.value}"))
        self.editor.set_value(self._typed.get(prompt, ""))
        fields = PLACEHOLDERS.get(prompt, frozenset())
        self._fields.offer(fields)
        self._fields.setVisible(self._editable and bool(fields))
        self._look()

    def _take(self) -> None:
        if not self._typed or self._typed[self._chosen] == self.editor.value:
            return
        self._typed[self._chosen] = self.editor.value
        self._changed()

    def _look(self) -> None:
        complaint = self._complaint(self._chosen) if self._typed else ""
        mark_wrong(self.editor, bool(complaint))
        self._fault.set_text(complaint)
        self._fault.setVisible(bool(complaint))
        self.listen.block(complaint)
        if self._typed and not complaint:
            values = spoken_values(SAMPLE_CARD, self._facts)
            self.preview.setText(filled_prompt(self._chosen, self._typed[self._chosen], values))
        else:
            self.preview.setText("—")
        own = self._chosen in self._clips
        self._clip_state.setText(
            self.tr("A recording of your own is played instead of the voice.")
            if own
            else self.tr("The voice of this PC says it.")
        )
        self._clip_card.setVisible(has_own_clip(self._chosen))
        self._drop_button.setVisible(own and self._editable)

    def _complaint(self, prompt: Prompt) -> str:
        try:
            check_prompt(prompt, self._typed.get(prompt, ""))
        except UserError as error:
            named = {**error.params, "prompt": say(f"prompt.{prompt.value}")}
            return message_for(UserError(error.code, **named))
        return ""

    def _row(self, prompt: Prompt) -> PromptRow:
        text, clip = self._typed[prompt], self._clips.get(prompt)
        kept = (self._stored.script[prompt], self._stored.clips.get(prompt))
        return PromptRow(prompt, text, clip is not None, (text, clip) != kept)

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("prompt", self.tr("State of the call"), _prompt, 190, stretch=True),
                Column("by", self.tr("Said by"), _by, 110),
                Column("changed", "", _changed_cell, 84),
            ],
            _key,
            row_height=44,
            foot=False,
            name=self.tr("States of the call"),
        )
        table.view.setObjectName("prompts")
        return table

    def _make_clip_card(self) -> Card:
        card = Card(self.tr("Own recording"), "upload", padding=16)
        self._clip_state = Text("", wrap=True)
        self._clip_state.setObjectName("clip_state")
        load = Button(self.tr("Read in a sound file…"), "upload")
        load.setObjectName("read_clip")
        load.clicked.connect(self._ask_file)
        load.setVisible(self._editable)
        self._drop_button = Button(self.tr("Use the voice again"), kind="link")
        self._drop_button.setObjectName("drop_clip")
        self._drop_button.clicked.connect(self._drop)
        card.add(self._clip_state)
        card.add(row(load, self._drop_button, None))
        self.recorder = ClipRecorder(self._frame, self._ws.services.listening)
        self.recorder.recorded.connect(self._keep)
        self.recorder.setVisible(self._editable)
        card.add(self.recorder)
        note = self.tr("WAV, MP3, FLAC or OGG; it is brought to telephone quality and to the voice's level.")
        card.add(Text(note, "small", "muted", wrap=True))
        return card

    def _hearing_note(self) -> Text:
        note = self.tr("By the loudspeaker of this PC, in the quality that a telephone carries.")
        return Text(note, "small", "muted", wrap=True)

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Read in a sound file"),
            "",
            self.tr("Sound files (*.wav *.mp3 *.flac *.ogg *.m4a)"),
        )
        if name:
            self.read_in(Path(name))


def _key(shown: PromptRow) -> str:
    return shown.prompt.value


def _prompt(shown: PromptRow) -> Cell:
    return Cell(say(f"prompt.{shown.prompt.value}"), bold=True, tip=shown.text)


def _by(shown: PromptRow) -> Cell:
    if shown.clip:
        return Cell(QCoreApplication.translate("ScriptTab", "recording"), icon="play")
    return Cell(QCoreApplication.translate("ScriptTab", "voice"), "muted")


def _changed_cell(shown: PromptRow) -> Cell:
    return Cell(changed_word(), tag="warning") if shown.changed else Cell("")
