"""One button on an expert's page for where he stands: leave, term, freeze, blacklist, deletion."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from core.pool.search.lists import ExpertDetail
from core.standing.model import ExpertStatus
from ui.pages.pool.upkeep.acts import UpkeepActs
from ui.shell.frame import Frame
from ui.theme import theme
from ui.widgets.buttons import Button


class StandingMenu(Button):
    """:meth:`set_expert` says whom it is about; what makes no sense for him is left out."""

    def __init__(self, frame: Frame, acts: UpkeepActs) -> None:
        super().__init__(QCoreApplication.translate("StandingMenu", "Standing"), "user-cog")
        self.setObjectName("standing_menu")
        self._frame = frame
        self._acts = acts
        self._detail: ExpertDetail | None = None
        self.clicked.connect(self._open)
        self.setVisible(acts.may)

    def set_expert(self, detail: ExpertDetail) -> None:
        """Whom the menu is about."""
        self._detail = detail

    def choices(self) -> list[tuple[str, str, Callable[[Sequence[str]], None]]]:
        """Words, icon and act of each line."""
        acts, status = self._acts, self._detail.status if self._detail is not None else None
        if status is None:
            return []
        if status is ExpertStatus.DELETED:
            return [(self.tr("Restore…"), "undo-2", acts.ask_restore)]
        lines: list[tuple[str, str, Callable[[Sequence[str]], None]]] = [
            (self.tr("Enter leave…"), "calendar-off", acts.ask_leave),
            (self.tr("Renew the term…"), "calendar-check", acts.ask_renew),
            (self.tr("Avoidance units…"), "scale", self._avoidance),
        ]
        if status is ExpertStatus.FROZEN:
            lines.append((self.tr("Lift the freeze…"), "sun", acts.ask_unfreeze))
        elif status is ExpertStatus.ACTIVE:
            lines.append((self.tr("Freeze…"), "snowflake", acts.ask_freeze))
        if status is ExpertStatus.BLACKLISTED:
            lines.append((self.tr("Take off the blacklist…"), "circle-check", acts.ask_lift))
        else:
            lines.append((self.tr("Blacklist…"), "ban", acts.ask_blacklist))
        return [*lines, (self.tr("Delete…"), "trash-2", acts.ask_delete)]

    def _open(self) -> None:
        menu = QMenu(self)
        for place, (words, icon, _) in enumerate(self.choices()):
            action = menu.addAction(theme().icon(icon, "text2", 16), words)
            action.setData(place)
            action.triggered.connect(self._chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _chosen(self) -> None:
        place = self.sender().data()  # type: ignore[attr-defined]
        if self._detail is not None:
            self.choices()[place][2]([self._detail.expert_no])

    def _avoidance(self, numbers: Sequence[str]) -> None:
        self._frame.open_page("pool.avoidance", expert_no=numbers[0])
