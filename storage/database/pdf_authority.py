"""The authority for signed PDFs: ECDSA on P-256 with X.509 certificates, since PDF readers know no Ed25519.

One authority signs one certificate; its secret key is not kept, so that nobody can make a second one later.
"""

from datetime import UTC, datetime
from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from core.evidence.papers.pdf_signing import PdfIdentity
from storage.database.settings import SettingsRepository, StationKey

_SIGNER, _AUTHORITY = "pdf", "pdf-authority"
_YEARS = 30  # an archive is read as long


class DatabasePdfAuthority:
    """Implements ``core.evidence.papers.pdf_signing.PdfAuthority`` over the table of station keys."""

    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def identity(self) -> PdfIdentity | None:
        """What was made before, if anything was."""
        try:
            signer, authority = self._settings.key(_SIGNER), self._settings.key(_AUTHORITY)
        except KeyError:
            return None
        return _identity(signer.secret, signer.public, authority.public)

    def make(self, organisation: str, station_id: str, year: int) -> PdfIdentity:
        """Make both; the authority's secret key goes with the end of this call."""
        root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        root_name = _name(organisation, f"MingQian {station_id} PDF CA")
        root = _certificate(root_name, root_key, root_name, root_key, year, is_authority=True)
        name = _name(organisation, f"MingQian {station_id}")
        certificate = _certificate(name, key, root_name, root_key, year, is_authority=False)
        secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        made = datetime.now(UTC).isoformat()
        public, root_public = certificate.public_bytes(Encoding.DER), root.public_bytes(Encoding.DER)
        self._settings.add_key(StationKey(_AUTHORITY, "x509", b"", root_public), made)
        self._settings.add_key(StationKey(_SIGNER, "p256", secret, public), made)
        return _identity(secret, public, root_public)


def _identity(key: bytes, certificate: bytes, authority: bytes) -> PdfIdentity:
    return PdfIdentity(key, certificate, authority, sha256(authority).hexdigest())


def _name(organisation: str, common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:64] or "MingQian"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _certificate(
    subject: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    issuer_key: ec.EllipticCurvePrivateKey,
    year: int,
    *,
    is_authority: bool,
) -> x509.Certificate:
    """From the first day of the year, so that a clock set right later does not make it not yet valid."""
    usage = x509.KeyUsage(
        digital_signature=not is_authority,
        content_commitment=not is_authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )
    issuer_public = issuer_key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(year, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(year + _YEARS, 12, 31, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(is_authority, 0 if is_authority else None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_public), critical=False)
        .sign(issuer_key, SHA256())
    )
