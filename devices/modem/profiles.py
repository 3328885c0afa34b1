"""Dialects of modem families as data (modem.md, sections 1–4). No code knows a family by name.

What is here was read in manuals and public code and tried against the simulated modem only; a family counts
as proven after a self-test call on the real hardware, with its firmware noted.
"""

import re
from dataclasses import dataclass

from devices.modem.profile import (
    FileAudio,
    FileRecording,
    KeyReports,
    Profile,
    Progress,
    ProgressRule,
    StreamAudio,
    UsbRoles,
)

_CLCC_STATES = {
    "0": Progress.ANSWERED,
    "2": Progress.DIALING,
    "3": Progress.RINGING,
    "4": Progress.INCOMING,
    "5": Progress.INCOMING,
}
_CLCC_EVENT = ProgressRule(
    r"\+CLCC: \d+,(?P<dir>\d),(?P<state>\d),(?P<mode>\d).*",
    states={**_CLCC_STATES, "6": Progress.ENDED},
)
_INCOMING = (
    ProgressRule(r"RING", Progress.INCOMING),
    ProgressRule(r"\+CRING: .*", Progress.INCOMING),
    ProgressRule(r"\+CLIP: .*", Progress.INCOMING),
)
_COLP = ProgressRule(r"\+COLP: .*", Progress.ANSWERED)

_SIMCOM_LTE_PROGRESS = (
    _CLCC_EVENT,
    ProgressRule(r"VOICE CALL: BEGIN", Progress.ANSWERED),
    ProgressRule(r"VOICE CALL: END(?:: ?\d+)?", Progress.ENDED),
    ProgressRule(r"MISSED_CALL: .*", Progress.INCOMING),
    *_INCOMING,
)

_SPIC = r"\+SPIC: ?(?P<pin>\d+),(?P<puk>\d+)"
"""Tries left of PIN and PUK; those of PIN2 and PUK2 follow."""

SIM7600 = Profile(
    name="sim7600",
    model=r"SIM(?:COM_SIM)?7600.*",
    usb=UsbRoles(0x1E0E, (0x9001,), at=2, audio=4),
    init=("AT+CLCC=1", "AT+CLIP=1", "AT+CVHU=0"),
    progress=_SIMCOM_LTE_PROGRESS,
    audio=StreamAudio(
        prepare=("AT+CPCMFRM=0",),
        start=("AT+CPCMREG=1",),
        confirm="AT+CPCMREG?",
        confirmed=r"\+CPCMREG: 1",
        # V2 firmware refuses a plain "=0".
        stop=("AT+CPCMREG=0,1",),
        suspect_if_retried=True,
    ),
    keys=KeyReports("AT+DDET=1", r"\+RXDTMF: (?P<key>[0-9A-D*#])"),
    reset="AT+CRESET",
    iccid_query="AT+CICCID",
    tries_query="AT+SPIC",
    tries_pattern=_SPIC,
    sim_urcs=("+SIMCARD:", "+CPIN:"),
    extra_urcs=("+CPCMREG:",),
)

QUECTEL = Profile(
    name="quectel",
    model=r"E[CG]2[0-9].*",
    usb=UsbRoles(0x2C7C, (0x0125, 0x0121), at=2, audio=1, card=True),
    init=(
        'AT+QURCCFG="urcport","usbat"',
        "AT^DSCI=1",
        "AT+COLP=1",
        "AT+CRC=1",
        "AT+CLIP=1",
    ),
    progress=(
        ProgressRule(
            r"\^DSCI: ?\d+,(?P<dir>\d),(?P<state>\d),(?P<mode>\d).*",
            states={
                "2": Progress.DIALING,
                "3": Progress.ANSWERED,
                "4": Progress.INCOMING,
                "5": Progress.INCOMING,
                "6": Progress.ENDED,
                "7": Progress.RINGING,
            },
        ),
        ProgressRule(
            r'\+QIND: "ccinfo",\d+,(?P<dir>\d),(?P<state>-?\d),(?P<mode>\d).*',
            states={**_CLCC_STATES, "-1": Progress.ENDED},
        ),
        _COLP,
        *_INCOMING,
    ),
    audio=StreamAudio(
        prepare=('AT+QGPSCFG="outport","none"', "AT+QAUDMOD=3"),
        start=("AT+QPCMV=1,0",),
        confirm="AT+QPCMV?",
        confirmed=r"\+QPCMV: 1,0",
        stop=("AT+QPCMV=0",),
    ),
    # There is a card only where the customer set its flag (AT+QCFG="USBCFG"): that is a choice.
    card_audio=StreamAudio(
        start=("AT+QPCMV=1,2",), confirm="AT+QPCMV?", confirmed=r"\+QPCMV: 1,2", stop=("AT+QPCMV=0",)
    ),
    files=FileAudio(
        name="mq{slot}.wav",
        clear=('AT+QFDEL="{name}"',),
        upload='AT+QFUPL="{name}",{size},60',
        # The last two keep both directions of the call as they are.
        play='AT+QPSND=1,"{name}",0,1,1',
        stop="AT+QPSND=0",
        ended=r"\+QPSND: ?0",
        recording=FileRecording(
            name="mqr{part}.wav",
            # Format 13 is WAV of 16 bits, 1 the side of the far end.
            start='AT+QAUDRD=1,"{name}",13,1',
            stop="AT+QAUDRD=0",
            ended=r"\+QAUDRIND: ?0,\d+",
            size_of='AT+QFLST="{name}"',
            size=r'\+QFLST: ?"[^"]*",(?P<size>\d+).*',
            fetch='AT+QFDWL="{name}"',
            header="CONNECT",
            delete='AT+QFDEL="{name}"',
        ),
    ),
    # Not saved by the modem, therefore part of every start.
    keys=KeyReports("AT+QTONEDET=1", r"\+QTONEDET: (?P<key>\d+)", ascii_code=True),
    # Only category 5 (call control) is in Q.850 numbers.
    cause_pattern=r"\+CEER: 5,(?P<cause>\d+)",
    iccid_query="AT+QCCID",
    tries_query='AT+QPINC="SC"',
    tries_pattern=r'\+QPINC: ?"SC",(?P<pin>\d+),(?P<puk>\d+)',
    sim_urcs=("+QSIMSTAT:", "+CPIN:"),
    extra_urcs=("+QIND:", "+QPCMV:", "+QURC:"),
)

