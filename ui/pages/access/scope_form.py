"""Setting the data scope of an account that is there already."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from core.access.departments import Department
from core.access.model import Account, ScopeKind
from ui.pages.access.scope_choice import ScopeChoice
from ui.shell.dialogs import Ask


class ScopeForm(Ask):
    """``done(departments, scope)`` with codes; it holds from the account's next sign-in on."""

    def __init__(
        self,
        parent: QWidget,
        account: Account,
        departments: Sequence[Department],
        done: Callable[[tuple[str, ...], ScopeKind], None],
    ) -> None:
        super().__init__(
            parent,
            self.tr("Department and data scope of {0}").format(account.login),
            self.tr("It holds from the next sign-in on."),
        )
        self._done = done
        self.scope = ScopeChoice()
        offered = [one for one in departments if not one.disabled or one.code in account.departments]
        self.scope.set_departments(offered)
        self.scope.set_scope(account.departments, account.scope)
        self.scope.edited.connect(self._look)
        self.content.addWidget(self.scope)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Set"), "primary", main=True)
        self.go.setObjectName("set_scope")
        self.go.clicked.connect(self._answer)
        self._look()

    def _look(self) -> None:
        self.go.block("" if self.scope.is_whole else self.tr("Tick where the account belongs"))

    def _answer(self) -> None:
        self.accept()
        self._done(self.scope.departments, self.scope.scope)
