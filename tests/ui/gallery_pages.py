"""Sample pages after the mock-ups, made of the widgets; people and units are invented."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.ui.gallery_ceremony import FreezePage, WitnessPage
from ui.shell.frame import Frame, MenuEntry, PageSpec
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button, LinkRow
from ui.widgets.cards import Card, FactList, FigureCard
from ui.widgets.charts import Bar, BarList, ColumnChart
from ui.widgets.charts import Column as ChartColumn
from ui.widgets.editors import LineEditor
from ui.widgets.filters import FilterBar
from ui.widgets.forms import Field, MaskedValue
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import box, column, row, rule, two_lines
from ui.widgets.notices import Banner
from ui.widgets.panels import SidePanel, Tabs
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.preview import Picture
from ui.widgets.table.columns import Cell, Column, PageRequest, RowAction, RowPage
from ui.widgets.table.paged_table import PagedTable
from ui.widgets.tags import Tag


class DashboardPage(Page):
    """Mock-up 02."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "工作台", "王雨军，上午好。下一场 09:30 开始，还有 32 分钟。")
        self.head.add_action(Button("预查询", "list-checks"))
        self.set_main_action(Button("新建抽取方案", "plus", "primary"))
        cards = [
            FigureCard("场今日抽取", "dices"),
            FigureCard("席待确认", "hourglass"),
            FigureCard("条短信待处理", "message-square", icon_tone="warning"),
            FigureCard("近 30 天成席率", "user-check"),
        ]
        for card, number, small in zip(
            cards,
            ("3", "2", "1", "96.4%"),
            (
                "1 场进行中 · 2 场未开始",
                "最早应答截止 09:20",
                "“那天可能晚点到行吗”",
                "补抽率 11.8% · 较上期 −2.1",
            ),
            strict=True,
        ):
            card.set_figure(number, small)
        cards[2].figure.set_small_tone("warning")
        self.body.addLayout(row(*cards, gap=GAP))
        left = column(self._today(), row(self._weeks(), self._supply(), gap=GAP), gap=GAP)
        right = column(self._to_do(), self._devices(), gap=GAP)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addLayout(left, 1246)
        line.addLayout(right, 400)
        self.body.addLayout(line, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self.frame.set_badge("draw", 3)
        self.frame.set_badge("contact", 1)
        self.frame.begin_job("导出抽取历史", print).update(42, 100, "约 20 秒")

    def _today(self) -> Card:
        card = Card("今日抽取", "calendar", padding=0, gap=0)
        card.add_to_head(Button("全部日程", kind="link"))
        for time, name, note, tag, state, action in (
            ("08:20", "北岭市政务服务中心数据治理服务（第一标段）", "YS2027F0005 · 3 席",
             Tag("抽取中", "accent", "phone-call"), "确认 2/3，1 席通话中", Button("查看看板")),
            ("09:30", "沧浪市大数据管理局数据治理服务", "YS2027F0008 · 7 席",
             Tag("未抽取", "neutral", "circle"), "待冻结 · 合规检查通过", Button("进入仪式", kind="soft")),
            ("14:00", "云岭省交通运输厅轨道交通信号系统工程", "YS2027G0006 · 5 席",
             Tag("未抽取", "warning", "triangle-alert"), "信号系统专业可抽 9 人，偏少", Button("查看方案")),
        ):  # fmt: skip
            if time != "08:20":
                card.add(rule())
            line = QWidget()
            line.setFixedHeight(theme().px(64))
            layout = QHBoxLayout(line)
            layout.setContentsMargins(12, 0, 12, 0)
            clock = Text(time, "large", bold=True)
            clock.setFixedWidth(76)
            layout.addWidget(clock)
            layout.addLayout(two_lines(ElidedText(name, bold=True), Text(note, "small", "muted")), 2)
            layout.addWidget(tag)
            layout.addSpacing(48)
            layout.addWidget(ElidedText(state, tone="warning" if "偏少" in state else "muted"), 1)
            layout.addWidget(action)
            card.add(line)
        return card

    def _weeks(self) -> Card:
        card = Card("近 12 周抽取场次", "chart-column", "虚线框为本周，未结束")
        card.add_to_head(Button("明细", kind="link"))
        values = (9, 11, 7, 10, 12, 14, 13, 4, 0, 8, 13, 6)
        names = "12/14 12/21 12/28 1/4 1/11 1/18 1/25 2/1 2/8 2/15 2/22 3/1".split()
        card.add(ColumnChart([ChartColumn(n, v, n == "3/1") for n, v in zip(names, values, strict=True)]), 1)
        return card

    def _supply(self) -> Card:
        card = Card("专业供给", "users", "竖线为建议下限")
        card.add_to_head(Button("全部专业", kind="link"))
        card.add(
            BarList(
                [
                    Bar("轨道信号", 9, "A020401", 20, "偏少", "warning"),
                    Bar("法律顾问", 31, "C030301", 20, "充足"),
                    Bar("密码应用", 34, "C020404", 20, "充足"),
                    Bar("水利监理", 41, "C010203", 30, "充足"),
                    Bar("等保测评", 58, "C020401", 30, "充足"),
                    Bar("财务审计", 77, "C030201", 40, "充足"),
                    Bar("数据治理", 96, "C020201", 30, "充足"),
                    Bar("城市道路", 214, "A020101", 60, "充足"),
                ]
            ),
            1,
        )
        return card

    def _to_do(self) -> Card:
        card = Card("待办", "list-checks", padding=0, gap=0)
        card.add_to_head(Tag("4", "accent", bold=True), Button("全部", kind="link"))
        for icon, tone, title, note, time in (
            ("file-check", "accent", "抽取申请待提交", "云岭省水文监测设备采购　缺附件 1 份", "今天 17:00"),
            ("message-square", "warning", "短信未能识别", "席位 B1　“那天可能晚点到行吗”", "09:20"),
            ("user-check", "accent", "签到核对", "YS2027F0003　应到 5 人", "10:00"),
        ):
            line = LinkRow(title)
            line.setFixedHeight(theme().px(60))
            layout = QHBoxLayout()
            layout.setContentsMargins(16, 0, 16, 0)
            layout.setSpacing(12)
            layout.addWidget(IconLabel(icon, tone, 22))
            layout.addLayout(two_lines(Text(title, bold=True), ElidedText(note, "small", "muted")), 1)
            layout.addWidget(Text(time, "small", "warning" if tone == "warning" else "muted"))
            layout.addWidget(IconLabel("chevron-right", "text2", 16))
            line.set_content(layout)
            card.add(line)
            card.add(rule())
        return card

    def _devices(self) -> Card:
        card = Card("设备", "gauge", gap=0)
        facts = FactList()
        for name, value in (("线路 1", "移动 · −71 dBm · 今日 14 通"), ("录屏", "2 屏 · 每屏 5 帧/秒")):
            facts.add(name, value, extra=Tag("正常", "accent", "circle-check"))
        card.add(facts)
        card.add(Banner("超过 24 小时未备份。插入 2 号备份盘后自动开始，约 3 分钟。", "warning"))
        card.body.addStretch(1)
        return card


def _specialty(row_: tuple[int, str]) -> Cell:
    return Cell("C020201 数据治理", extra="+2" if row_[0] % 2 else "")


def _until(row_: tuple[int, str]) -> Cell:
    soon = row_[0] % 7 == 3
    return Cell("2027-03-31" if soon else "2028-12-31", "warning" if soon else "text", bold=soon)


def _state(row_: tuple[int, str]) -> Cell:
    if row_[0] % 7 == 3:
        return Cell("将到期", "warning", "calendar-clock")
    return Cell("可抽", "accent", "circle-check")


class ExpertsPage(Page):
    """Mock-up 03."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "专家列表", "数据范围：综合管理部及下级")
        self.head.add_action(Button("批量导入", "upload"))
        self.head.add_action(Button("申请导出", "download"))
        self.set_main_action(Button("新增专家", "user-plus", "primary"))
        bar = FilterBar()
        words = Field("关键词（姓名、拼音首字母、编号、单位）", LineEditor("如 wm、ZJ-0004、云帆", "search"))
        bar.add_filter("words", words, "关键词：{}".format, stretch=1)
        level = Field("职称级别", Select([("", "不限"), ("a", "副高级及以上")]))
        bar.add_filter("level", level, lambda _v: "职称级别 ≥ 副高级", width=160)
        state = Field("状态", Select([("", "不限"), ("in", "在库")]))
        bar.add_filter("state", state, lambda _v: "状态：在库", width=130)
        until = Field("聘期止", DateEditor(optional=True))
        bar.add_filter("until", until, "聘期止 ≥ {}".format, nothing=None, width=160)
        bar.add_tool(Button("条件编辑器", "funnel"))
        bar.set_values({"level": "a", "state": "in"})
        self.body.addWidget(bar)
        self.table = self._table()
        self.panel = self._panel()
        line = row(gap=GAP)
        line.addWidget(self.table, 1)
        line.addWidget(self.panel)
        self.body.addLayout(line, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self.table.set_source(self._fetch)
        self.table.model.set_checked([0, 2, 4], True)
        self.table.view.focus_row(0)
        self.frame.notify("已保存场景“信息化评审常用”")

    def _fetch(
        self, request: PageRequest, done: Callable[[RowPage], None], _failed: Callable[[BaseException], None]
    ) -> None:
        start = int(str(request.cursor or 0))
        names = ("王*明", "李*芳", "陈*", "诸葛*宁", "赵*强", "孙*", "周*琴")
        rows = [(n, names[n % 7]) for n in range(start, start + request.limit)]
        done(RowPage(rows, start + request.limit if start < 200 else None, 286))

    def _table(self) -> PagedTable:
        columns = [
            Column("no", "专家编号", lambda r: Cell(f"ZJ-{418 + r[0] * 71:06}", "muted"), 104, sort="no"),
            Column("name", "姓名", lambda r: Cell(r[1], bold=True), 92, masked=True),
            Column("specialty", "专业领域", _specialty, 190, stretch=True),
            Column("title", "职称", lambda _r: "正高级工程师", 120),
            Column("employer", "工作单位", lambda _r: "云帆**（合肥）有限公司", 196, masked=True),
            Column("region", "地区", lambda _r: "安徽合肥", 92),
            Column("phone", "手机", lambda _r: "142****2231", 124, masked=True),
            Column("until", "聘期止", _until, 116, sort="until"),
            Column("year", "近12月", lambda r: f"{r[0] % 7}/6", 76, "center"),
            Column("state", "状态", _state, 92),
        ]
        actions = [
            RowAction("加标签", print, "tag"),
            RowAction("发短信", print, "message-square"),
            RowAction("登记请假", print, "calendar-off"),
            RowAction("列入黑名单", print, "ban", danger=True),
            RowAction("删除", print, "trash-2", danger=True),
        ]
        table = PagedTable(columns, lambda r: r[0], bulk=actions, sort="until", name="专家")
        table.set_words(total="符合条件 {total} 位", chosen="已选 {count} 位")
        return table

    def _panel(self) -> SidePanel:
        panel = SidePanel()
        panel.head.insertWidget(0, Picture(64, 80))
        panel.head.insertSpacing(1, 12)
        who = column(
            row(Text("王*明", "page"), Tag("可抽", "accent", "circle-check"), None),
            Text("ZJ-000418 · 正高级工程师", tone="muted"),
            row(Tag("资深"), Tag("可夜间评审"), None),
            gap=4,
        )
        panel.head.insertLayout(2, who, 1)
        tabs = Tabs()
        facts = FactList()
        for name, value in (("手机", "142****2231"), ("证件号", "5301**********4012")):
            facts.add(name, MaskedValue(value))
        for name, value in (("地区", "安徽省 / 合肥市"), ("聘期", "2025-06-01 至 2028-05-31")):
            facts.add(name, value)
        banner = Banner(
            "理由、时间和所看字段记入审计日志，10 分钟后自动恢复脱敏。",
            title="查看明文需写明理由",
            icon="eye",
        )
        tabs.add_tab("基本", box(column(facts, banner, None, gap=16)))
        tabs.add_tab("抽取").set_count("2")
        for name in ("评价", "变更", "通知"):
            tabs.add_tab(name)
        panel.body.addWidget(tabs)
        panel.foot.addWidget(Button("查看明文…", "eye").fill_width())
        panel.foot.addWidget(Button("打开专家全景", "arrow-right", "primary", icon_after=True).fill_width())
        return panel


def sample_menu() -> list[MenuEntry]:
    """The menu of mock-up 03."""
    return [
        MenuEntry("dashboard", "layout-dashboard", "工作台"),
        MenuEntry(
            "pool", "users", "专家",
            children=(
                MenuEntry("pool.list", "users", "专家列表"),
                MenuEntry("pool.review", "users", "资格审核"),
                MenuEntry("pool.import", "users", "批量导入"),
            ),
        ),
        MenuEntry("projects", "folder-kanban", "项目"),
        MenuEntry("draw", "dices", "抽取", children=(MenuEntry("draw.witness", "", "见证"),)),
        MenuEntry("contact", "message-square", "通知"),
        MenuEntry("desk", "id-card", "专家服务台"),
        MenuEntry("evidence", "archive", "证据档案", children=(MenuEntry("evidence.list", "", "封存档案"),)),
    ]  # fmt: skip


def sample_pages() -> list[PageSpec]:
    """Pages that can be opened in the gallery."""
    return [
        PageSpec("dashboard", "工作台", DashboardPage),
        PageSpec("pool.list", "专家列表", ExpertsPage, trail=("专家",)),
        PageSpec("draw.witness", "见证", WitnessPage, trail=("抽取", "抽取仪式"), collapses_menu=True),
        PageSpec("draw.freeze", "冻结", FreezePage, trail=("抽取", "抽取仪式"), menu="draw.witness",
                 collapses_menu=True),
    ]  # fmt: skip
