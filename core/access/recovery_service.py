"""Passwords that others set: by the recovery key, by the system administrator; and a new recovery key."""

from collections.abc import Sequence

from core.access.model import MACHINE, Account, AccountState, Actor, Credentials, Role
from core.access.permissions import OPENS_WORKSTATION, RENEW
from core.access.ports import AccountRepository, KeySlots, PasswordHasher, PersonalKeyring
from core.access.rules import SignInPolicy, check_password
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.kernel.events import event


class RecoveryService:
    """Whether somebody has just shown the recovery key is the workstation's business, not this service's."""

    def __init__(
        self,
        acts: Acts,
        accounts: AccountRepository,
        hasher: PasswordHasher,
        keyring: PersonalKeyring,
        slots: KeySlots,
        policy: SignInPolicy,
    ) -> None:
        self.acts = acts
        self._accounts = accounts
        self._hasher = hasher
        self._keyring = keyring
        self._slots = slots
        self._policy = policy

    def administrators(self) -> Sequence[Account]:
        """System administrators who are not blocked: one of them gets a new password."""
        return [
            account
            for account in self._accounts.all()
            if Role.SYSTEM_ADMIN in account.roles and account.state is AccountState.ACTIVE
        ]

    def reset(self, account_id: str, password: str) -> None:
        """Give an administrator another password, keys of his own and a key slot; ends his lock.

        The personal keys are new: the old ones lie under the forgotten password and are lost with it.

        Raises:
            UserError: ``access.not_recoverable`` or a code of ``core.access.rules.check_password``.
        """
        account = next((a for a in self.administrators() if a.id == account_id), None)
        if account is None:
            raise UserError("access.not_recoverable")
        check_password(password, account.login, self._policy)
        with self.acts.transaction():
            self._give(account, password, must_change=False)
            self.acts.record(event("access.recovered"), MACHINE, account.id, {"account": account.id})

    @act("access.password_reset")
    def reset_for(self, actor: Actor, account_id: str, password: str, reason: str) -> Recorded[None]:
        """Give somebody else a first password, to be changed at the next sign-in; ends a lock of the account.

        Raises:
            UserError: ``access.own_account`` or a code of ``core.access.rules.check_password``.
        """
        if account_id == actor.account_id:
            raise UserError("access.own_account")
        account = self._accounts.get(account_id)
        check_password(password, account.login, self._policy)
        self._give(account, password, must_change=True)
        return Recorded(None, account_id, {"account": account_id}, why=reason)

    def _give(self, account: Account, password: str, *, must_change: bool) -> None:
        """Password, new personal keys under it, and the key slot of who may open the workstation."""
        sealed, signing_public, box_public = self._keyring.create(password)
        self._accounts.set_credentials(
            account.id, Credentials(self._hasher.make(password), sealed), must_change
        )
        self._accounts.set_keys(account.id, signing_public, box_public)
        self._accounts.set_failures(account.id, 0, None)
        if OPENS_WORKSTATION.intersection(account.roles):
            self._slots.add(account.login, password)

    @act("access.recovery_renewed")
    def renew(self, actor: Actor, second: Actor, reason: str) -> Recorded[str]:
        """Make a new recovery key; the old one opens nothing from here on. Gives the key, to be shown once.

        Raises:
            UserError: ``access.same_person`` or ``access.denied`` for the second person.
        """
        if second.account_id == actor.account_id:
            raise UserError("access.same_person")
        if not second.may(RENEW):
            raise UserError("access.denied", act=RENEW)
        key = self._slots.renew_recovery()
        return Recorded(key, facts={"second": second.account_id}, why=reason)
