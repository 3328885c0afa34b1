"""The rule pack: what it holds, a draft of its next version, files in and out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.access.model import Actor
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.rules.comparison import compare, taken_over
from core.rules.model import Certainty, Origin, PackVersion, Rule, RulePack, RulesChanged, Severity
from ui.counted import counted
from ui.pages.rules.rule_dialog import RuleDialog
from ui.pages.rules.rule_table import RuleCard, RuleTable, to_confirm
from ui.pages.rules.rule_words import CONFIRM
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select


class RulesPage(Page):
    """Who may edit prepares a draft here; it holds once a reviewer has signed."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._may_edit = frame.actor.may("rules.edit")
        self._version: PackVersion | None = None
        self._pack: RulePack | None = None
        self._shipped: RulePack | None = None
        self._chosen: Rule | None = None
        self.set_title(self.tr("Rule pack"), self.tr("A draw keeps the version it was frozen by"))
        self._actions()
        self._note = Text("", "body", "muted", wrap=True)
        self._newer = Banner("", "warning")
        take = Button(self.tr("Take over"), "download", size="small")
        take.setObjectName("take_over")
        take.clicked.connect(self._take_over)
        self._newer_line = row(self._newer, take, gap=12)
        self._take = take
        self.search = LineEditor(self.tr("Number, article or words"), icon="search")
        self.search.setObjectName("rule_search")
        self.search.edited.connect(self._show)
        self.regime: Select[str] = Select(
            [("", self.tr("All regimes")), *((r, words(f"regime.{r}")) for r in ("GP", "TB", "INT"))], ""
        )
        self.regime.setObjectName("rule_regime")
        self.search.setMinimumWidth(theme().px(240))
        self.regime.edited.connect(self._show)
        self.which: Select[str] = Select(
            [
                ("", self.tr("All rules")),
                ("confirm", self.tr("To be confirmed")),
                ("own", self.tr("Own rules")),
                ("off", self.tr("Switched off")),
            ],
            "",
        )
        self.which.setObjectName("rule_which")
        self.which.edited.connect(self._show)
        self.internal: Select[bool] = Select(
            [
                (True, self.tr("Internal procurement: rules of government procurement warn")),
                (False, self.tr("Internal procurement: its own rules only")),
            ],
            True,
        )
        self.internal.setObjectName("internal_like_gp")
        self.internal.setMinimumContentsLength(40)
        self.internal.setEnabled(self._may_edit)
        self.internal.edited.connect(self._internal_changed)
        self.table = RuleTable(frame.preferences)
        self.table.focused.connect(self._choose)
        self.card = RuleCard(may_edit=self._may_edit)
        self.card.acted.connect(self._act)
        self.card.setMinimumWidth(theme().px(320))
        self.body.addWidget(self._note)
        self.body.addLayout(self._newer_line)
        self.body.addLayout(row(self.search, self.regime, self.which, self.internal, None, gap=12))
        line = row(self.table, self.card, gap=GAP)
        line.setStretch(0, 7)
        line.setStretch(1, 3)
        self.body.addLayout(line, 1)
        self._show_newer()
        frame.bridge.on(RulesChanged, self._changed_elsewhere, self)

    def _actions(self) -> None:
        self.put = Button(self.tr("Put in force…"), "badge-check", "primary")
        self.put.setObjectName("put_in_force")
        self.put.clicked.connect(self._put_in_force)
        versions = Button(self.tr("Versions"), "history")
        versions.setObjectName("rule_versions")
        versions.clicked.connect(self._open_versions)
        export = Button(self.tr("Export…"), "download")
        export.setObjectName("export_rules")
        export.clicked.connect(self._export)
        self.head.add_action(versions)
        self.head.add_action(export)
        if self._may_edit:
            read = Button(self.tr("Import…"), "upload")
            read.setObjectName("import_rules")
            read.clicked.connect(self._import)
            new = Button(self.tr("New rule…"), "plus")
            new.setObjectName("new_rule")
            new.clicked.connect(self._new)
            self.head.add_action(read)
            self.head.add_action(new)
            self.set_main_action(self.put)

    def _open_versions(self) -> None:
        self.frame.open_page("rules.versions")

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the version in force."""
        services, actor = self._ws.services, self.frame.actor
        self.frame.bridge.call(services.rules.versions, actor, done=self._take_versions, owner=self)
        self.frame.bridge.call(services.rules.shipped, actor, done=self._take_shipped, owner=self)

    def unsaved(self) -> str:
        """A draft that is not in force."""
        return (
            self.tr("The draft of the rules is not in force yet and would be lost.") if self._differ else ""
        )

    @property
    def _differ(self) -> bool:
        return self._version is not None and self._pack != self._version.pack

    # -- showing -----------------------------------------------------------------------------------------

    def _take_versions(self, versions: list[PackVersion]) -> None:
        self._version, self._pack = versions[0], versions[0].pack
        self._show()

    def _take_shipped(self, shipped: RulePack) -> None:
        self._shipped = shipped
        self._show_newer()

    def _changed_elsewhere(self, _message: RulesChanged) -> None:
        if not self._differ:
            self.opened({})

    def _show(self) -> None:
        pack, version = self._pack, self._version
        if pack is None or version is None:
            return
        changes = compare(version.pack, pack)
        wanted, regime = self.search.value.strip().casefold(), self.regime.value or ""
        which = self.which.value or ""
        rules = [rule for rule in pack.rules if _fits(rule, wanted, regime) and _is(rule, which)]
        self.table.show_rules(rules, frozenset(change.id for change in changes))
        self.internal.set_value(pack.internal_like_gp)
        state = counted(
            self.tr("{0}. {1} {1:rule is|rules are} on, {2} of them {2:is|are} to be confirmed by you."),
            version.label if version.at is not None else self.tr("The pack that came with the program"),
            sum(not rule.off for rule in pack.rules),
            to_confirm(pack.rules),
        )
        if self._differ:
            state += " " + counted(self.tr("The draft changes {0} {0:rule|rules}."), len(changes))
        self._note.setText(state)
        self.put.block("" if self._differ else self.tr("Nothing was changed"))
        self._choose(None if self._chosen is None else pack.rule(self._chosen.id))
        self._show_newer()

    def _show_newer(self) -> None:
        pack, shipped = self._pack, self._shipped
        newer = pack is not None and shipped is not None and shipped.edition != pack.edition
        if shipped is not None:
            self._newer.set_text(
                self.tr("The program came with the newer edition {0} of the rules.").format(shipped.edition)
            )
        self._newer.setVisible(newer)
        self._take.setVisible(newer and self._may_edit)

    def _choose(self, rule: object) -> None:
        self._chosen = rule if isinstance(rule, Rule) else None
        self.card.show_rule(self._chosen)

    # -- editing the draft -------------------------------------------------------------------------------

    def _draft(self, pack: RulePack) -> None:
        self._pack = pack
        self._show()

    def _act(self, what: str) -> None:
        rule, pack = self._chosen, self._pack
        if rule is None or pack is None:
            return
        if what == "switch" and rule.off:
            self._draft(pack.with_rule(replace(rule, off="")))
        elif what == "switch":
            self.frame.dialogs.reason(
                self.tr("Switch off rule {0}").format(rule.id),
                self.tr("The reason stands in the pack for everybody who reads it."),
                self.tr("Switch off"),
                self._switch_off,
                owner=self,
            )
        elif what == "remove":
            self._draft(pack.without(rule.id))
        elif what == "edit":
            self._open_dialog(rule, frozenset(r.id for r in pack.rules) - {rule.id})
        else:
            own = replace(rule, id=_free_id(pack), origin=Origin.OWN, off="", certainty=Certainty.POLICY)
            self._open_dialog(own, frozenset(r.id for r in pack.rules))

    def _switch_off(self, reason: str) -> None:
        if self._chosen is not None and self._pack is not None:
            self._draft(self._pack.with_rule(replace(self._chosen, off=reason)))

    def _new(self) -> None:
        pack = self._pack
        base = None if pack is None else pack.rule("INT-SIZE-1") or pack.rules[0]
        if pack is None or base is None:
            return
        rule = replace(
            base, id=_free_id(pack), origin=Origin.OWN, off="", severity=Severity.WARN, regimes=(),
            certainty=Certainty.POLICY, article="",
        )  # fmt: skip
        self._open_dialog(rule, frozenset(r.id for r in pack.rules))

    def _open_dialog(self, rule: Rule, taken: frozenset[str]) -> None:
        dialog = RuleDialog(self, rule, taken)
        self._edited_id = rule.id
        dialog.made.connect(self._made)
        dialog.open()

    def _made(self, rule: Rule) -> None:
        pack = self._pack
        if pack is None:
            return
        known = pack.rule(self._edited_id)
        if known is not None and known.id != rule.id:
            pack = pack.without(known.id)
        self._chosen = rule
        self._draft(pack.with_rule(rule))

    def _internal_changed(self) -> None:
        if self._pack is not None:
            self._draft(replace(self._pack, internal_like_gp=bool(self.internal.value)))

    def _take_over(self) -> None:
        if self._pack is not None and self._shipped is not None:
            self._draft(taken_over(self._pack, self._shipped))

    # -- in force, files ---------------------------------------------------------------------------------

    def _put_in_force(self) -> None:
        self.frame.dialogs.co_sign(
            self.tr("Put a version of the rules in force"),
            self.tr("A reviewer approves it. Draws that are frozen already keep their version."),
            self.tr("Approve"),
            self._approved,
            permission="rules.approve",
            owner=self,
        )

    def _approved(self, approver: Actor, why: str) -> None:
        pack, version = self._pack, self._version
        if pack is not None and version is not None:
            self.frame.bridge.call(
                self._ws.services.rules.put_in_force,
                self.frame.actor,
                pack,
                version.number,
                approver,
                why,
                done=self._in_force,
                owner=self,
            )

    def _in_force(self, version: PackVersion) -> None:
        self._version, self._pack = version, version.pack
        self.frame.notify(self.tr("Version {0} is in force").format(version.number))
        self._show()

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Read a rule pack"), "", self.tr("Rule packs (*.json)")
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a pack from a file into the draft."""
        try:
            data = path.read_bytes()
        except OSError as error:
            text = self.tr("The file could not be read: {0}").format(error.strerror or "")
            self.frame.dialogs.message(self.tr("Not read"), text, "warning")
            return
        self.frame.bridge.call(
            self._ws.services.rules.read_file,
            self.frame.actor,
            data,
            path.name,
            done=self._draft,
            owner=self,
        )

    def _export(self) -> None:
        version = self._version
        if version is None:
            return
        proposed = f"rules-{version.number}.json"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rule pack"), proposed, self.tr("Rule packs (*.json)")
        )
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the version in force into a file."""
        version = self._version
        if version is None:
            return
        self._path = path
        self.frame.bridge.call(
            self._ws.services.rules.export,
            self.frame.actor,
            version.number,
            path.name,
            done=self._write,
            owner=self,
        )

    def _write(self, data: bytes) -> None:
        try:
            self._path.write_bytes(data)
        except OSError as error:
            text = self.tr("The file could not be written: {0}. Choose another place.")
            self.frame.dialogs.message(self.tr("Not saved"), text.format(error.strerror or ""), "warning")
            return
        self.frame.notify(self.tr("Saved: {0}").format(self._path.name))


def _fits(rule: Rule, wanted: str, regime: str) -> bool:
    if regime and rule.regimes and regime not in rule.regimes:
        return False
    text = f"{rule.id} {rule.article} {rule.message_zh} {rule.message_en}".casefold()
    return all(word in text for word in wanted.split())


def _is(rule: Rule, which: str) -> bool:
    """Whether a rule is among those chosen: to be confirmed, own, switched off, or all."""
    chosen = {
        "confirm": rule.certainty in CONFIRM and not rule.off,
        "own": rule.origin is Origin.OWN,
        "off": bool(rule.off),
    }
    return chosen.get(which, True)


def _free_id(pack: RulePack) -> str:
    number = 1
    while pack.rule(f"OWN-{number}") is not None:
        number += 1
    return f"OWN-{number}"
