"""How simulated modems of a family speak: identification, call progress, keys, end of a call."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from devices.modem.simulated.module_recorder import RecordTalk, in_blocks


@dataclass(frozen=True, slots=True)
class FileTalk:
    """Files in the module and their playing, as a family puts it: whole commands as regular expressions.

    ``upload`` has the groups ``name`` and ``size``, and ``more`` where a file comes in pieces; ``sign`` asks
    for the bytes, ``taken`` are the lines before their OK. ``play`` has ``name``; ``ended`` tells its end.
    ``delete`` and ``create`` have ``name``; where there is ``create``, only files that exist are written.
    """

    upload: str
    sign: bytes
    taken: Callable[[bytes], tuple[str, ...]]
    delete: str
    play: str
    stop: str
    ended: str
    recording: RecordTalk
    create: str | None = None


@dataclass(frozen=True, slots=True)
class Dialect:
    """Answers that differ between families. The functions give the unsolicited lines of a moment."""

    maker: str
    model: str
    firmware: str
    accepted: tuple[str, ...]
    hangs_up: tuple[str, ...]
    dialing: Callable[[str], tuple[str, ...]]
    ringing: Callable[[str], tuple[str, ...]]
    answered: Callable[[str], tuple[str, ...]]
    ended: Callable[[str, int], tuple[str, ...]]
    key: Callable[[str], str]
    cause: Callable[[int], str]
    audio_on: str | None
    audio_off: str | None
    audio_query: str | None
    audio_state: Callable[[bool], str]
    tries_query: str
    tries: Callable[[int, int], tuple[str, ...]]
    iccid: tuple[str, str]
    banner: tuple[str, ...]
    files: FileTalk | None = None


_RESULTS = {17: "BUSY", 18: "NO ANSWER", 19: "NO ANSWER"}


def _result(cause: int) -> str:
    return _RESULTS.get(cause, "NO CARRIER")


def _clcc(number: str, state: int) -> str:
    return f'+CLCC: 1,0,{state},0,0,"{number}",129'


def _dsci(number: str, state: int) -> str:
    return f"^DSCI: 1,0,{state},0,{number},129"


def _checksum(data: bytes) -> int:
    """The XOR of all words of two bytes, as Quectel's file commands tell it."""
    whole = data + b"\x00" * (len(data) % 2)
    found = 0
    for at in range(0, len(whole), 2):
        found ^= int.from_bytes(whole[at : at + 2], "big")
    return found


def _cpinr(pin: int, puk: int) -> tuple[str, ...]:
    return (f"+CPINR: SIM PIN,{pin},3", f"+CPINR: SIM PUK,{puk},10")


def _simcom_banner(first: str) -> tuple[str, ...]:
    return (first, "+CPIN: READY", "SMS DONE", "PB DONE")


SIM7600 = Dialect(
    maker="SIMCOM INCORPORATED",
    model="SIMCOM_SIM7600G-H",
    firmware="+CGMR: LE20B04SIM7600G22",
    accepted=("+CLCC=", "+CLIP=", "+CVHU=", "+CPCMFRM=", "+DDET="),
    hangs_up=("+CHUP", "H", "H0"),
    dialing=lambda n: (_clcc(n, 2),),
    ringing=lambda n: (_clcc(n, 3),),
    answered=lambda n: ("VOICE CALL: BEGIN", _clcc(n, 0)),
    ended=lambda n, cause: ("VOICE CALL: END: 000041", _clcc(n, 6), _result(cause)),
    key=lambda k: f"+RXDTMF: {k}",
    cause=lambda c: f"+CEER: {c}",
    audio_on="+CPCMREG=1",
    audio_off="+CPCMREG=0",
    audio_query="+CPCMREG?",
    audio_state=lambda on: f"+CPCMREG: {int(on)}",
    tries_query="+SPIC",
    tries=lambda pin, puk: (f"+SPIC: {pin},{puk},0,10",),
    iccid=("+CICCID", "+ICCID"),
    banner=_simcom_banner("RDY"),
)