A7670 = Profile(
    name="a7670",
    model=r"A76\d\d.*",
    usb=UsbRoles(0x1E0E, (0x9011,), at=2),
    init=("AT+CLCC=1", "AT+CLIP=1"),
    progress=_SIMCOM_LTE_PROGRESS,
    files=FileAudio(
        name="C:/mq{slot}.wav",
        clear=('AT+FSDEL="{name}"',),
        upload='AT+CFTRANRX="{name}",{size}',
        play='AT+CCMXPLAY="{name}",1,0',
        stop="AT+CCMXSTOP",
        ended=r"\+AUDIOSTATE: ?audio play stop",
        recording=FileRecording(
            name="C:/mqr{part}.wav",
            # 2 is the side of the far end; a file is full after some eighty seconds.
            start='AT+CREC=2,"{name}"',
            stop="AT+CREC=0",
            ended=r"\+CREC: file full",
            size_of='AT+FSATTRI="{name}"',
            size=r"\+FSATTRI: ?(?P<size>\d+).*",
            fetch='AT+CFTRANTX="{name}",{at},{size}',
            header=r"\+CFTRANTX: ?DATA, ?(?P<size>\d+)",
            delete='AT+FSDEL="{name}"',
            piece=16_384,
            with_playing=True,
        ),
    ),
    keys=KeyReports("AT+DDET=1", r"\+RXDTMF: (?P<key>[0-9A-D*#])"),
    reset="AT+CRESET",
    iccid_query="AT+CICCID",
    tries_query="AT+SPIC",
    tries_pattern=_SPIC,
    sim_urcs=("+SIMCARD:", "+CPIN:"),
    extra_urcs=("+AUDIOSTATE:", "+RECSTATE:"),
)

SIM800 = Profile(
    name="sim800",
    model=r"SIM(?:COM_SIM)?800.*",
    usb=None,
    init=("AT+CLCC=1", "AT+COLP=1", "AT+CLIP=1"),
    progress=(_CLCC_EVENT, _COLP, *_INCOMING),
    files=FileAudio(
        name=r"C:\User\mq{slot}.amr",
        clear=("AT+FSDEL={name}", "AT+FSCREATE={name}"),
        upload="AT+FSWRITE={name},0,{size},20",
        upload_more="AT+FSWRITE={name},1,{size},20",
        piece=10_240,
        play='AT+CREC=4,"{name}",0,100',
        stop="AT+CREC=5",
        ended=r"\+CREC: ?0",
        amr=True,
        recording=FileRecording(
            name=r"C:\User\mqr{part}.amr",
            start='AT+CREC=1,"{name}",0',
            stop="AT+CREC=2",
            ended=r"\+CREC: ?2,.*",
            size_of="AT+FSFLSIZE={name}",
            size=r"\+FSFLSIZE: ?(?P<size>\d+)",
            fetch="AT+FSREAD={name},1,{size},{at}",
            header="",
            delete="AT+FSDEL={name}",
            piece=10_240,
        ),
    ),
    keys=KeyReports("AT+DDET=1", r"\+DTMF: (?P<key>[0-9A-D*#])(?:,\d+)?"),
    sim_urcs=("+CPIN:",),
)

