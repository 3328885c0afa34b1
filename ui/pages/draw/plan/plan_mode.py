"""How the panel comes about: drawn at random, or named, with reason and document (人工抽取, 专家分配)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.draw.ceremony.freezing import LEAST_REASON
from core.draw.protocol.model import SelectionMode
from core.draw.state.records import BasisDraft, PlanDraft
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from ui.pages.draw.parts.field_grid import FieldGrid
from ui.pages.draw.parts.override_dialog import read_document
from ui.pages.draw.plan.plan_presenter import Complaint
from ui.shell.frame import Frame
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select


class ModeCard(Card):
    """The way, and below it what naming rests on. ``edited`` on every change by the person."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Way"), "users", self.tr("how the panel comes about"), padding=0)
        self.setObjectName("mode_card")
        self._kept = BasisDraft()
        options = [(mode, words(f"mode.{mode.value}")) for mode in SelectionMode]
        self.way: Select[SelectionMode] = Select(options, SelectionMode.RANDOM)
        self.way.setObjectName("selection_mode")
        self.way.setAccessibleName(self.tr("Way"))
        self.way.setMinimumContentsLength(16)
        self._says = Text("", "body", "muted", wrap=True)
        self.add(column(row(self.way, None), self._says, gap=8, margins=(16, 12)))
        self.reason = TextEditor(
            self.tr("At least {0} characters; published, so name nobody").format(LEAST_REASON)
        )
        self.reason.setObjectName("basis_reason")
        self.issuer = LineEditor(self.tr("Who consents or assigns"))
        self.issuer.setObjectName("basis_issuer")
        self.number = LineEditor()
        self.number.setObjectName("basis_number")
        self.file = LineEditor(self.tr("PDF, PNG or JPEG"))
        self.file.setObjectName("basis_file")
        choose = Button(self.tr("Choose…"), "folder-open")
        choose.clicked.connect(self._choose)
        picked = row(self.file, choose, gap=8)
        picked.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(picked)
        self._fault = Banner("", "danger")
        self._fault.hide()
        self.stored = Text("", "small", "muted", wrap=True)
        grid = FieldGrid(
            (
                (Field(self.tr("Reason"), self.reason, required=True), 3),
                (Field(self.tr("Unit of the document"), self.issuer), 2),
                (Field(self.tr("Number of the document"), self.number), 1),
            )
        )
        self._marked = Banner(
            self.tr(
                "There is no secret, no dice and no chance: the list that operator and supervisor fix "
                "decides. The panel is marked so on every page, paper and in the archive."
            ),
            "warning",
            self.tr("This is not a draw"),
        )
        self._basis = QWidget()
        self._basis.setLayout(
            column(
                row(self._marked, margins=(16, 0)),
                grid,
                row(Text(self.tr("Document"), "small", "muted"), margins=(16, 0)),
                row(holder, margins=(16, 0)),
                row(self._fault, margins=(16, 0)),
                row(self.stored, margins=(16, 8)),
                gap=4,
            )
        )
        self.add(self._basis)
        self.way.edited.connect(self._chosen)
        self.file.edited.connect(self._fault.hide)
        for editor in (self.reason, self.issuer, self.number, self.file):
            editor.edited.connect(self.edited)
        self._look()

    @property
    def mode(self) -> SelectionMode:
        """The chosen way."""
        return self.way.value or SelectionMode.RANDOM

    @property
    def document(self) -> Path | None:
        """The file that is still to be stored; None where there is none."""
        text = self.file.value.strip()
        return Path(text) if text and self.mode is not SelectionMode.RANDOM else None

    def applied(self, draft: PlanDraft) -> PlanDraft:
        """``draft`` with what stands here."""
        if self.mode is SelectionMode.RANDOM:
            return replace(draft, mode=SelectionMode.RANDOM, basis=BasisDraft())
        basis = replace(
            self._kept, reason=self.reason.value, issuer=self.issuer.value, number=self.number.value
        )
        return replace(draft, mode=self.mode, basis=basis)

    def fill(self, plan: PlanDraft, *, may: bool) -> None:
        """Show what a plan says; who may not name experts sees no choice where there is none to see."""
        self._kept = plan.basis
        self.way.set_value(plan.mode)
        self.reason.set_value(plan.basis.reason)
        self.issuer.set_value(plan.basis.issuer)
        self.number.set_value(plan.basis.number)
        self.file.set_value("")
        self.setVisible(may or plan.by_hand)
        self.setEnabled(may)
        self._look()

    def store(
        self,
        frame: Frame,
        ws: Workstation[Services],
        draw_id: str,
        done: Callable[[str], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Store the chosen file with the draw; ``done`` hears of the draw when it is."""
        path = self.document
        assert path is not None  # asked before
        try:
            content = read_document(path)
        except OSError as error:
            self._fault.set_text(
                self.tr("The document could not be read: {0}").format(error.strerror or path.name)
            )
            self._fault.show()
            failed(UserError("draw.basis_document"))
            return
        except UserError as error:
            failed(error)
            return

        def stored(digest: str) -> None:
            self._kept = replace(self._kept, document=digest, file=path.name)
            self.file.set_value("")
            self._look()
            done(draw_id)

        attach = ws.services.draws.selection.attach
        frame.bridge.call(
            attach, frame.actor, draw_id, path.name, content, done=stored, failed=failed, owner=self
        )

    def complaints(self) -> list[Complaint]:
        """What is missing of reason and document."""
        found: list[Complaint] = []
        if self.mode is SelectionMode.RANDOM:
            return found
        if len(self.reason.value.strip()) < LEAST_REASON:
            found.append(Complaint("draw.basis_reason", {"least": LEAST_REASON}))
        if not self._kept.document and self.document is None:
            found.append(Complaint("draw.basis_document", {}))
        whose = self.issuer.value.strip() and self.number.value.strip()
        if self.mode is SelectionMode.ALLOTMENT and not whose:
            found.append(Complaint("draw.basis_issuer", {}))
        return found

    def _chosen(self) -> None:
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        said = {
            SelectionMode.RANDOM: self.tr("Dice of the witnesses and the machine's secret decide."),
            SelectionMode.MANUAL: self.tr("Chosen from the eligible experts of the frozen pool."),
            SelectionMode.ALLOTMENT: self.tr("Assigned by a superior unit's document that names them."),
        }
        self._says.setText(said[self.mode])
        self._basis.setVisible(self.mode is not SelectionMode.RANDOM)
        kept = self._kept
        self.stored.setVisible(bool(kept.document))
        self.stored.setText(self.tr("Stored: {0} (SHA-256 {1}…)").format(kept.file, kept.document[:16]))

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the document"), "", self.tr("Documents (*.pdf *.png *.jpg *.jpeg)")
        )
        if name:
            self.file.set_value(name)
            self.edited.emit()
