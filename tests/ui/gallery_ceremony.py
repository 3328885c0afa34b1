"""Sample pages of the ceremony after the mock-ups; people and units are invented."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button, Choice
from ui.widgets.cards import Card, Figure, FigureStrip
from ui.widgets.codes import CodeBlock, CodeLine, QrCode
from ui.widgets.dice import BarPart, DicePad, PartsBar, RollCells
from ui.widgets.labels import IconLabel, Text
from ui.widgets.layouts import column, row, rule
from ui.widgets.notices import Banner
from ui.widgets.progress import ThinBar
from ui.widgets.steps import StepBar
from ui.widgets.tags import Tag

COMMITMENT = "13B09C67FEF3B77D896362B36E103885"
STEPS = ["方案", "检查", "冻结", "见证", "抽取", "确认"]


class WitnessPage(Page):
    """Mock-up 07."""

    ceremony = True

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "沧浪市大数据管理局数据治理服务", "开标 3月5日 15:00 · 7 席")
        for mark in (Tag("YS2027F0008"), Tag("抽取 CQ-01-2027-0037"), Tag("第 1 次", "accent")):
            self.head.add_mark(mark)
        self.head.add_action(Tag("监督员 欧阳承柏 在场", "accent", "shield-check", big=True))
        self.set_main_action(Button("监督员叫停", "circle-pause", "danger"))
        self.body.addWidget(StepBar(STEPS, 3))
        code = Card(padding=(20, 18))
        code.add(
            row(
                IconLabel("lock", "accent", 20), Text("承诺码", tone="muted"), CodeLine(COMMITMENT, size=20),
                rule(vertical=True), Text("见证单", tone="muted"), Text("JZ-01-2027-000113", bold=True),
                None, Tag("2 人已核对", "accent", "circle-check"), gap=16,
            )
        )  # fmt: skip
        self.body.addWidget(code)
        line = row(gap=GAP)
        left = column(
            self._witness("欧阳承柏", 10, done=True), self._witness("武文峰", 7, done=False), gap=GAP
        )
        left.addWidget(self._total(), 1)
        line.addLayout(left, 115)
        line.addWidget(self._pad(), 64)
        self.body.addLayout(line, 1)

    def _witness(self, name: str, filled: int, *, done: bool) -> Card:
        card = Card(name, "user", "监督员 · 纪检监察室")
        tag = Tag("已封存 09:43:05", "accent", "lock") if done else Tag("正在录入", "solid", "keyboard")
        card.add_to_head(tag)
        card.set_chosen(not done)
        cells = RollCells(10)
        cells.set_state(filled, active=not done)
        card.add(row(Text("已录入并封存，全部到齐后同时公开", tone="muted"), None, Text(f"{filled} / 10 次")))
        card.add(cells)
        bar = ThinBar()
        bar.set_share(filled / 10)
        card.add(row(Text("计入", tone="muted"), 16, bar, Text("33.2 / 33.2 比特", bold=True)))
        return card

    def _total(self) -> Card:
        card = Card()
        figure = Text("56.4", "figure", "accent")
        card.add(row(Text("随机性合计", "card"), None, figure, Text("/ 下限 64 比特")))
        bar = PartsBar()
        bar.set_parts(
            [BarPart(33.2, "欧阳承柏 33.2"), BarPart(23.2, "武文峰 23.2")], 66.4, BarPart(64, "下限 64")
        )
        card.add(bar)
        card.body.addStretch(1)
        return card

    def _pad(self) -> Card:
        card = Card("骰面数字", "dices", gap=16)
        choices = [("d10", "十面骰"), ("d6", "六面骰"), ("text", "附加文字")]
        card.add_to_head(Choice(choices, "d10", "取数方式"))
        card.add(DicePad())
        wait = Button("还差 3 次", "lock", size="ceremony").fill_width()
        wait.block("还差 3 次")
        undo = Button("删去上一次", "delete", size="ceremony").fill_width()
        again = Button("清空本人录入", "rotate-ccw", size="ceremony").fill_width()
        card.add(row(undo, again, wait, gap=12))
        card.add(
            Banner(
                "屏幕按键不显示按下效果，数值只显示为圆点。", title="建议用数字小键盘录入", icon="keyboard"
            )
        )
        card.body.addStretch(1)
        reveal = Button("公开并抽取", "arrow-right", "primary", "ceremony", icon_after=True)
        reveal.block("未到齐")
        card.add_foot(Text("录入时，其他人请离开屏幕一侧", tone="muted"), None, reveal)
        return card


class FreezePage(Page):
    """Mock-up 06, its middle card, and the strip of 08."""

    ceremony = True

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "沧浪市大数据管理局数据治理服务")
        self.body.addWidget(StepBar(STEPS, 2))
        figures = [Figure("席位", size=56), Figure("已同意", size=56, tone="accent"), Figure("待定", size=56)]
        for figure, number in zip(figures, "743", strict=True):
            figure.set_figure(number, "A 4 · B 2 · C 1")
        self.body.addWidget(FigureStrip(figures))
        card = Card("承诺码", "snowflake")
        card.add_to_head(Tag("已冻结 09:36:20", "accent", "lock"))
        card.add(Text("与见证单逐组核对。此码显示之前，机器密值已封存。", tone="muted"))
        card.add(CodeBlock(COMMITMENT))
        card.add(row(QrCode("EDP1|" + COMMITMENT * 4), None))
        grid = QGridLayout()
        for index, name in enumerate(("方案码", "名单快照码", "日志头")):
            grid.addWidget(Text(name, tone="muted"), index, 0)
            grid.addWidget(CodeLine(COMMITMENT, count=4), index, 1, Qt.AlignmentFlag.AlignLeft)
        card.add(grid)
        card.body.addStretch(1)
        checks = Card("逐组核对", "printer")
        for name in ("欧阳承柏", "武文峰"):
            check = QCheckBox(f"{name}　屏幕与见证单一致")
            check.setChecked(True)
            checks.add(check)
        checks.body.addStretch(1)
        line = row(gap=GAP)
        line.addWidget(card, 2)
        line.addWidget(checks, 1)
        self.body.addLayout(line, 1)


class WitnessBoard(QWidget):
    """Content of the witness display, after mock-up 09."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(StepBar(STEPS, 5, large=True))
        layout.addWidget(CodeBlock(COMMITMENT, size=48))
        layout.addStretch(1)
