"""Messages to experts put together for the engine: who sends them, and who hears what became of a text."""

from collections.abc import Callable
from typing import TypeVar

from core.cases.opening import CaseOpener
from core.contact.lines.line import TextDelivered, TextFailed, TextSent
from core.contact.mails.dispatch import Dispatch, TextPacing, number_of
from core.contact.mails.retention import LOOK_EVERY, MessageRetention, RetentionPolicy
from core.contact.mails.review_results import ReviewResults
from core.contact.mails.settings import MailSettings
from core.engine.contact_desk import ContactDesk
from core.engine.expert_addresses import ExpertAddresses
from core.engine.foundation import Foundation
from core.engine.ports import Devices, Repositories
from core.pool.service import PoolService

T = TypeVar("T", TextSent, TextFailed, TextDelivered)


class MessageDesk:
    """Routes what lines say of texts: those of invitations and these know their own by the text's number."""

    def __init__(
        self, foundation: Foundation, repositories: Repositories, devices: Devices, contact: ContactDesk
    ) -> None:
        self._base = foundation
        self._repositories = repositories
        self._devices = devices
        self._contact = contact

    def services(
        self, pool: PoolService, opener: CaseOpener, retention: Callable[[], RetentionPolicy]
    ) -> tuple[Dispatch, MailSettings, ReviewResults]:
        """All of them, over the pool's addresses; results of reviews are heard of from now on.

        What ``retention`` no longer keeps is deleted, now and as long as the workstation is open.
        """
        base, kept, devices = self._base, self._repositories, self._devices
        addresses = ExpertAddresses(pool)
        practice = base.facts.practice
        dispatch = Dispatch(
            *(base.acts, kept.expert_messages, kept.mail_servers, devices.mailer, devices.lines),
            *(base.background, base.engine.call_soon, addresses.of, practice),
            TextPacing(self._contact.allowance, base.engine.call_later),
        )
        results = ReviewResults(
            base.acts, kept.result_policy, dispatch, addresses.of_case, base.facts.organisation
        )
        opener.tell(results.decided)
        others, engine = self._contact.messenger, base.engine
        engine.handle(TextSent, _routed(dispatch.on_sent, others.on_sent))
        engine.handle(TextFailed, _routed(dispatch.on_failed, others.on_failed))
        engine.handle(TextDelivered, _routed(dispatch.on_delivered, others.on_delivered))
        dispatch.take_up()
        self._tidy(
            MessageRetention(
                *(base.acts, kept.expert_messages, devices.mailer, retention),
                *(base.background, base.engine.call_soon),
            )
        )
        mail = MailSettings(base.acts, kept.mail_servers, devices.mailer, base.background, practice=practice)
        return dispatch, mail, results

    def _tidy(self, kept: MessageRetention) -> None:
        kept.look()
        self._base.engine.call_later(LOOK_EVERY, lambda: self._tidy(kept))


def _routed(own: Callable[[T], None], others: Callable[[T], None]) -> Callable[[T], None]:
    """What a line says of a text goes to whoever sent it."""

    def heard(told: T) -> None:
        (own if number_of(told.message_id) else others)(told)

    return heard
