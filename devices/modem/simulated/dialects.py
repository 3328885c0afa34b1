"""How simulated modems of a family speak: identification, call progress, keys, end of a call."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """Answers that differ between families. The functions give the unsolicited lines of a moment."""

    maker: str
    model: str
    firmware: str
    has_audio: bool
    accepted: tuple[str, ...]
    dialing: Callable[[str], tuple[str, ...]]
    ringing: Callable[[str], tuple[str, ...]]
    answered: Callable[[str], tuple[str, ...]]
    ended: Callable[[str, int], tuple[str, ...]]
    key: Callable[[str], str]
    cause: Callable[[int], str]
    audio_on: str
    audio_off: str
    audio_query: str
    audio_state: Callable[[bool], str]
    tries_query: str
    tries: Callable[[int, int], tuple[str, ...]]


_RESULTS = {17: "BUSY", 18: "NO ANSWER", 19: "NO ANSWER"}


def _result(cause: int) -> str:
    return _RESULTS.get(cause, "NO CARRIER")


def _clcc(number: str, state: int) -> str:
    return f'+CLCC: 1,0,{state},0,0,"{number}",129'


def _dsci(number: str, state: int) -> str:
    return f"^DSCI: 1,0,{state},0,{number},129"


SIM7600 = Dialect(
    maker="SIMCOM INCORPORATED",
    model="SIMCOM_SIM7600G-H",
    firmware="+CGMR: LE20B04SIM7600G22",
    has_audio=True,
    accepted=("+CLCC=", "+CLIP=", "+CVHU=", "+CPCMFRM=", "+DDET="),
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
)

QUECTEL = Dialect(
    maker="Quectel",
    model="EC20F",
    firmware="EC20CEHDLGR08A05M1G",
    has_audio=True,
    accepted=(
        "+QURCCFG=",
        "^DSCI=",
        "+COLP=",
        "+CRC=",
        "+CLIP=",
        "+QGPSCFG=",
        "+QAUDMOD=",
        "+QTONEDET=",
    ),
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
)

DIALECTS: Mapping[str, Dialect] = {"sim7600": SIM7600, "quectel": QUECTEL}
