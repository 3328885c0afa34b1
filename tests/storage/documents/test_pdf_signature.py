"""Signed forms as other programs see them: poppler's pdfsig, OpenSSL, and a reader that shows the form."""

import re
import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from core.evidence.papers.pdf_signing import PdfIdentity
from storage.database.pdf_authority import DatabasePdfAuthority
from storage.database.settings import StationKey
from storage.documents.pdf_forms import PdfForms
from storage.documents.pdf_signature import sign_pdf
from tests.support import form_samples as samples
from tests.support import pdf as reading


class MemoryKeys:
    """The two keys of the authority."""

    def __init__(self) -> None:
        self.kept: dict[str, StationKey] = {}

    def key(self, purpose: str) -> StationKey:
        return self.kept[purpose]

    def add_key(self, key: StationKey, _created_at: str) -> None:
        self.kept[key.purpose] = key


@pytest.fixture(scope="module")
def identity() -> PdfIdentity:
    keys = MemoryKeys()
    authority = DatabasePdfAuthority(keys)  # type: ignore[arg-type]
    assert authority.identity() is None
    made = authority.make("沧浪市公共资源交易中心", "CQ-01", 2026)
    assert authority.identity() == made
    assert keys.kept["pdf-authority"].secret == b""
    return made


@pytest.fixture
def signed(forms: PdfForms, identity: PdfIdentity) -> bytes:
    return sign_pdf(forms.draw_table(samples.draw_table()), identity)


def pdfsig(document: bytes, place: Path) -> str:
    path = place / "form.pdf"
    path.write_bytes(document)
    done = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False)
    return done.stdout


def signature_of(document: bytes) -> tuple[bytes, bytes]:
    """What is covered, and the CMS."""
    numbers = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]", document)
    assert numbers is not None
    _zero, begin, end, rest = (int(number) for number in numbers.groups())
    assert end + rest == len(document)
    cms = bytes.fromhex(document[begin + 1 : end - 1].decode("ascii"))
    length = 4 + int.from_bytes(cms[2:4], "big")
    return document[:begin] + document[end:], cms[:length]


def test_pdfsig_finds_one_valid_signature_over_the_whole_document(signed: bytes, tmp_path: Path) -> None:
    said = pdfsig(signed, tmp_path)
    assert "Signature #1" in said
    assert "Signature #2" not in said
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "MingQian CQ-01" in said


@pytest.mark.parametrize("place", [200, 3000, -200])
def test_a_changed_byte_is_found(signed: bytes, tmp_path: Path, place: int) -> None:
    changed = bytearray(signed)
    changed[place] ^= 1
    assert "Signature is Valid" not in pdfsig(bytes(changed), tmp_path)


def test_openssl_verifies_it_against_the_authority_alone(
    signed: bytes, identity: PdfIdentity, tmp_path: Path
) -> None:
    covered, cms = signature_of(signed)
    (tmp_path / "content").write_bytes(covered)
    (tmp_path / "cms").write_bytes(cms)
    authority = x509.load_der_x509_certificate(identity.authority)
    command = ["openssl", "cms", "-verify", "-inform", "DER", "-in", tmp_path / "cms", "-binary", "-purpose",
               "any", "-content", tmp_path / "content", "-out", "/dev/null", "-CAfile"]  # fmt: skip
    for trusted, code in ((authority.public_bytes(Encoding.PEM), 0), (_other_authority(), 4)):
        (tmp_path / "ca").write_bytes(trusted)
        done = subprocess.run([*command, tmp_path / "ca"], capture_output=True, check=False)
        assert done.returncode == code, done.stderr


def test_the_form_reads_as_before(forms: PdfForms, identity: PdfIdentity) -> None:
    for made in (
        forms.draw_table(samples.draw_table()),
        forms.commitment_slip(samples.commitment_slip()),
        forms.fingerprint_sheet(samples.fingerprint_sheet()),
    ):
        signed = sign_pdf(made, identity)
        assert signed.startswith(made.rstrip())
        assert reading.text(signed) == reading.text(made)
        assert reading.info(signed).splitlines()[:6] == reading.info(made).splitlines()[:6]
        assert len(pdfium.PdfDocument(signed)) == len(pdfium.PdfDocument(made))


def test_what_is_no_form_of_ours_is_refused(identity: PdfIdentity) -> None:
    for data in (b"", b"%PDF-1.7 hello", b"%PDF-1.4\ntrailer << /Root 1 0 R /Size 3 >>\nstartxref\n9\n%%EOF"):
        with pytest.raises(ValueError, match=r"of ours"):
            sign_pdf(data, identity)


def _other_authority() -> bytes:
    other = DatabasePdfAuthority(MemoryKeys()).make("Other", "CQ-01", 2026)  # type: ignore[arg-type]
    certificate = x509.load_der_x509_certificate(other.authority)
    return certificate.public_bytes(Encoding.PEM)
