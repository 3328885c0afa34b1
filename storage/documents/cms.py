"""A detached CMS signature as PAdES asks for it (RFC 5652, ETSI EN 319 142-1 baseline B-B).

``cryptography`` makes PKCS 7 signatures but lets nobody add the attribute that names the signer's
certificate (signing-certificate-v2, RFC 5035), and adds the signing time, which PAdES keeps out; so the few
structures are written here.
"""

from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_private_key

_SIGNED_DATA = "1.2.840.113549.1.7.2"
_DATA = "1.2.840.113549.1.7.1"
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47"
_SHA256 = "2.16.840.1.101.3.4.2.1"
_ECDSA_SHA256 = "1.2.840.10045.4.3.2"

_INTEGER, _OCTETS, _OID, _SEQUENCE, _SET = 0x02, 0x04, 0x06, 0x30, 0x31
_CONTEXT_0 = 0xA0


def detached_signature(content_sha256: bytes, key: bytes, certificate: bytes, authority: bytes) -> bytes:
    """The DER of a signature over content with this digest.

    ``key`` is PKCS 8 of an ECDSA key, ``certificate`` and ``authority`` are X.509, all DER.
    """
    secret = load_der_private_key(key, None)
    assert isinstance(secret, ec.EllipticCurvePrivateKey)
    attributes = _attributes(content_sha256, certificate)
    signature = secret.sign(_tlv(_SET, attributes), ec.ECDSA(SHA256()))
    algorithm = _tlv(_SEQUENCE, _oid(_SHA256))
    signer = _tlv(
        _SEQUENCE,
        _integer(1),
        _issuer_and_serial(certificate),
        algorithm,
        _tlv(_CONTEXT_0, attributes),
        _tlv(_SEQUENCE, _oid(_ECDSA_SHA256)),
        _tlv(_OCTETS, signature),
    )
    signed = _tlv(
        _SEQUENCE,
        _integer(1),
        _tlv(_SET, algorithm),
        _tlv(_SEQUENCE, _oid(_DATA)),
        _tlv(_CONTEXT_0, *sorted((certificate, authority))),
        _tlv(_SET, signer),
    )
    return _tlv(_SEQUENCE, _oid(_SIGNED_DATA), _tlv(_CONTEXT_0, signed))


def _attributes(content_sha256: bytes, certificate: bytes) -> bytes:
    """The signed attributes in the order that DER gives to a set."""
    named = _tlv(_SEQUENCE, _tlv(_SEQUENCE, _tlv(_SEQUENCE, _tlv(_OCTETS, sha256(certificate).digest()))))
    values = {
        _CONTENT_TYPE: _oid(_DATA),
        _MESSAGE_DIGEST: _tlv(_OCTETS, content_sha256),
        _SIGNING_CERTIFICATE_V2: named,
    }
    return b"".join(sorted(_tlv(_SEQUENCE, _oid(oid), _tlv(_SET, value)) for oid, value in values.items()))


def _issuer_and_serial(certificate: bytes) -> bytes:
    parsed = x509.load_der_x509_certificate(certificate)
    return _tlv(_SEQUENCE, parsed.issuer.public_bytes(), _integer(parsed.serial_number))


def _tlv(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(size))) + size + content


def _integer(value: int) -> bytes:
    return _tlv(_INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def _oid(dotted: str) -> bytes:
    first, second, *rest = map(int, dotted.split("."))
    content = bytearray((40 * first + second,))
    for number in rest:
        digits = [number & 0x7F]
        while number := number >> 7:
            digits.append(0x80 | (number & 0x7F))
        content += bytes(reversed(digits))
    return _tlv(_OID, bytes(content))
