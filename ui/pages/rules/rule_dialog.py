"""A rule of the customer's own: one of the closed kinds with figures, level and words of its own."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.kernel.strict_fields import Field as JsonField
from core.kernel.strict_fields import SchemaError
from core.projects.budget import cents_of_wan, wan_of_cents
from core.rules.kinds import KINDS, Kind, Parameter
from core.rules.model import METHODS, REGIMES, Certainty, Figure, Origin, Override, Rule, Severity, rule_json
from core.rules.reading import rule_from
from ui.listing import listed
from ui.pages.rules.rule_words import figure_words
from ui.shell.dialogs import Ask
from ui.texts import words
from ui.theme import theme
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import DateEditor, NumberStepper, Select

_IN_A_LINE = 3
"""Check boxes side by side."""
_WIDTH, _HEIGHT = 1120, 500
"""All of a rule is in sight in a window of 1280×720."""


class Ticks(QWidget):
    """Texts out of a few choices, as check boxes."""

    def __init__(self, choices: tuple[str, ...], ticked: tuple[str, ...], word: str) -> None:
        super().__init__()
        self.boxes = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, choice in enumerate(choices):
            box = QCheckBox(words(f"{word}.{choice}") if word else figure_words(choice))
            box.setObjectName(f"tick_{choice}")
            box.setChecked(choice in ticked)
            self.boxes[choice] = box
            grid.addWidget(box, place // _IN_A_LINE, place % _IN_A_LINE)
        grid.setColumnStretch(_IN_A_LINE, 1)
        self.setLayout(grid)

    @property
    def value(self) -> list[str]:
        """What is ticked, in the order of the choices."""
        return [choice for choice, box in self.boxes.items() if box.isChecked()]


class RuleDialog(Ask):
    """``made(Rule)`` once it can be read as one; ``taken`` are ids that other rules have."""

    made = Signal(object)

    def __init__(self, parent: QWidget, rule: Rule, taken: frozenset[str]) -> None:
        title = QCoreApplication.translate("RuleDialog", "Rule of your own")
        super().__init__(parent, title, "", "neutral")
        self._rule = rule
        self._taken = taken
        self._params: dict[str, QWidget] = {}
        self.setObjectName("rule_dialog")
        self.setFixedWidth(theme().px(_WIDTH))
        self._editors(rule)
        scroll = ScrollBox(self._layout())
        scroll.setMinimumHeight(theme().px(_HEIGHT))
        self.content.addWidget(scroll)
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        self.content.addWidget(self._trouble)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        take = self.add_button(self.tr("Take into the draft"), "primary")
        take.setObjectName("take_rule")
        take.clicked.connect(self._take)
        self._show_params()

    def _editors(self, rule: Rule) -> None:
        self.number = LineEditor(longest=64)
        self.number.setObjectName("rule_number")
        self.number.set_value(rule.id)
        kinds = [(kind.value, words(f"rule.kind.{kind.value}")) for kind in Kind if kind is not Kind.KEPT]
        self.kind: Select[str] = Select(kinds, rule.kind)
        self.kind.setObjectName("rule_kind")
        self.kind.edited.connect(self._show_params)
        self.severity: Select[str] = Select(
            [(s.value, words(f"severity.{s.value}")) for s in Severity], rule.severity.value
        )
        self.override: Select[str] = Select(
            [(o.value, words(f"override.{o.value}")) for o in Override], rule.override.value
        )
        self.override.setObjectName("rule_override")
        self.certainty: Select[str] = Select(
            [(c.value, words(f"certainty.{c.value}")) for c in Certainty], rule.certainty.value
        )
        self.regimes = Ticks(REGIMES, rule.regimes, "regime")
        self.methods = Ticks(METHODS, rule.methods, "rule_method")
        self.budget = LineEditor(longest=24)
        self.budget.set_value(wan_of_cents(rule.when.budget_from))
        self.article = LineEditor(longest=200)
        self.article.setObjectName("rule_article")
        self.article.set_value(rule.article)
        self.message_zh = TextEditor(lines=2)
        self.message_zh.setObjectName("rule_message_zh")
        self.message_zh.set_value(rule.message_zh)
        self.message_en = TextEditor(lines=2)
        self.message_en.set_value(rule.message_en)
        self.since = DateEditor(optional=True)
        self.since.set_value(rule.since)
        self.until = DateEditor(optional=True)
        self.until.set_value(rule.until)

    def _layout(self) -> Any:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._names = Text("", "small", "muted", wrap=True)
        first = row(
            Field(words("rule_field.id"), self.number, required=True),
            Field(words("rule_field.kind"), self.kind),
            gap=16,
        )
        levels = row(
            Field(words("rule_field.severity"), self.severity),
            Field(words("rule_field.override"), self.override),
            Field(words("rule_field.certainty"), self.certainty),
            gap=16,
        )
        for place, share in enumerate((2, 3, 2)):  # how it is overridden takes the most words
            levels.setStretch(place, share)
        times = row(
            Field(self.tr("Budget from, ten thousand yuan"), self.budget),
            Field(words("rule_field.since"), self.since),
            Field(words("rule_field.until"), self.until),
            gap=16,
        )
        looks_at = column(
            first,
            Text(self.tr("Figures"), "body", bold=True),
            self._grid,
            Text(words("rule_field.regimes"), "small", "muted"),
            self.regimes,
            Text(words("rule_field.methods"), "small", "muted"),
            self.methods,
            times,
            None,
            gap=12,
        )
        says = column(
            levels,
            Field(words("rule_field.article"), self.article, required=True),
            Field(words("rule_field.message_zh"), self.message_zh, required=True),
            Field(words("rule_field.message_en"), self.message_en),
            self._names,
            None,
            gap=12,
        )
        both = row(looks_at, says, gap=32)
        for place, share in enumerate((6, 5)):
            both.setStretch(place, share)
        return both

    def _show_params(self) -> None:
        clear(self._grid)
        self._params = {}
        facts = KINDS[self.kind.value or self._rule.kind]
        given = self._rule.params if self.kind.value == self._rule.kind else {}
        for line, (name, parameter) in enumerate(facts.params.items()):
            editor = _editor(parameter, given.get(name, parameter.default))
            editor.setObjectName(f"rule_param_{name}")
            self._params[name] = editor
            self._grid.addWidget(Text(words(f"rule_param.{name}")), line, 0)
            self._grid.addWidget(editor, line, 1)
        self._grid.setColumnStretch(1, 1)
        names = listed(f"{{{name}}}" for name in sorted(facts.names)) or "—"
        self._names.setText(self.tr("Figures that the messages may name: {0}").format(names))

    def _take(self) -> None:
        try:
            rule = self._read()
        except SchemaError as error:
            self._say(words("rules.file_invalid", {"where": error.where, "problem": error.problem}))
            return
        except ValueError:
            self._say(words("project.row.BUDGET_INVALID"))
            return
        if rule.id in self._taken:
            self._say(self.tr("Another rule has this number. Choose another one."))
            return
        if not rule.article.strip():
            self._say(self.tr("Say on what the rule rests: an article, or the decision of your unit."))
            return
        self.accept()
        self.made.emit(rule)

    def _read(self) -> Rule:
        kind = self.kind.value or self._rule.kind
        stages = [s.value for s in self._rule.stages if s in KINDS[kind].stages]
        value: dict[str, Any] = rule_json(self._rule)
        value |= {
            "id": self.number.value.strip(),
            "kind": kind,
            "params": {name: _value(editor) for name, editor in self._params.items()},
            "regimes": self.regimes.value,
            "methods": self.methods.value,
            "budget_from": cents_of_wan(self.budget.value),
            "severity": self.severity.value,
            "override": self.override.value,
            "certainty": self.certainty.value,
            "article": self.article.value.strip(),
            "message_zh": self.message_zh.value.strip(),
            "message_en": self.message_en.value.strip() or self.message_zh.value.strip(),
            "since": None if self.since.value is None else self.since.value.isoformat(),
            "until": None if self.until.value is None else self.until.value.isoformat(),
            "stages": stages or [s.value for s in sorted(KINDS[kind].stages)][:1],
            "origin": Origin.OWN.value,
            "off": "",
        }
        return rule_from(JsonField(value))

    def _say(self, text: str) -> None:
        self._trouble.set_text(text)
        self._trouble.show()


def _editor(parameter: Parameter, value: Figure) -> QWidget:
    default = parameter.default
    if isinstance(default, bool):
        box = QCheckBox()
        box.setChecked(bool(value))
        return box
    if isinstance(default, int):
        return NumberStepper(
            parameter.least, parameter.most, int(value) if isinstance(value, int) else default
        )
    if isinstance(default, str):
        return Select([(choice, figure_words(choice)) for choice in parameter.choices], str(value))
    given = value if isinstance(value, tuple) else ()
    if parameter.choices:
        return Ticks(parameter.choices, given, "")
    line = LineEditor(longest=400)
    line.set_value(" ".join(given))
    return line


def _value(editor: QWidget) -> object:
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, LineEditor):
        return editor.value.replace("、", " ").replace(",", " ").split()
    if isinstance(editor, NumberStepper | Select | Ticks):
        return editor.value
    raise TypeError(type(editor))
