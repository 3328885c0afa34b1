"""Accounts: who may work at this workstation, and as what."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from core.access.departments import Department
from core.access.model import Account, AccountState, NewAccount, Role, ScopeKind
from core.access.rules import SignInPolicy, check_new_account, check_password
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import MingQianError
from ui.pages.access.reset_form import ResetForm
from ui.pages.access.scope_choice import ScopeChoice
from ui.pages.access.scope_form import ScopeForm
from ui.pages.access.scope_words import belonging_words, scope_word
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.shell.role_words import role_word, role_words
from ui.shell.screens import screen_of
from ui.texts import message_for, words
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_BESIDE = 200
"""Lines of the screen that the fields of a new account leave to its title, margins and buttons."""
_ALL_LINES = 1000
"""Of departments there: the form scrolls as a whole."""


class AccountsPage(Page):
    """The list, with making, blocking and unlocking as the roles allow."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._form: AccountForm | None = None
        self._reset_form: ResetForm | None = None
        self._chosen: Account | None = None
        self.set_title(self.tr("Accounts"), self.tr("A first password must be changed at the first sign-in"))
        may_make = frame.actor.may("access.accounts")
        self._state = Button(self.tr("Block or release…"), "ban")
        self._state.setObjectName("change_account_state")
        self._state.clicked.connect(self._ask_state)
        self._unlock = Button(self.tr("Unlock…"), "lock-open")
        self._unlock.setObjectName("unlock_account")
        self._unlock.clicked.connect(self._ask_unlock)
        self._new = Button(self.tr("New account"), "user-plus", "primary")
        self._new.setObjectName("new_account")
        self._new.clicked.connect(self._open_form)
        self._reset = Button(self.tr("Reset password…"), "key-round")
        self._reset.setObjectName("reset_account_password")
        self._reset.clicked.connect(self._ask_reset)
        self._scope = Button(self.tr("Department…"), "network")
        self._scope.setObjectName("change_data_scope")
        self._scope.clicked.connect(self._ask_scope)
        self._scope.hide()
        self._departments: tuple[Department, ...] = ()
        self._scope_form: ScopeForm | None = None
        self._may_make = may_make
        if may_make:
            self.head.add_action(self._scope)
            self.head.add_action(self._reset)
            self.head.add_action(self._state)
        if frame.actor.may("access.unlock"):
            self.head.add_action(self._unlock)
        if may_make:
            self.set_main_action(self._new)
        columns = [
            Column("login", self.tr("Login"), _login, 130),
            Column("name", self.tr("Name"), _name, 130),
            Column("roles", self.tr("Roles"), _roles, 300, stretch=True),
            Column("department", self.tr("Department"), self._department_cell, 180),
            Column("scope", self.tr("Data scope"), _scope, 170),
            Column("slot", self.tr("Opens the workstation"), _slot, 170),
            Column("state", self.tr("State"), _state, 130),
            Column("last", self.tr("Last sign-in"), _last, 170),
        ]
        self.table = PagedTable(
            columns, _id, table_id="accounts", memory=frame.preferences, name=self.tr("Accounts")
        )
        self.table.view.setObjectName("account_table")
        self.body.addWidget(self.table, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self._load()

    def _load(self) -> None:
        departments = self._ws.foundation.departments.all
        self.frame.bridge.call(departments, self.frame.actor, done=self._know_departments, owner=self)

    def _know_departments(self, departments: Sequence[Department]) -> None:
        self._departments = tuple(departments)
        self._scope.setVisible(self._may_make and bool(departments))
        access = self._ws.foundation.access
        self.frame.bridge.call(access.accounts, self.frame.actor, done=self._show, owner=self)

    def _show(self, accounts: Sequence[Account]) -> None:
        self.table.set_source(static_source(list(accounts)))

    def _open_form(self) -> None:
        self._form = AccountForm(self)
        self._form.scope.set_departments([one for one in self._departments if not one.disabled])
        self._form.make.clicked.connect(self._create)
        self._form.open()

    def _create(self) -> None:
        form = self._form
        if form is None or not form.validate():
            return
        form.make.block(self.tr("Being made…"))
        access = self._ws.foundation.access
        self.frame.bridge.call(
            access.create_account,
            self.frame.actor,
            form.account(),
            done=self._created,
            failed=self._refused,
            owner=self,
        )

    def _created(self, account: Account) -> None:
        if self._form is not None:
            self._form.accept()
        self.frame.notify(self.tr("Account {0} made").format(account.login))
        self._load()

    def _refused(self, error: BaseException) -> None:
        if self._form is not None:
            self._form.refuse(message_for(error))

    def _choose(self) -> Account | None:
        """The row that the next act is for; the list may change while a reason is typed."""
        self._chosen = self.table.current_row
        if self._chosen is None:
            self.frame.notify(self.tr("Choose an account first"), "warning")
        return self._chosen

    def _ask_state(self) -> None:
        account = self._choose()
        if account is None:
            return
        self.frame.dialogs.reason(
            self.tr("Block or release {0}").format(account.login),
            self.tr("A blocked account cannot sign in; its history stays."),
            self.tr("Release") if account.state is AccountState.BLOCKED else self.tr("Block"),
            self._change_state,
            owner=self,
        )

    def _change_state(self, reason: str) -> None:
        account = self._chosen
        if account is None:
            return
        blocked = account.state is AccountState.BLOCKED
        wanted = AccountState.ACTIVE if blocked else AccountState.BLOCKED
        access = self._ws.foundation.access
        self.frame.bridge.call(
            access.set_state, self.frame.actor, account.id, wanted, reason, done=self._changed, owner=self
        )

    def _ask_scope(self) -> None:
        account = self._choose()
        if account is None:
            return
        self._scope_form = ScopeForm(self, account, self._departments, self._set_scope)
        self._scope_form.open()

    def _set_scope(self, departments: tuple[str, ...], scope: ScopeKind) -> None:
        account = self._chosen
        if account is None:
            return
        act = self._ws.foundation.departments.set_scope
        self.frame.bridge.call(
            act, self.frame.actor, account.id, departments, scope, done=self._changed, owner=self
        )

    def _department_cell(self, account: Account) -> Cell:
        return Cell(belonging_words(account, self._departments))

    def _ask_reset(self) -> None:
        account = self._choose()
        if account is None:
            return
        self._reset_form = ResetForm(self, account)
        self._reset_form.go.clicked.connect(self._do_reset)
        self._reset_form.open()

    def _do_reset(self) -> None:
        form, account = self._reset_form, self._chosen
        if form is None or account is None or not form.validate():
            return
        form.go.block(self.tr("Being set…"))
        self.frame.bridge.call(
            self._ws.foundation.recovery.reset_for,
            self.frame.actor,
            account.id,
            form.password.value,
            form.reason.value,
            done=self._was_reset,
            failed=self._not_reset,
            owner=self,
        )

    def _was_reset(self, _nothing: object) -> None:
        if self._reset_form is not None:
            self._reset_form.accept()
        self.frame.notify(self.tr("Password reset; it must be changed at the next sign-in"))
        self._load()

    def _not_reset(self, error: BaseException) -> None:
        if self._reset_form is not None:
            self._reset_form.refuse(message_for(error))

    def _ask_unlock(self) -> None:
        if self._choose() is None:
            return
        self.frame.dialogs.reason(
            self.tr("Unlock the account"),
            self.tr("The count of wrong passwords begins anew."),
            self.tr("Unlock"),
            self._do_unlock,
            danger=False,
            owner=self,
        )

    def _do_unlock(self, reason: str) -> None:
        account = self._chosen
        if account is None:
            return
        access = self._ws.foundation.access
        self.frame.bridge.call(
            access.unlock_account, self.frame.actor, account.id, reason, done=self._changed, owner=self
        )

    def _changed(self, _nothing: object) -> None:
        self._load()


class AccountForm(QDialog):
    """A new account."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New account"))
        self.setMinimumWidth(560)
        self.login, self.name, self.password = (
            LineEditor(longest=32),
            LineEditor(longest=40),
            PasswordEditor(),
        )
        for name in ("login", "name", "password"):
            getattr(self, name).setObjectName(f"account_{name}")
        self._fields = [
            Field(self.tr("Name"), self.name, required=True),
            Field(self.tr("Login"), self.login, required=True, check=self._check_login),
            Field(self.tr("First password"), self.password, required=True, check=self._check_password),
        ]
        self._roles = {role: QCheckBox(role_word(role.value)) for role in Role}
        grid = QGridLayout()
        for place, (role, box) in enumerate(self._roles.items()):
            box.setObjectName(f"role_{role.value}")
            grid.addWidget(box, place // 2, place % 2)
        self.scope = ScopeChoice(lines=_ALL_LINES)
        self._problem = IconText("circle-alert", "", "danger", "small", size=16, wrap=True)
        self._problem.hide()
        self.make = Button(self.tr("Make the account"), "check", "primary")
        self.make.setObjectName("create_account")
        self.make.setDefault(True)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("cancel_account")
        cancel.clicked.connect(self.reject)
        roles = Text(self.tr("Roles"), "small", "muted")
        body = column(*self._fields, roles, grid, self.scope, gap=12, margins=(0, 0, 12, 0))
        self._body = ScrollBox(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._problem)
        layout.addLayout(row(None, cancel, self.make, gap=12))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its fields, as far as the screen lets it be."""
        super().showEvent(event)
        inner = self._body.widget()
        assert inner is not None
        self._body.setMinimumHeight(
            min(inner.sizeHint().height(), screen_of(self).availableGeometry().height() - _BESIDE)
        )
        self.adjustSize()

    def validate(self) -> bool:
        """Check all fields."""
        return all([field.validate() for field in self._fields])

    def account(self) -> NewAccount:
        """The account as typed."""
        roles = tuple(role for role, box in self._roles.items() if box.isChecked())
        return NewAccount(
            self.login.value,
            self.name.value,
            roles,
            self.password.value,
            self.scope.departments,
            self.scope.scope,
        )

    def refuse(self, sentence: str) -> None:
        """Say why it was not made."""
        self.make.block("")
        self._problem.label.setText(sentence)
        self._problem.show()

    def _check_login(self, value: object) -> str:
        try:
            check_new_account(str(value), self.name.value or "—", (Role.OPERATOR,))
        except MingQianError as error:
            return message_for(error)
        return ""

    def _check_password(self, value: object) -> str:
        try:
            check_password(str(value), self.login.value, SignInPolicy())
        except MingQianError as error:
            return message_for(error)
        return ""


def _id(account: Account) -> str:
    return account.id


def _login(account: Account) -> str:
    return account.login


def _name(account: Account) -> str:
    return account.name


def _roles(account: Account) -> str:
    return role_words(account.roles)


def _scope(account: Account) -> str:
    return scope_word(account.scope)


def _slot(account: Account) -> Cell:
    return Cell(words("account.slot"), icon="key-round") if account.has_slot else Cell("—", "faint")


def _state(account: Account) -> Cell:
    if account.state is AccountState.BLOCKED:
        return Cell(words("account.blocked"), "danger", "ban")
    until = account.locked_until
    if until is not None and until > datetime.now(until.tzinfo):
        return Cell(words("account.locked"), "warning", "lock")
    return Cell(words("account.active"), "accent", "circle-check")


def _last(account: Account) -> str:
    return "—" if account.last_sign_in is None else f"{account.last_sign_in:%Y-%m-%d %H:%M}"
