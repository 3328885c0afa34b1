"""Checks of the seal: its own form, the three signatures, who made them, and the private files it names."""

from collections.abc import Sequence

from core.evidence.format import age_header, layout
from core.evidence.format.seal import Seal, parse_seal
from core.evidence.verification.bag_checks import LoadedBag
from core.evidence.verification.signer_names import KnownSigner
from core.evidence.verification.verdicts import Line, RefusedError, Verdict, failed, passed
from core.kernel.minisign import PublicKey, Signature, parse_public_key_file, parse_signature, verify_file


def read_seal(bag: LoadedBag) -> tuple[Seal | None, Line]:
    """The seal, if it can be read, and the line about its form."""
    try:
        seal = parse_seal(bag.content(layout.SEAL))
    except RefusedError as error:
        return None, error.line("seal.form")
    except (ValueError, OverflowError) as error:
        return None, failed("seal.form", "malformed", found=error)
    keys = [key.key for key in (*seal.roles.values(), seal.log.key)]
    if len(set(keys)) != len(keys):
        return seal, failed("seal.form", "same_key")
    return seal, passed("seal.form", practice="practice" if seal.practice else "real")


def check_keys(bag: LoadedBag, seal: Seal) -> Line:
    """Whether the key files beside the seal are the keys that it names."""
    named = {layout.key_path(role): key for role, key in seal.roles.items()} | {layout.LOG_KEY: seal.log.key}
    for path, key in named.items():
        try:
            if parse_public_key_file(bag.content(path)) != key:
                return failed("seal.keys", "other_key", key.fingerprint, path)
        except RefusedError as error:
            return error.line("seal.keys")
        except ValueError as error:
            return failed("seal.keys", "malformed", found=f"{path}: {error}")
    return passed("seal.keys", keys=len(named))


def check_signatures(bag: LoadedBag, seal: Seal) -> list[Line]:
    """One line for each role."""
    return [_check_signature(bag, seal, role) for role in layout.ROLES]


def _check_signature(bag: LoadedBag, seal: Seal, role: str) -> Line:
    check = f"seal.signature.{role}"
    try:
        signature = parse_signature(bag.content(layout.signature_path(role)))
        manifest = bag.content(layout.TAG_MANIFEST)
    except RefusedError as error:
        return error.line(check)
    except ValueError as error:
        return failed(check, "malformed", found=error)
    return _judge(check, signature, seal.roles[role], manifest, trusted_comment(seal, role))


def _judge(check: str, signature: Signature, key: PublicKey, manifest: bytes, comment: str) -> Line:
    if signature.untrusted_comment != layout.UNTRUSTED_COMMENT:
        return failed(check, "untrusted_comment", layout.UNTRUSTED_COMMENT, signature.untrusted_comment)
    if signature.trusted_comment != comment:
        return failed(check, "trusted_comment", comment, signature.trusted_comment)
    if not verify_file(key, manifest, signature):
        return failed(check, "signature", key.fingerprint)
    return passed(check, fingerprint=key.fingerprint)


def trusted_comment(seal: Seal, role: str) -> str:
    """What the signature of ``role`` must say."""
    return layout.TRUSTED_COMMENT_FORMAT.format(
        kind=seal.kind, subject=seal.subject, role=role, seconds=seal.seconds
    )


def check_signers(seal: Seal, known: Sequence[KnownSigner]) -> list[Line]:
    """Whether the keys are those that were named beforehand; one line for each role.

    A name that fits no key is a FAIL of its own: the one who was to sign did not.
    """
    lines = []
    for role in layout.ROLES:
        key, check = seal.roles[role], f"seal.signer.{role}"
        if any(signer.is_key_of(key, role) for signer in known):
            lines.append(passed(check, fingerprint=key.fingerprint))
        else:
            lines.append(Line(check, Verdict.UNKNOWN, "signer_not_named", found=key.fingerprint))
    absent = [s for s in known if not any(s.is_key_of(key, role) for role, key in seal.roles.items())]
    return lines + [
        failed("seal.named_signer", "signer_absent", f"{s.role} {s.digits}".strip()) for s in absent
    ]


def check_private_files(bag: LoadedBag, seal: Seal) -> list[Line]:
    """Whether private files and commitments correspond, and each file is encrypted as the seal says."""
    expected = {layout.PRIVATE + name + layout.ENCRYPTED for name in seal.private} | {layout.INDEX}
    present = {path for path in bag.sizes if path.startswith(layout.PRIVATE)}
    if expected != present:
        listed = failed("private.listed", "other_files", found=min(expected ^ present))
    else:
        listed = passed("private.listed", files=len(seal.private))
    return [listed, _encrypted(bag, seal, sorted(present))]


def _encrypted(bag: LoadedBag, seal: Seal, present: list[str]) -> Line:
    for path in present:
        try:
            count = age_header.recipients(bag.content(path), bag.sizes[path])
        except (ValueError, RefusedError) as error:
            return failed("private.encrypted", "not_encrypted", found=f"{path}: {error}")
        if count != len(seal.recipients):
            return failed("private.encrypted", "other_recipients", len(seal.recipients), f"{path}: {count}")
    return passed("private.encrypted", files=len(present), recipients=len(seal.recipients))
