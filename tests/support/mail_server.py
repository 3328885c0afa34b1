"""A small SMTP server with faults to order, and certificates of an authority of its own."""

import base64
import socket
import ssl
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import IO

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class Behaviour:
    """``security`` tls, starttls or none; ``fault`` one of recipient, sender, cut, data or "" for none."""

    security: str = "none"
    login: str = ""
    password: str = ""
    fault: str = ""
    certificate: Path | None = None
    got: list[tuple[str, str, bytes]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class MailServerProcess:
    """Serves one connection after another on a free port of this machine, in a thread."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """No more connections."""
        # A listener blocked in accept is woken by a last connection.
        with socket.create_connection(("127.0.0.1", self.port)):
            self._listener.close()
        self._thread.join(10)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            try:
                _Conversation(self.behaviour, connection).hold()
            except (OSError, ssl.SSLError):
                pass
            finally:
                connection.close()
            if self._listener.fileno() < 0:
                return


class _Conversation:
    def __init__(self, behaviour: Behaviour, connection: socket.socket) -> None:
        self._behaviour = behaviour
        self._socket = connection
        if behaviour.security == "tls":
            self._protect()
        self._file: IO[bytes] = self._socket.makefile("rb")
        self._sender = self._recipient = ""

    def hold(self) -> None:
        self._say("220 test ESMTP")
        while line := self._file.readline().decode().strip():
            self._behaviour.words.append(line.split()[0].upper())
            if not self._answer(line):
                return

    def _answer(self, line: str) -> bool:
        word, _, rest = line.partition(" ")
        match word.upper():
            case "EHLO":
                offers = ["STARTTLS"] if self._behaviour.security == "starttls" and not self._safe else []
                offers += ["AUTH PLAIN"] if self._behaviour.login else []
                lines = ["test", *offers]
                for place, text in enumerate(lines):
                    self._say(f"250{' ' if place == len(lines) - 1 else '-'}{text}")
            case "STARTTLS":
                self._say("220 go on")
                self._protect()
                self._file = self._socket.makefile("rb")
            case "AUTH":
                given = base64.b64decode(rest.split()[1]).decode().split("\0")[1:]
                right = given == [self._behaviour.login, self._behaviour.password]
                self._say("235 welcome" if right else "535 wrong")
            case "MAIL":
                self._sender = rest
                self._say("550 not you" if self._behaviour.fault == "sender" else "250 ok")
            case "RCPT":
                self._recipient = rest
                self._say("550 nobody" if self._behaviour.fault == "recipient" else "250 ok")
            case "DATA":
                if self._behaviour.fault == "cut":
                    return False
                self._say("354 go on")
                self._take_message()
            case "QUIT":
                self._say("221 bye")
                return False
            case _:
                self._say("250 ok")
        return True

    def _take_message(self) -> None:
        lines = []
        while (line := self._file.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        if self._behaviour.fault == "data":
            self._say("554 no")
            return
        self._behaviour.got.append((self._sender, self._recipient, b"".join(lines)))
        self._say("250 kept")

    @property
    def _safe(self) -> bool:
        return isinstance(self._socket, ssl.SSLSocket)

    def _protect(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        assert self._behaviour.certificate is not None
        context.load_cert_chain(self._behaviour.certificate)
        self._socket = context.wrap_socket(self._socket, server_side=True)

    def _say(self, text: str) -> None:
        self._socket.sendall(f"{text}\r\n".encode())


def authority_and_certificate(folder: Path, host: str = "127.0.0.1") -> tuple[str, Path]:
    """PEM of a new authority, and a file with key and certificate that it gave to ``host``."""
    key, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
    authority = _certificate(issuer, issuer, key.public_key(), key, None)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    certificate = _certificate(name, issuer, own.public_key(), key, host)
    path = folder / "server.pem"
    path.write_bytes(
        own.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return authority.public_bytes(serialization.Encoding.PEM).decode(), path


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    signer: ec.EllipticCurvePrivateKey,
    host: str | None,
) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
    )
    if host is not None:
        names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))])
        builder = builder.add_extension(names, critical=False)
    return builder.sign(signer, hashes.SHA256())
