"""Signing in, locking out, accounts: what people can do about access.

Checking a password takes a tenth of a second by intent, too long for the engine thread. So signing in has
three parts: :meth:`AccessService.challenge` and :meth:`AccessService.admit` run in the engine,
:func:`prove` between them in a worker.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.access.departments import DepartmentRepository, check_scope, scope_of
from core.access.masking_service import MaskingService
from core.access.model import (
    MACHINE,
    Account,
    AccountState,
    Actor,
    Credentials,
    NewAccount,
    PersonalKeys,
    SignedIn,
)
from core.access.permissions import OPENS_WORKSTATION, permissions_of
from core.access.ports import AccountRepository, KeySlots, PasswordHasher, PersonalKeyring
from core.access.rules import SignInPolicy, check_new_account, check_password, clean_name, locked_until
from core.access.unmasking import UnmaskGrants
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.kernel.events import event


@dataclass(frozen=True, slots=True, repr=False)
class Challenge:
    """What a password is checked against; ``account_id`` None for an unknown login."""

    login: str
    account_id: str | None
    credentials: Credentials


@dataclass(frozen=True, slots=True, repr=False)
class Proof:
    """Outcome of the check: the personal keys when the password was right."""

    login: str
    account_id: str | None
    keys: PersonalKeys | None


def prove(challenge: Challenge, password: str, hasher: PasswordHasher, keyring: PersonalKeyring) -> Proof:
    """Check the password and open the personal keys; slow by intent, touches no database."""
    right = hasher.matches(challenge.credentials.verifier, password)
    if not right or challenge.account_id is None:
        return Proof(challenge.login, challenge.account_id, None)
    return Proof(
        challenge.login, challenge.account_id, keyring.open(challenge.credentials.keys_sealed, password)
    )


class AccessService:
    """Accounts and sessions. Secret personal keys of signed-in people live here, in memory only."""

    def __init__(
        self,
        acts: Acts,
        accounts: AccountRepository,
        hasher: PasswordHasher,
        keyring: PersonalKeyring,
        slots: KeySlots,
        counters: "Counters",
        policy: SignInPolicy,
        masking: MaskingService,
        departments: DepartmentRepository,
    ) -> None:
        self.acts = acts
        self.masking = masking
        self.unmasking = UnmaskGrants(acts)
        self._departments = departments
        self.policy = policy
        self.hasher = hasher
        self.keyring = keyring
        self._accounts = accounts
        self._slots = slots
        self._counters = counters
        self._dummy = Credentials(hasher.make("no such account"), b"")
        self._keys: dict[str, PersonalKeys] = {}

    def challenge(self, login: str) -> Challenge:
        """What ``login`` has to prove.

        Raises:
            UserError: ``access.terminal_locked``, ``access.account_locked`` or ``access.account_blocked``.
        """
        if self._counters.get("terminal_failures") >= self.policy.terminal_failures:
            account = self._accounts.by_login(login)
            if account is None or "access.unlock" not in permissions_of(account.roles):
                raise UserError("access.terminal_locked")
        account = self._accounts.by_login(login.strip())
        if account is None:
            return Challenge(login, None, self._dummy)
        if account.state is AccountState.BLOCKED:
            raise UserError("access.account_blocked")
        if account.locked_until is not None and account.locked_until > self._now():
            raise UserError("access.account_locked", until=account.locked_until.strftime("%H:%M"))
        return Challenge(account.login, account.id, self._accounts.credentials(account.id))

    def admit(self, proof: Proof, way: str = "password") -> SignedIn:
        """Begin a session, or count the failure.

        Raises:
            UserError: ``access.wrong_password`` with ``left`` tries, ``access.account_locked`` or
                ``access.terminal_locked``.
        """
        if proof.keys is None or proof.account_id is None:
            raise self._count_failure(proof)
        account = self._accounts.get(proof.account_id)
        actor = self._actor(account)
        with self.acts.transaction():
            self._accounts.set_failures(account.id, 0, None)
            self._accounts.signed_in(account.id, self._now())
            self._counters.put("terminal_failures", 0)
            self.acts.record(event("access.signed_in"), actor, account.id, {"way": way})
        self._keys[actor.session_id] = proof.keys
        return SignedIn(actor, account.must_change, account.last_sign_in)

    def sign_out(self, actor: Actor) -> None:
        """End the session; its secret keys are forgotten."""
        with self.acts.transaction():
            self.unmasking.end(actor, "sign_out")
            self.acts.record(event("access.signed_out"), actor, actor.account_id)
        self._keys.pop(actor.session_id, None)

    def screen_locked(self, actor: Actor, cause: str) -> None:
        """Note that the window was locked (``cause``: key or idle); running work goes on."""
        with self.acts.transaction():
            self.unmasking.end(actor, "lock")
            self.acts.record(event("access.screen_locked"), actor, actor.account_id, {"cause": cause})

    def unlock_screen(self, actor: Actor, proof: Proof) -> None:
        """Go on with the same session; wrong passwords count like those of signing in."""
        if proof.keys is None or proof.account_id != actor.account_id:
            raise self._count_failure(proof)
        with self.acts.transaction():
            self._accounts.set_failures(actor.account_id, 0, None)
            self.acts.record(event("access.screen_unlocked"), actor, actor.account_id)

    def personal_keys(self, actor: Actor) -> PersonalKeys:
        """Secret keys of a signed-in person; raises ``UserError('access.session_ended')``."""
        keys = self._keys.get(actor.session_id)
        if keys is None:
            raise UserError("access.session_ended")
        return keys

    def accounts(self, actor: Actor) -> list[Account]:
        """All accounts; for administrators and the auditor."""
        if not actor.may("access.read"):
            raise UserError("access.denied", act="access.read")
        return self._accounts.all()

    def account(self, account_id: str) -> Account:
        """Public side of one account (names and public keys stand in forms and seals)."""
        return self._accounts.get(account_id)

    @act("access.account_created")
    def create_account(self, _actor: Actor, new: NewAccount) -> Recorded[Account]:
        """Create an account; the password is the first one and must be changed at the first sign-in."""
        account = self._store_account(new, must_change=True)
        return _created(account)

    def create_first_accounts(self, accounts: list[NewAccount]) -> list[Account]:
        """The administrators of the first run, inside its transaction; they chose their own passwords."""
        created = [self._store_account(new, must_change=False) for new in accounts]
        for account in created:
            done = _created(account)
            self.acts.record(event("access.account_created"), MACHINE, done.subject, done.facts, done.sealed)
        return created

    @act("access.account_state")
    def set_state(self, actor: Actor, account_id: str, state: AccountState, reason: str) -> Recorded[None]:
        """Block or release an account; nobody blocks himself."""
        if account_id == actor.account_id:
            raise UserError("access.own_account")
        self._accounts.set_state(account_id, state)
        return Recorded(None, account_id, {"account": account_id, "state": state.value}, why=reason)

    @act("access.account_unlocked")
    def unlock_account(self, _actor: Actor, account_id: str, reason: str) -> Recorded[None]:
        """Take an account's lock away before its time."""
        self._accounts.set_failures(account_id, 0, None)
        return Recorded(None, account_id, {"account": account_id}, why=reason)

    @act("access.password_changed")
    def change_password(self, actor: Actor, old: Proof, password: str) -> Recorded[None]:
        """Replace the own password; the personal keys stay the same."""
        if old.keys is None or old.account_id != actor.account_id:
            raise self._count_failure(old)
        check_password(password, actor.login, self.policy)
        self._accounts.set_credentials(actor.account_id, self._sealed(old.keys, password), False)
        if actor.login.lower() in self._slots.logins():
            self._slots.add(actor.login, password)
        return Recorded(None, actor.account_id, {"account": actor.account_id})

    def _sealed(self, keys: PersonalKeys, password: str) -> Credentials:
        return Credentials(self.hasher.make(password), self.keyring.reseal(keys, password))

    def _store_account(self, new: NewAccount, must_change: bool) -> Account:
        check_new_account(new.login, new.name, new.roles)
        check_password(new.password, new.login, self.policy)
        sealed, signing_public, box_public = self.keyring.create(new.password)
        opens = bool(OPENS_WORKSTATION.intersection(new.roles))
        account = Account(
            id=f"A-{self._counters.next_number('account'):04d}",
            login=new.login,
            name=clean_name(new.name),
            roles=new.roles,
            state=AccountState.ACTIVE,
            failures=0,
            locked_until=None,
            must_change=must_change,
            has_slot=opens,
            last_sign_in=None,
            signing_public=signing_public,
            box_public=box_public,
            departments=check_scope(new.departments, new.scope, self._departments.all()),
            scope=new.scope,
        )
        self._accounts.add(account, Credentials(self.hasher.make(new.password), sealed), self._now())
        if opens:
            self._slots.add(new.login, new.password)
        return account

    def _actor(self, account: Account) -> Actor:
        return Actor(
            account_id=account.id,
            login=account.login,
            name=account.name,
            roles=tuple(r.value for r in account.roles),
            permissions=permissions_of(account.roles),
            session_id="S-" + self.acts.entropy.secret_bytes(4).hex().upper(),
            masks=self.masking.masks(r.value for r in account.roles),
            scope=scope_of(account, self._departments.all()),
        )

    def _count_failure(self, proof: Proof) -> UserError:
        terminal = self._counters.get("terminal_failures") + 1
        with self.acts.transaction():
            self._counters.put("terminal_failures", terminal)
            outcome = self._count_account_failure(proof)
            if terminal == self.policy.terminal_failures:
                self.acts.record(event("access.terminal_locked"), MACHINE, facts={"failures": terminal})
        if terminal >= self.policy.terminal_failures:
            return UserError("access.terminal_locked")
        return outcome

    def _count_account_failure(self, proof: Proof) -> UserError:
        account = None if proof.account_id is None else self._accounts.get(proof.account_id)
        failures = 1 if account is None else account.failures + 1
        subject = "" if account is None else account.id
        self.acts.record(
            event("access.failed"), MACHINE, subject, {"failures": failures}, {"login": proof.login}
        )
        if account is None:
            return UserError("access.wrong_password", left=self.policy.account_failures - 1)
        until = locked_until(failures, self._now(), self.policy)
        self._accounts.set_failures(account.id, failures, until)
        if until is None:
            return UserError("access.wrong_password", left=self.policy.account_failures - failures)
        shown = until.strftime("%H:%M")
        self.acts.record(
            event("access.locked_out"), MACHINE, account.id, {"until": shown}, {"login": proof.login}
        )
        return UserError("access.account_locked", until=shown)

    def _now(self) -> datetime:
        return self.acts.clock.now().wall


class Counters:
    """Small numbers kept in the settings: the terminal's failures and gap-free series."""

    def __init__(
        self,
        get: Callable[[str], int],
        put: Callable[[str, int], None],
        next_number: Callable[[str], int],
    ) -> None:
        self.get = get
        self.put = put
        self.next_number = next_number


def _created(account: Account) -> Recorded[Account]:
    return Recorded(
        account,
        account.id,
        {
            "account": account.id,
            "roles": [r.value for r in account.roles],
            "departments": list(account.departments),
            "scope": account.scope.value,
        },
        {"login": account.login, "name": account.name},
    )