HUAWEI = Profile(
    name="huawei",
    model=r"(?:E\d{3,4}|ME909|MU709|K\d{4}).*",
    usb=UsbRoles(0x12D1, (0x1001, 0x140C, 0x1506, 0x15C1), at=2, audio=1),
    init=("AT^CURC=1", "AT+CLIP=1"),
    progress=(
        ProgressRule(r"\^ORIG: ?\d+,\d+", Progress.DIALING),
        ProgressRule(r"\^CONF: ?\d+", Progress.RINGING),
        ProgressRule(r"\^CONN: ?\d+,\d+", Progress.ANSWERED),
        ProgressRule(r"\^CEND: ?\d+,\d+,\d+(?:,(?P<cause>\d+))?", Progress.ENDED),
        *_INCOMING,
    ),
    hang_up=("AT+CHUP",),
    audio=StreamAudio(start=("AT^DDSETEX=2",), stop=()),
    keys=KeyReports("AT^DDTMFCFG=0,1", r"\^DDTMF: ?(?P<key>[0-9A-D*#])"),
    sim_urcs=("^SIMST:", "+CPIN:"),
    extra_urcs=("^RSSI:", "^MODE:", "^BOOT:", "^SRVST:", "^STIN:", "^HCSQ:"),
)

GENERIC = Profile(
    name="generic",
    model=r".*",
    usb=None,
    init=("AT+CLIP=1",),
    progress=_INCOMING,
    poll_seconds=1.0,
    sim_urcs=("+CPIN:",),
)

PROFILES: tuple[Profile, ...] = (SIM7600, QUECTEL, A7670, SIM800, HUAWEI, GENERIC)

REBOOT_BANNERS = ("RDY", "^BOOT:", "APP RDY", "START", "*ATREADY", "NORMAL POWER DOWN")
"""Lines by which a modem says that it has just started (or is going down): nothing is set up any more."""

_COMMON_URCS = (
    "RING", "+CRING:", "+CLIP:", "+CCWA:", "+CREG:", "+CEREG:", "+CGREG:", "+CMTI:", "+CMT:", "+CDS:",
    "+CDSI:", "+CBM:", "+CGEV:", "+CTZV:", "+CUSD:", "SMS DONE", "SMS READY", "PB DONE", "Call Ready",
    "SMS Ready", "OVER-VOLTAGE", "UNDER-VOLTAGE", *REBOOT_BANNERS,
)  # fmt: skip


def by_name(name: str) -> Profile:
    """The profile called ``name``; raises ``KeyError``."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    raise KeyError(name)


def recognise(model: str, by_card: bool = False, has_port: bool = True) -> Profile:
    """The profile for what CGMM said; the maker (CGMI) is not asked, some modems give a wrong one.

    ``by_card``: the modem's sound goes through its sound card; ``has_port``: there is a port or card for it.
    """
    for profile in PROFILES:
        if profile is not GENERIC and re.fullmatch(profile.model, model, re.IGNORECASE):
            if not has_port:
                return profile.without_port()
            return profile.with_card() if by_card else profile
    return GENERIC


def urc_prefixes(profile: Profile) -> tuple[str, ...]:
    """Beginnings of all lines that this family sends unasked."""
    rules = [_literal(rule.pattern) for rule in profile.progress]
    keys = [_literal(profile.keys.pattern)] if profile.keys else []
    files = profile.files if profile.by_files else None
    ends = [_literal(files.ended)] if files else []
    ends += [_literal(files.recording.ended)] if files and files.recording else []
    return tuple(dict.fromkeys((*_COMMON_URCS, *rules, *keys, *ends, *profile.sim_urcs, *profile.extra_urcs)))


@dataclass(frozen=True, slots=True)
class CallNews:
    """What one line said about a call."""

    progress: Progress
    cause: int | None = None


def read_progress(profile: Profile, line: str) -> CallNews | None:
    """What ``line`` says about a call, None when nothing; rows that are no voice call are ignored."""
    for rule in profile.progress:
        match = re.fullmatch(rule.pattern, line)
        if match is None:
            continue
        groups = match.groupdict()
        if groups.get("mode", "0") != "0":
            return None
        progress = rule.states.get(groups["state"]) if rule.states else rule.means
        if progress is None:
            return None
        if groups.get("dir", "0") != "0":
            progress = Progress.INCOMING
        cause = groups.get("cause")
        return CallNews(progress, int(cause) if cause else None)
    return None


def read_key(profile: Profile, line: str) -> str | None:
    """The key that ``line`` reports, None when it reports none."""
    if profile.keys is None:
        return None
    match = re.fullmatch(profile.keys.pattern, line)
    if match is None:
        return None
    key = chr(int(match["key"])) if profile.keys.ascii_code else match["key"]
    return key if key in "0123456789*#ABCD" else None


def _literal(pattern: str) -> str:
    """The fixed beginning of a regular expression, by which its lines are recognised as unsolicited."""
    fixed = re.match(r"(?:\\[+^*]|[A-Za-z_ ])+:?", pattern)
    assert fixed is not None, pattern
    return fixed[0].replace("\\", "")
