"""The recovery key in use: a new password for an administrator, and a new key in place of the old one."""

from collections.abc import Sequence

from core.access.model import MACHINE, Account, AccountState, Actor, Credentials, Role
from core.access.ports import AccountRepository, KeySlots, PasswordHasher, PersonalKeyring
from core.access.rules import SignInPolicy, check_password
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.kernel.events import event

RENEW = "access.recovery"
"""Permission of both people who make a new recovery key."""


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
        sealed, signing_public, box_public = self._keyring.create(password)
        credentials = Credentials(self._hasher.make(password), sealed)
        with self.acts.transaction():
            self._accounts.set_credentials(account.id, credentials, False)
            self._accounts.set_keys(account.id, signing_public, box_public)
            self._accounts.set_failures(account.id, 0, None)
            self.acts.record(event("access.recovered"), MACHINE, account.id, {"account": account.id})
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
