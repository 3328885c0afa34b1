"""Messages are deleted after the days that two people set, and the log says how many."""

import json
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.contact.mails import retention
from core.contact.mails.outgoing import Channel, Letter, MessageCause, MessageState
from core.contact.mails.retention import MessageRetention, RetentionPolicy
from devices.mail.smtp import SmtpMailer
from storage.database.contact.messages import DatabaseMessages
from tests.support.contact_room import SerialExecutor
from tests.support.pool_station import PoolStation

LETTER = Letter(Channel.SMS, MessageCause.NOTICE, "王小明", "14334543878", "请更新资料")


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[PoolStation]:
    station = PoolStation(tmp_path)
    yield station
    station.close()


def kept(pool: PoolStation, state: MessageState, days: int) -> int:
    """A message that came to a state some days ago; its number."""
    messages, at = DatabaseMessages(pool.connection), pool.clock.now().wall - timedelta(days=days)
    with pool.acts.transaction():
        number = messages.add(LETTER, "孟若勇", at)
        messages.note(number, state, "", at)
    return number


def looked(pool: PoolStation, outbox: Path, policy: RetentionPolicy) -> list[dict[str, object]]:
    """Look once, and again as often as it asks to; what the log says of it."""
    later = []
    messages, mailer = DatabaseMessages(pool.connection), SmtpMailer(outbox)
    MessageRetention(pool.acts, messages, mailer, lambda: policy, SerialExecutor(), later.append).look()
    while later:
        later.pop()()
    records = [json.loads(stored.record) for stored in pool.log().records()]
    return [record["facts"] for record in records if record["event"] == "contact.messages_removed"]


def test_what_was_settled_before_the_days_is_deleted_in_portions_and_counted(
    pool: PoolStation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "MOST_AT_ONCE", 2)
    gone = [
        kept(pool, state, 31)
        for state in (MessageState.SENT, MessageState.DELIVERED, MessageState.PUT_ASIDE, MessageState.FAILED)
    ]
    stay = [
        kept(pool, MessageState.SENT, 29),
        kept(pool, MessageState.WAITING, 400),
        kept(pool, MessageState.SENDING, 400),
    ]
    assert looked(pool, tmp_path, RetentionPolicy()) == []
    facts = looked(pool, tmp_path, RetentionPolicy(messages=30))
    assert facts == [{"kind": "messages", "count": 2, "days": 30}] * (len(gone) // 2)
    assert DatabaseMessages(pool.connection).in_state(*MessageState) == stay
    assert looked(pool, tmp_path, RetentionPolicy(messages=30)) == facts


def test_old_files_of_the_outbox_go_and_nothing_else_in_it(pool: PoolStation, tmp_path: Path) -> None:
    outbox = tmp_path / "outbox"
    mailer = SmtpMailer(outbox)
    for name, days in (("MQ-1", 8), ("MI-2", 8), ("MQ-3", 6)):
        mailer.put_aside(name, b"")
        (outbox / "note.txt").write_text("")
        then = pool.clock.now().wall.timestamp() - days * 86400
        for file in (outbox / f"{name}.eml", outbox / "note.txt"):
            os.utime(file, (then, then))
    os.utime(outbox / "note.txt", (0, 0))
    facts = looked(pool, outbox, RetentionPolicy(outbox=7))
    assert facts == [{"kind": "outbox", "count": 2, "days": 7}]
    assert {file.name for file in outbox.iterdir()} == {"MQ-3.eml", "note.txt"}
