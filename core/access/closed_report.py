"""At opening: what happened while the workstation was closed goes into the audit log and the accounts."""

from collections.abc import Callable

from core.access.attempts import RECOVERY, Attempts, AttemptStore, Failures
from core.access.model import MACHINE
from core.access.ports import AccountRepository
from core.access.rules import SignInPolicy, locked_until
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event

_SERIES = "attempts.series"
_TOTAL = "attempts.total"


class ClosedReport:
    """``get`` and ``put`` reach the settings of the database."""

    def __init__(
        self,
        acts: Acts,
        accounts: AccountRepository,
        policy: SignInPolicy,
        get: Callable[[str], JsonValue],
        put: Callable[[str, JsonValue], None],
    ) -> None:
        self._acts = acts
        self._accounts = accounts
        self._policy = policy
        self._get = get
        self._put = put

    def take(self, store: AttemptStore) -> None:
        """Record what the file holds and empty it; a file that is not the one left here is recorded too.

        The failures are recorded in one transaction; only then is the file emptied, so that a crash in
        between records them twice rather than never.
        """
        found = store.read()
        lost = self._lost(found)
        attempts = found or store.begin()
        with self._acts.transaction():
            if lost:
                self._acts.record(event("access.attempts_lost"), MACHINE, facts={"how": lost})
            for slot, failures in sorted(attempts.open.items()):
                self._report(slot, failures)
            self._put(_SERIES, attempts.series)
            self._put(_TOTAL, attempts.total)
        store.write(attempts.reported())

    def _lost(self, found: Attempts | None) -> str:
        series, total = self._get(_SERIES), self._get(_TOTAL)
        if series is None:
            return ""
        if found is None or found.series != series:
            return "replaced"
        return "older" if found.total < int(str(total)) else ""

    def _report(self, slot: str, failures: Failures) -> None:
        account = None if slot == RECOVERY else self._accounts.by_login(slot)
        subject = "" if account is None else account.id
        self._acts.record(
            event("access.failed_closed"),
            MACHINE,
            subject,
            {
                "failures": failures.count,
                "last": failures.last.isoformat(timespec="seconds"),
                "recovery_key": slot == RECOVERY,
            },
            {} if slot == RECOVERY else {"login": slot},
        )
        if account is not None:
            count = account.failures + failures.count
            self._accounts.set_failures(account.id, count, locked_until(count, failures.last, self._policy))
