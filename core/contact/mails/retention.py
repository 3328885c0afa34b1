"""How long messages to experts are kept: what was settled longer ago is deleted, and counted in the log.

Texts and mails of invitations belong to the record of their draw and stay with it; of those only the files
that lie in the outbox go.
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.access.model import MACHINE
from core.contact.mails.mail import Mailer
from core.contact.mails.outgoing import MessageRepository, MessagesChanged
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event

LOOK_EVERY = 6 * 3600.0
"""Seconds between two looks while the workstation is open."""

MOST_AT_ONCE = 2000
"""Messages of one transaction, so that others need not wait for all of them."""


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """Days after which what is settled is deleted, 0 for never.

    ``messages`` lie in the database with words and address, ``outbox`` are the plain files beside it.
    """

    messages: int = 0
    outbox: int = 0


class MessageRetention:
    """Runs in the engine; ``worker`` looks at the outbox, ``soon`` brings what it found into the engine."""

    def __init__(
        self,
        acts: Acts,
        messages: MessageRepository,
        mailer: Mailer,
        policy: Callable[[], RetentionPolicy],
        worker: Executor,
        soon: Callable[[Callable[[], None]], None],
    ) -> None:
        self._acts = acts
        self._messages = messages
        self._mailer = mailer
        self._policy = policy
        self._worker = worker
        self._soon = soon

    def look(self) -> None:
        """Delete what the policy no longer keeps."""
        policy = self._policy()
        if policy.outbox:
            cleared = self._worker.submit(self._mailer.remove_put_aside, self._days_ago(policy.outbox))
            cleared.add_done_callback(lambda done: self._soon(lambda: self._cleared(policy.outbox, done)))
        if policy.messages:
            self._remove(policy.messages)

    def _remove(self, days: int) -> None:
        with self._acts.transaction():
            removed = self._messages.remove_settled(self._days_ago(days), MOST_AT_ONCE)
            if removed:
                self._record("messages", removed, days)
                self._acts.announce(MessagesChanged())
        if removed == MOST_AT_ONCE:
            self._soon(lambda: self._remove(days))

    def _cleared(self, days: int, done: "Future[int]") -> None:
        if done.result():
            with self._acts.transaction():
                self._record("outbox", done.result(), days)

    def _days_ago(self, days: int) -> datetime:
        return self._acts.clock.now().wall - timedelta(days=days)

    def _record(self, kind: str, count: int, days: int) -> None:
        facts: dict[str, JsonValue] = {"kind": kind, "count": count, "days": days}
        self._acts.record(event("contact.messages_removed"), MACHINE, "", facts)
