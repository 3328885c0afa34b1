"""Setting the mail server: the password goes in and never comes out again."""

from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace

from core.access.model import Actor
from core.contact.mails.mail import Mail, Mailer, MailServer, check_address, check_server
from core.contact.mails.outgoing import MailServers
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError


@dataclass(frozen=True, slots=True)
class ShownServer:
    """What the page shows: the server without its password, and where the outbox is.

    ``practice``: in a practice station mails go into the outbox whatever is set.
    """

    server: MailServer
    has_password: bool
    outbox: str
    practice: bool


class MailSettings:
    """For the system administrator."""

    def __init__(
        self, acts: Acts, servers: MailServers, mailer: Mailer, worker: Executor, practice: bool
    ) -> None:
        self.acts = acts
        self._servers = servers
        self._mailer = mailer
        self._worker = worker
        self._practice = practice

    def shown(self, actor: Actor) -> ShownServer:
        """What is set."""
        if not actor.may("system.settings"):
            raise PermissionDeniedError("system.settings")
        kept = self._servers.server()
        return ShownServer(
            replace(kept, password=""), bool(kept.password), self._mailer.outbox, self._practice
        )

    @act("contact.mail_server_set")
    def set_server(self, _actor: Actor, server: MailServer) -> Recorded[None]:
        """Set the server; an empty password keeps the one that is there, unless host or login are others.

        Raises:
            UserError: what :func:`core.contact.mails.mail.check_server` says.
        """
        check_server(server)
        self._servers.put_server(self._with_password(server))
        facts: dict[str, JsonValue] = {
            "server": server.host,
            "port": server.port,
            "security": server.security.value,
            "login": bool(server.login),
            "authorities": bool(server.authorities),
        }
        return Recorded(None, server.host, facts)

    @act("contact.mail_tested")
    def test(
        self, _actor: Actor, server: MailServer, recipient: str, subject: str, text: str
    ) -> Recorded["Future[None]"]:
        """Begin to send a message by a server as it stands in the form; the future fails as sending does.

        Raises:
            UserError: what :func:`core.contact.mails.mail.check_server` says, ``mail.address_faulty``,
                ``mail.no_server``.
        """
        if not server.host:
            raise UserError("mail.no_server")
        check_server(server)
        check_address(recipient)
        used = self._with_password(server)
        mail = Mail("MQ-TEST", recipient, subject, text, self.acts.clock.now().wall)

        def send() -> None:
            self._mailer.send(used, recipient, self._mailer.built(mail, used.sender))

        facts = {"server": server.host, "security": server.security.value}
        return Recorded(self._worker.submit(send), server.host, facts)

    def _with_password(self, server: MailServer) -> MailServer:
        """A password is never sent to another server or for another account than it was given for."""
        kept = self._servers.server()
        same = (server.host, server.login) == (kept.host, kept.login)
        if server.password or not server.login or not same:
            return server if server.login else replace(server, password="")
        return replace(server, password=kept.password)
