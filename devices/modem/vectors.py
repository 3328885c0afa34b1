"""Recomputes every case of a PDU vector file (modem.md, section 10): ``main.py vectors pdu FILE``."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from devices.modem import gsm7
from devices.modem.pdu import Deliver, Outgoing, Pdu, StatusReport, Submit, decode, encode_submit
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import (
    Address,
    NumberType,
    OctetReader,
    read_address,
    read_smsc,
    read_time,
    validity_minutes,
    validity_octet,
    write_address,
    write_smsc,
    write_time,
)
from devices.modem.text_parts import split
from devices.modem.user_data import Alphabet, Concat, alphabet_of, join, ucs2

Values = Mapping[str, Any]
_KINDS: Mapping[str, type] = {"deliver": Deliver, "submit": Submit, "status-report": StatusReport}
_CONTROLS = {"encode", "lenient", "error"}


def run(path: Path) -> tuple[list[str], int]:
    """One line a case, ``PASS id`` or ``FAIL id: first difference``; exit code 0, 1 (failures), 2 (no file).

    Never raises for a bad file: an unreadable one gives a single FAIL line and exit code 2.
    """
    try:
        cases = json.loads(path.read_text(encoding="utf-8"))
        named = [(str(case["id"]), case) for case in cases]
    except (OSError, ValueError, TypeError, KeyError):
        return [f"FAIL {path.name}: not a vector file"], 2
    lines, failed = [], 0
    for name, case in named:
        difference = _difference(case)
        failed += difference is not None
        lines.append(f"PASS {name}" if difference is None else f"FAIL {name}: {difference}")
    lines.append(f"{len(named) - failed} of {len(named)} passed")
    return lines, 1 if failed or not named else 0


def _difference(case: Values) -> str | None:
    try:
        expect: Values = case["expect"]
        if "pdu" in case:
            return _pdu_difference(case["kind"], case["pdu"], expect)
        return _value_difference(case["kind"], case["input"], expect)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return f"malformed case ({type(error).__name__})"
    except PduError as error:
        return f"refused: {error.reason}"


def _pdu_difference(kind: str, text: str, expect: Values) -> str | None:
    if expect.get("error"):
        return _refusal(lambda: decode(text))
    pdu = decode(text, lenient=bool(expect.get("lenient")))
    if not isinstance(pdu, _KINDS[kind]):
        return f"kind: expected {kind}, got {type(pdu).__name__}"
    found = _described(pdu)
    for key in expect.keys() - _CONTROLS:
        if _comparable(key, found.get(key)) != _comparable(key, expect[key]):
            return f"{key}: expected {expect[key]!r}, got {found.get(key)!r}"
    if expect.get("encode"):
        return _unequal("encoded", text, encode_submit(_outgoing(expect)).text)
    return None


def _described(pdu: Pdu) -> dict[str, Any]:
    found: dict[str, Any] = {
        "smsc": pdu.smsc.number if pdu.smsc else None,
        "tpdu_length": pdu.tpdu_length,
    }
    if isinstance(pdu, StatusReport):
        return found | {
            "number": pdu.recipient.number,
            "mr": pdu.reference,
            "timestamp": pdu.sent_at,
            "discharge": pdu.discharged_at,
            "status": pdu.status,
            "final": pdu.final,
        }
    concat = pdu.user_data.concat
    address = pdu.sender if isinstance(pdu, Deliver) else pdu.recipient
    found |= {
        "number": address.number,
        "number_type": address.kind,
        "alphabet": pdu.user_data.alphabet,
        "text": pdu.user_data.text,
        "data_hex": pdu.user_data.units.hex().upper(),
        "dcs": pdu.dcs,
        "pid": pdu.pid,
        "udl": pdu.udl,
        "message_class": pdu.message_class,
        "concat": _concat_values(concat),
    }
    return found | (_deliver_values(pdu) if isinstance(pdu, Deliver) else _submit_values(pdu))


def _concat_values(concat: Concat | None) -> dict[str, int] | None:
    if concat is None:
        return None
    return {"ref": concat.ref, "total": concat.total, "seq": concat.seq, "ref_bits": concat.ref_bits}


def _deliver_values(pdu: Deliver) -> dict[str, Any]:
    return {
        "timestamp": pdu.sent_at,
        "timestamp_utc": pdu.sent_at.astimezone(UTC) if pdu.sent_at else None,
        "timestamp_local": pdu.sent_at.replace(tzinfo=None) if pdu.sent_at else None,
        "mms_bit": pdu.no_more_waiting,
        "sri_bit": pdu.report_wanted,
    }


def _submit_values(pdu: Submit) -> dict[str, Any]:
    minutes = pdu.validity_minutes
    found: dict[str, Any] = {
        "mr": pdu.reference,
        "srr": pdu.report_wanted,
        "reject_duplicates": pdu.reject_duplicates,
        "vp": pdu.validity,
        "validity_absolute": pdu.validity_until,
    }
    units = {"minutes": 1, "hours": 60, "days": 60 * 24, "weeks": 60 * 24 * 7}
    return found | {
        f"validity_{unit}": None if minutes is None else minutes / size for unit, size in units.items()
    }


def _comparable(key: str, value: Any) -> Any:
    if isinstance(value, str) and (key.startswith("timestamp") or key in ("discharge", "validity_absolute")):
        moment = datetime.fromisoformat(value)
        return (moment.replace(tzinfo=None), moment.utcoffset())
    if isinstance(value, datetime):
        return (value.replace(tzinfo=None), value.utcoffset())
    return value


def _outgoing(expect: Values) -> Outgoing:
    until = expect.get("validity_absolute")
    concat = expect.get("concat")
    return Outgoing(
        recipient=Address.of(expect["number"]),
        text=expect.get("text", ""),
        data=bytes.fromhex(expect.get("data_hex", "")),
        alphabet=Alphabet(expect["alphabet"]),
        smsc=Address.of(expect["smsc"]) if expect.get("smsc") else None,
        reference=expect.get("mr", 0),
        pid=expect.get("pid", 0),
        message_class=expect.get("message_class"),
        concat=Concat(concat["ref"], concat["total"], concat["seq"]) if concat else None,
        report_wanted=bool(expect.get("srr")),
        reject_duplicates=bool(expect.get("reject_duplicates")),
        validity=_relative_validity(expect),
        validity_until=datetime.fromisoformat(until) if until else None,
    )


def _relative_validity(expect: Values) -> int | None:
    if expect.get("vp") is not None:
        return int(expect["vp"])
    units = {"minutes": 1, "hours": 60, "days": 60 * 24, "weeks": 60 * 24 * 7}
    for unit, size in units.items():
        period = expect.get(f"validity_{unit}")
        if period is not None:
            return validity_octet(int(period * size))
    return None


def _value_difference(kind: str, given: Values, expect: Values) -> str | None:
    return _CHECKS[kind](given, expect)


def _check_pack(given: Values, expect: Values) -> str | None:
    codes = gsm7.septets(given["text"])
    back = gsm7.text_of(gsm7.unpack(bytes.fromhex(expect["packed"]), len(codes)))
    return _unequal("packed", expect["packed"], gsm7.pack(codes).hex().upper()) or _unequal(
        "text", given["text"], back
    )


def _check_address(given: Values, expect: Values) -> str | None:
    address = Address(given["number"], NumberType(given["number_type"]))
    back = read_address(OctetReader.from_hex(expect["encoded"]))
    return _unequal("encoded", expect["encoded"], write_address(address).hex().upper()) or _unequal(
        "decoded", address, back
    )


def _check_smsc(given: Values, expect: Values) -> str | None:
    address = Address(given["number"], NumberType(given["number_type"]))
    back = read_smsc(OctetReader.from_hex(expect["encoded"]))
    return _unequal("encoded", expect["encoded"], write_smsc(address).hex().upper()) or _unequal(
        "decoded", address, back
    )


def _check_time(given: Values, expect: Values) -> str | None:
    moment = datetime.fromisoformat(given["iso"])
    back = read_time(bytes.fromhex(expect["encoded"]))
    return _unequal("encoded", expect["encoded"], write_time(moment).hex().upper()) or _unequal(
        "decoded", moment.isoformat(), back.isoformat()
    )


def _check_validity(given: Values, expect: Values) -> str | None:
    return _unequal("vp", expect["vp"], validity_octet(given["minutes"])) or _unequal(
        "minutes", given["minutes"], validity_minutes(expect["vp"])
    )


def _check_reassembly(given: Values, expect: Values) -> str | None:
    alphabet = alphabet_of(given["dcs"])
    parts = [bytes.fromhex(part) for part in given["ud"]]
    if alphabet is Alphabet.GSM7:
        parts = [bytes(gsm7.unpack(part, len(part) * 8 // 7)) for part in parts]
    if expect.get("error"):
        return _refusal(lambda: join(alphabet, parts))
    return _unequal("text", expect["text"], join(alphabet, parts))


def _check_ucs2(given: Values, expect: Values) -> str | None:
    back = join(Alphabet.UCS2, [bytes.fromhex(expect["encoded"])])
    return _unequal("encoded", expect["encoded"], ucs2(given["text"]).hex().upper()) or _unequal(
        "text", given["text"], back
    )


def _check_split(given: Values, expect: Values) -> str | None:
    parts = split(given["text"])
    return _unequal("parts", expect["parts"], len(parts)) or _unequal("text", given["text"], "".join(parts))


_CHECKS: Mapping[str, Callable[[Values, Values], str | None]] = {
    "gsm7-pack": _check_pack,
    "address": _check_address,
    "smsc-address": _check_smsc,
    "timestamp": _check_time,
    "validity-relative": _check_validity,
    "ud-reassembly": _check_reassembly,
    "ucs2": _check_ucs2,
    "split-count": _check_split,
}


def _refusal(action: Callable[[], object]) -> str | None:
    try:
        action()
    except PduError:
        return None
    return "accepted, expected an error"


def _unequal(what: str, expected: object, found: object) -> str | None:
    return None if expected == found else f"{what}: expected {expected!r}, got {found!r}"
