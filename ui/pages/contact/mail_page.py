"""The customer's mail server: protection, sign-in, certificate, and a message to try it."""

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout

from core.contact.mails.mail import MOST_PORT, MailServer, Security
from core.contact.mails.settings import ShownServer
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.contact.texts import say
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import NumberStepper, Select

_USUAL_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
_MOST_CERTIFICATES = 200_000  # bytes


class MailPage(Page):
    """Without a server every mail becomes a file in the outbox."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._shown: ShownServer | None = None
        self._saved: MailServer | None = None
        self._authorities = ""
        self.set_title(
            self.tr("E-mail"), self.tr("By the server of your own network, else as files in the outbox")
        )
        self.button = Button(self.tr("Save"), "save", "primary")
        self.button.setObjectName("save_mail_server")
        self.button.clicked.connect(self.save)
        self.set_main_action(self.button)
        self.host = LineEditor(self.tr("mail.example.org; empty: the outbox"), longest=253)
        self.port = NumberStepper(1, MOST_PORT, _USUAL_PORTS[Security.TLS])
        self.security: Select[Security] = Select(
            [(way, say(f"security.{way.value}")) for way in Security], Security.TLS
        )
        self.from_address = LineEditor("station@example.org", longest=120)
        self.login = LineEditor(self.tr("Empty: no sign-in"), longest=120)
        self.password = PasswordEditor()
        self.recipient = LineEditor("name@example.org", longest=120)
        self._name()
        self.practice = Banner(
            self.tr("Whatever is set here, mails become files in the outbox. The test message is sent."),
            "warning",
            self.tr("Practice station"),
        )
        self.practice.hide()
        left = column(self._server_card(), None)
        right = column(self._certificate_card(), self._test_card(), self._outbox_card(), None, gap=GAP)
        line = row(left, right, gap=GAP)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.body.addWidget(self.practice)
        self.body.addWidget(ScrollBox(line), 1)
        self.security.edited.connect(self._security_chosen)

    @property
    def server(self) -> MailServer:
        """As it stands in the form."""
        return MailServer(
            self.host.value,
            self.port.value,
            self.security.value or Security.TLS,
            self.from_address.value,
            self.login.value,
            self.password.text(),
            self._authorities,
        )

    def opened(self, params: Mapping[str, object]) -> None:
        """Load what is set."""
        shown = self._ws.services.mail.shown
        self.frame.bridge.call(shown, self.frame.actor, done=self._show, owner=self)

    def unsaved(self) -> str:
        """A server that was changed and not saved."""
        changed = self._saved is not None and self.server != self._saved
        return self.tr("The mail server was changed and not saved.") if changed else ""

    def save(self) -> None:
        """Store the server."""
        put = self._ws.services.mail.set_server
        refused = self.frame.dialogs.error
        self.frame.bridge.call(
            put, self.frame.actor, self.server, done=self._stored, failed=refused, owner=self
        )

    def try_out(self) -> None:
        """Send a test message by the server as it stands in the form."""
        self._outcome.setText(self.tr("Being sent…"))
        self.test_button.block(self.tr("Being sent…"))
        self.frame.bridge.call(
            self._ws.services.mail.test,
            self.frame.actor,
            self.server,
            self.recipient.value,
            self.tr("MingQian test message"),
            self.tr("This message was sent to try the mail server. Nothing needs to be done."),
            done=self._testing,
            failed=self._test_failed,
            owner=self,
        )

    def take_certificates(self, path: Path) -> None:
        """Read certificates of the customer's own authority."""
        try:
            with path.open("rb") as file:
                text = file.read(_MOST_CERTIFICATES).decode("ascii")
        except (OSError, UnicodeDecodeError):
            text = ""
        if "-----BEGIN CERTIFICATE-----" not in text:
            self.frame.notify(self.tr("{0} holds no certificate in PEM form").format(path.name), "warning")
            return
        self._authorities = text
        self._tell_certificates()

    def _name(self) -> None:
        for name, editor in (
            ("mail_host", self.host),
            ("mail_port", self.port),
            ("mail_security", self.security),
            ("mail_sender", self.from_address),
            ("mail_login", self.login),
            ("mail_password", self.password),
            ("mail_recipient", self.recipient),
        ):
            editor.setObjectName(name)

    def _server_card(self) -> Card:
        card = Card(self.tr("Server"), "network", padding=16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._password_field = Field(self.tr("Password"), self.password)
        fields = (
            Field(self.tr("Host name or address"), self.host),
            Field(self.tr("Port"), self.port),
            Field(self.tr("Protection"), self.security),
            Field(self.tr("Sender's address"), self.from_address),
            Field(self.tr("Account"), self.login),
            self._password_field,
        )
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2)
        card.add(grid)
        note = self.tr("The password is kept in the encrypted database; it is never shown and never logged.")
        card.add(Text(note, "small", "muted", wrap=True))
        return card

    def _certificate_card(self) -> Card:
        card = Card(self.tr("Certificate"), "shield-check", padding=16)
        self._certificates = Text("", "body", wrap=True)
        choose = Button(self.tr("Choose a file (.pem)…"), "upload")
        choose.setObjectName("choose_authority")
        choose.clicked.connect(self._choose)
        self._drop = Button(self.tr("Take it away"), kind="link")
        self._drop.setObjectName("drop_authority")
        self._drop.clicked.connect(self._drop_certificates)
        card.add(self._certificates)
        card.add(row(choose, self._drop, None))
        self._tell_certificates()
        return card

    def _test_card(self) -> Card:
        card = Card(self.tr("Test message"), "send", padding=16)
        self.test_button = Button(self.tr("Send"), "arrow-right")
        self.test_button.setObjectName("test_mail")
        self.test_button.clicked.connect(self.try_out)
        self._outcome = Text("", "body", "muted", wrap=True)
        self._outcome.setObjectName("test_outcome")
        card.add(Field(self.tr("To"), self.recipient))
        card.add(row(self.test_button, None))
        card.add(self._outcome)
        return card

    def _outbox_card(self) -> Card:
        card = Card(self.tr("Outbox"), "archive", padding=16)
        words = self.tr(
            "Each mail is a file (.eml) that a mail program opens as a draft. The files are not encrypted: "
            "take them along and delete them."
        )
        self._outbox = Text("", "body", wrap=True)
        card.add(self._outbox)
        card.add(Text(words, "small", "muted", wrap=True))
        return card

    def _show(self, shown: ShownServer) -> None:
        self._shown = shown
        server = shown.server
        self.host.set_value(server.host)
        self.port.set_value(server.port)
        self.security.set_value(server.security)
        self.from_address.set_value(server.sender)
        self.login.set_value(server.login)
        self.password.setText("")
        self.password.setPlaceholderText(self.tr("As it is") if shown.has_password else "")
        self._authorities = server.authorities
        self._tell_certificates()
        self._outbox.setText(shown.outbox)
        self.practice.setVisible(shown.practice)
        self._saved = self.server

    def _security_chosen(self) -> None:
        if self.port.value in _USUAL_PORTS.values() and self.security.value is not None:
            self.port.set_value(_USUAL_PORTS[self.security.value])

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Certificate of your authority"), "", "(*.pem *.crt)"
        )
        if name:
            self.take_certificates(Path(name))

    def _drop_certificates(self) -> None:
        self._authorities = ""
        self._tell_certificates()

    def _tell_certificates(self) -> None:
        own = self._authorities
        self._certificates.setText(
            self.tr("The server is checked against the certificate of your own authority.")
            if own
            else self.tr("The server is checked against the authorities of the operating system.")
        )
        self._drop.setVisible(bool(own))

    def _stored(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Saved"))
        self.opened({})

    def _testing(self, sending: "Future[None]") -> None:
        self.frame.bridge.watch(sending, done=self._tested, failed=self._test_failed, owner=self)

    def _tested(self, _nothing: object) -> None:
        self.test_button.block("")
        self._outcome.set_tone("accent")
        self._outcome.setText(self.tr("The server took the message."))

    def _test_failed(self, error: BaseException) -> None:
        self.test_button.block("")
        self._outcome.set_tone("danger")
        self._outcome.setText(message_for(error))