QUECTEL = Dialect(
    maker="Quectel",
    model="EC20F",
    firmware="EC20CEHDLGR08A05M1G",
    accepted=("+QURCCFG=", "^DSCI=", "+COLP=", "+CRC=", "+CLIP=", "+QGPSCFG=", "+QAUDMOD=", "+QTONEDET="),
    hangs_up=("+CHUP", "H", "H0"),
    dialing=lambda n: (_dsci(n, 2),),
    ringing=lambda n: (_dsci(n, 7),),
    answered=lambda n: (_dsci(n, 3), f'+COLP: "{n}",129'),
    ended=lambda n, cause: (_dsci(n, 6), _result(cause)),
    key=lambda k: f"+QTONEDET: {ord(k)}",
    cause=lambda c: f"+CEER: 5,{c}",
    audio_on="+QPCMV=1,0",
    audio_off="+QPCMV=0",
    audio_query="+QPCMV?",
    audio_state=lambda on: "+QPCMV: 1,0" if on else "+QPCMV: 0,0",
    tries_query='+QPINC="SC"',
    tries=lambda pin, puk: (f'+QPINC: "SC",{pin},{puk}',),
    iccid=("+QCCID", "+QCCID"),
    banner=_simcom_banner("RDY"),
    files=FileTalk(
        upload=r'\+QFUPL="(?P<name>[^"]+)",(?P<size>\d+)(?:,\d+)?',
        sign=b"\r\nCONNECT\r\n",
        taken=lambda data: (f"+QFUPL: {len(data)},{_checksum(data):x}",),
        delete=r'\+QFDEL="(?P<name>[^"]+)"',
        play=r'\+QPSND=1,"(?P<name>[^"]+)",0,1,1',
        stop="+QPSND=0",
        ended="+QPSND: 0",
        recording=RecordTalk(
            start=r'\+QAUDRD=1,"(?P<name>[^"]+)",13,1',
            begun=(),
            stop="+QAUDRD=0",
            stopped=(),
            full="+QAUDRIND: 0,3",
            broken="+QAUDRIND: 0,6",
            size=r'\+QFLST="(?P<name>[^"]+)"',
            sized=lambda name, size: f'+QFLST: "{name}",{size}',
            fetch=r'\+QFDWL="(?P<name>[^"]+)"',
            answer=lambda data: (
                b"\r\nCONNECT\r\n" + data + f"\r\n+QFDWL: {len(data)},{_checksum(data):x}\r\n".encode()
            ),
        ),
    ),
)

A7670 = replace(
    SIM7600,
    maker="INCORPORATED",
    model="A7670E-FASE",
    firmware="A110B03A7670M7",
    accepted=("+CLCC=", "+CLIP=", "+DDET="),
    hangs_up=("+CHUP",),
    audio_on=None,
    audio_off=None,
    audio_query=None,
    banner=_simcom_banner("*ATREADY: 1"),
    files=FileTalk(
        upload=r'\+CFTRANRX="(?P<name>[^"]+)",(?P<size>\d+)',
        sign=b"\r\n>",
        taken=lambda _data: (),
        delete=r'\+FSDEL="(?P<name>[^"]+)"',
        play=r'\+CCMXPLAY="(?P<name>[^"]+)",1,0',
        stop="+CCMXSTOP",
        ended="+AUDIOSTATE: audio play stop",
        recording=RecordTalk(
            start=r'\+CREC=2,"(?P<name>[^"]+)"',
            begun=("+CREC: 2",),
            stop="+CREC=0",
            stopped=("+CREC: 0",),
            full="+CREC: file full",
            broken="+CREC: file full",
            size=r'\+FSATTRI="(?P<name>[^"]+)"',
            sized=lambda _name, size: f"+FSATTRI: {size}",
            fetch=r'\+CFTRANTX="(?P<name>[^"]+)",(?P<at>\d+),(?P<size>\d+)',
            answer=lambda data: (
                b"".join(f"\r\n+CFTRANTX: DATA,{len(b)}\r\n".encode() + b for b in in_blocks(data))
                + b"\r\n+CFTRANTX: 0\r\n"
            ),
            with_playing=True,
        ),
    ),
)

SIM800 = replace(
    A7670,
    maker="SIMCOM_Ltd",
    model="SIMCOM_SIM800C",
    firmware="Revision:1418B05SIM800C24",
    accepted=("+CLCC=", "+CLIP=", "+COLP=", "+DDET="),
    hangs_up=("+CHUP", "H", "H0"),
    answered=lambda n: (f'+COLP: "{n}",129', _clcc(n, 0)),
    ended=lambda n, cause: (_clcc(n, 6), _result(cause)),
    key=lambda k: f"+DTMF: {k},340",
    tries_query="+CPINR",
    tries=_cpinr,
    iccid=("+CCID", "+CCID"),
    banner=("RDY", "+CFUN: 1", "+CPIN: READY", "Call Ready", "SMS Ready"),
    files=FileTalk(
        upload=r"\+FSWRITE=(?P<name>[^,]+),(?P<more>[01]),(?P<size>\d+),\d+",
        sign=b"\r\n>",
        taken=lambda _data: (),
        delete=r"\+FSDEL=(?P<name>.+)",
        create=r"\+FSCREATE=(?P<name>.+)",
        play=r'\+CREC=4,"(?P<name>[^"]+)",0,100',
        stop="+CREC=5",
        ended="+CREC: 0",
        recording=RecordTalk(
            start=r'\+CREC=1,"(?P<name>[^"]+)",0',
            begun=(),
            stop="+CREC=2",
            stopped=(),
            full="+CREC: 2,1,0,1,0",
            broken="+CREC: 2,1,0,1,0",
            size=r"\+FSFLSIZE=(?P<name>.+)",
            sized=lambda _name, size: f"+FSFLSIZE: {size}",
            fetch=r"\+FSREAD=(?P<name>[^,]+),1,(?P<size>\d+),(?P<at>\d+)",
            answer=lambda data: b"\r\n" + data + b"\r\n",
            afterwards="+CREC: 2,1,0,1,0",
            amr=True,
        ),
    ),
)

HUAWEI = replace(
    SIM800,
    maker="huawei",
    model="E1550",
    firmware="11.608.14.15.311",
    accepted=("^CURC=", "+CLIP=", "^DDTMFCFG="),
    hangs_up=("+CHUP",),
    dialing=lambda _n: ("^ORIG: 1,0", "^RSSI: 20"),
    ringing=lambda _n: ("^CONF: 1",),
    answered=lambda _n: ("^CONN: 1,0",),
    ended=lambda _n, cause: (f"^CEND: 1,5,29,{cause}", _result(cause)),
    key=lambda k: f"^DDTMF: {k}",
    audio_on="^DDSETEX=2",
    banner=("^BOOT:20952548,0,0,0,75", "^SIMST: 1", "^SRVST: 2"),
    files=None,
)

GENERIC = replace(
    HUAWEI,
    maker="ACME",
    model="GSM MODEM",
    firmware="1.0",
    accepted=("+CLIP=",),
    hangs_up=("+CHUP", "H", "H0"),
    dialing=lambda _n: (),
    ringing=lambda _n: (),
    answered=lambda _n: (),
    ended=lambda _n, cause: (_result(cause),),
    key=lambda _k: "",
    audio_on=None,
    banner=("START",),
)

DIALECTS: Mapping[str, Dialect] = {
    "sim7600": SIM7600,
    "quectel": QUECTEL,
    "a7670": A7670,
    "sim800": SIM800,
    "huawei": HUAWEI,
    "generic": GENERIC,
}
