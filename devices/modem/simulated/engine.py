"""A simulated modem that speaks AT: commands in, answers and unsolicited lines out. No port, no thread.

What it answers is what gammu, smstools and our own driver ask (modem.md, section 7); commands of another
family get ERROR, as on the real thing.
"""

import re
from collections.abc import Callable
from datetime import datetime

from devices.modem.simulated.call import SimulatedCall
from devices.modem.simulated.dialects import Dialect
from devices.modem.simulated.far_end import People
from devices.modem.simulated.faults import Faults, SpoiltWire
from devices.modem.simulated.module_files import TICK_SECONDS, AmrCodec, ModuleStore
from devices.modem.simulated.sim import SimulatedSim
from devices.modem.simulated.sound import LineSound
from devices.modem.simulated.text_store import CAPACITY, FarEndPhone, TextStore

Later = Callable[[float, Callable[[], None]], None]

_REPORT_SECONDS = 0.5
_PLAIN_OK = re.compile(
    r"(?:|Z|E[01]|V1|Q0|S0=.*|&F|\+CMEE=.*|\+CSCS=.*|\+CREG=.*|\+CEREG=.*|\+CGREG=.*|\+CNMI=.*|\+CNMA.*|"
    r"\+CMGF=[01]|\+CSMS=.*|\+CFUN=1|\+COPS=.*|\+CPBS=.*|\+CLIR=.*|\+CSCA=.*|\+CSMP=.*|\+CHUP=\?)"
)


class SimulatedModem:
    """One modem with a SIM and the network behind it."""

    def __init__(
        self,
        dialect: Dialect,
        imei: str,
        people: People,
        write: Callable[[bytes], None],
        later: Later,
        wall: Callable[[], datetime],
        codec: AmrCodec | None = None,
    ) -> None:
        self.dialect = dialect
        self.faults = Faults()
        self._imei = imei
        self._people = people
        self._wire = SpoiltWire(self.faults, write, later)
        self._later = later
        self._texts = TextStore(wall)
        self._heard = FarEndPhone()
        self._echo = True
        self._dial_waits = False
        self._line = b""
        self._pdu_length: int | None = None
        self._call: SimulatedCall | None = None
        self._cause = 16
        self._audio = False
        self._sim = SimulatedSim(self.faults, dialect)
        self.files: ModuleStore | None = None
        if dialect.files is not None:
            store = dialect.files, codec or AmrCodec(), self.faults, self.send, self._wire.raw
            self.files = ModuleStore(*store)

    # -- sound

    @property
    def sound(self) -> LineSound | None:
        """The sound of the call while the modem carries it."""
        return self._call.sound if self._call is not None and self._call.active and self._audio else None

    # -- AT

    def feed(self, data: bytes) -> None:
        """Bytes from the computer."""
        while data:
            if self.files is not None and self.files.receiving:
                if self.faults.stalled_sound:
                    self.files.give_up()
                    return
                data = self.files.receive(data)
            else:
                self._take(data[:1])
                data = data[1:]

    def control(self, name: str, value: object) -> None:
        """Switch a fault; raises ``ValueError`` for an unknown one."""
        if name not in Faults.__slots__:
            raise ValueError(f"unknown fault {name}")
        setattr(self.faults, name, value)
        if name == "iccid":
            self.send("+CPIN: READY")  # another SIM was put in
        elif name in ("sim_error", "pin", "puk"):
            self._sim.lock()
            self.send("+CPIN: NOT READY")  # look again
        elif name == "registration":
            self.send(f"+CREG: {value}")
        elif name == "imei":
            self.reboot()

    def receive_text(self, sender: str, text: str) -> None:
        """A text from the network."""
        if self.faults.store_full:
            return
        for store, index in self._texts.receive(sender, text, self.faults.parts_reversed):
            self.send(f'+CMTI: "{store}",{index}')

    def send(self, *lines: str) -> None:
        """Write lines as a modem does."""
        self._wire.lines(*lines)

    def answered(self) -> None:
        """The far end picked up: a dial that blocks is answered only by this."""
        if self._dial_waits:
            self._dial_waits = False
            self.send("OK")
        if self.files is not None:
            self._tick(self.files, self._call)

    def report_key(self, key: str) -> None:
        """Tell a key of the far end, as often as the modem does."""
        told = self.dialect.key(key)
        self.send(*[told] * self.faults.key_copies if told else ())

    def call_over(self, cause: int) -> None:
        """The network ended the call."""
        call, self._call = self._call, None
        self._audio = False
        self._cause, self._dial_waits = cause, False
        if self.files is not None:
            self.files.call_over()
        if call is not None:
            self.send(*self.dialect.ended(call.number, cause))

    def _take(self, byte: bytes) -> None:
        if self._pdu_length is not None:
            self._take_text(byte)
            return
        if self._echo:
            self._wire.raw(byte)
        if byte in (b"\r", b"\n"):
            line, self._line = self._line.decode("latin-1").strip(), b""
            if line:
                self._command(line)
        elif byte == b"\x08":
            self._line = self._line[:-1]
        elif byte != b"\x1b":
            self._line += byte

    def _command(self, line: str) -> None:
        text = line.strip()
        if text[:2].upper() != "AT":
            return
        body = text[2:]
        if body[:1].upper() == "D":
            self._dial(body[1:])
            return
        lines: list[str] = []
        final = "OK"
        for part in re.split(r";(?=[+^&A-Za-z]|$)", body):
            answer = self._answer(part)
            if answer is None:
                return
            lines += answer[:-1]
            final = answer[-1]
            if final != "OK":
                break
        self._reply(lines, final)

    def _reply(self, lines: list[str], final: str) -> None:
        faults = self.faults
        if faults.lost_answers > 0:
            faults.lost_answers -= 1
            return
        whole = (*lines, *(["+CTZV: +32"] if faults.event_inside else []), final)
        if faults.late_answer > 0:
            seconds, faults.late_answer = faults.late_answer, 0.0
            self._later(seconds, lambda: self.send(*whole))
        else:
            self.send(*whole)

    def _answer(self, part: str) -> list[str] | None:
        """Lines with the final code last; None when something else will answer (a prompt)."""
        upper = part.upper()
        for look in (self._identity, self._network, self._calls, self._sound_commands, self._file_commands):
            found = look(part, upper)
            if found is not None:
                return found or None
        if _PLAIN_OK.fullmatch(upper):
            self._echo = {"E0": self.faults.stuck_echo, "E1": True}.get(upper, self._echo)
            return ["OK"]
        return self._text_commands(part, upper)

    def _identity(self, _part: str, upper: str) -> list[str] | None:
        dialect = self.dialect
        fixed = {
            "+CGMI": dialect.maker,
            "+GMI": dialect.maker,
            "+CGMM": dialect.model,
            "+GMM": dialect.model,
            "+CGMR": dialect.firmware,
            "+CGSN": self.faults.imei or self._imei,
            "+GSN": self.faults.imei or self._imei,
            "+CIMI": "460001234567890",
            "I": dialect.model,
            "+CMEE?": "+CMEE: 1",
            "+CSCS?": '+CSCS: "GSM"',
            "+CSCS=?": '+CSCS: ("GSM","IRA","UCS2","HEX")',
            "+CMGF?": "+CMGF: 0",
            "+CNMI?": "+CNMI: 2,1,0,1,0",
            "+CNMI=?": "+CNMI: (0-2),(0-3),(0,2),(0-2),(0,1)",
            "+CBC": "+CBC: 0,100",
            "+CSCA?": '+CSCA: "+8613800100500",145',
            "+CGATT?": "+CGATT: 1",
            "+CFUN?": "+CFUN: 1",
            dialect.iccid[0]: f"{dialect.iccid[1]}: {self.faults.iccid}",
        }
        return [fixed[upper], "OK"] if upper in fixed else None

    def _network(self, part: str, upper: str) -> list[str] | None:
        state = self.faults.registration
        if (answer := self._sim.answer(part, upper)) is not None:
            return answer
        if upper in ("+CREG?", "+CEREG?", "+CGREG?"):
            return [f"{upper[:-1]}: 0,{state}", "OK"]
        if upper == "+COPS?":
            return ['+COPS: 0,0,"CHINA MOBILE",7', "OK"]
        if upper == "+CSQ":
            return [f"+CSQ: {self.faults.strength},99", "OK"]
        if upper in ("+CRESET", "+CFUN=1,1"):
            self._later(0.2, self.reboot)
            return ["OK"]
        return None

    def _calls(self, _part: str, upper: str) -> list[str] | None:
        if upper == "+CLCC":
            row = [] if self._call is None else [self._call.row()]
            phantom = ['+CLCC: 7,1,0,1,0,"",128'] if self.faults.phantom_rows else []
            return [*phantom, *row, "OK"]
        if upper in self.dialect.hangs_up:
            if self._call is not None:
                self._call.drop()
                self.call_over(16)
            return ["OK"]
        if upper == "+CEER":
            return [self.dialect.cause(self._cause), "OK"]
        return ["OK"] if upper.startswith(self.dialect.accepted) else None

    def _tick(self, files: ModuleStore, call: SimulatedCall | None) -> None:
        if call is not None and call.active and call is self._call:
            if not self._audio:
                files.tick(call.sound)
            self._later(TICK_SECONDS, lambda: self._tick(files, call))

    def _file_commands(self, part: str, _upper: str) -> list[str] | None:
        if self.files is None:
            return None
        if (sign := self.files.sign_for(part)) is not None:
            if self.faults.no_prompt:
                self.files.give_up()
            else:
                self._wire.raw(sign)
            return []
        call = self._call
        return self.files.answer(part, call.sound if call is not None and call.active else None)

    def _sound_commands(self, _part: str, upper: str) -> list[str] | None:
        dialect = self.dialect
        if upper == dialect.audio_query:
            return [dialect.audio_state(self._audio), "OK"]
        if dialect.audio_on is not None and upper.startswith(dialect.audio_on):
            if self._call is None or not self._call.active:
                return ["ERROR"]
            if self.faults.audio_refusals > 0:
                self.faults.audio_refusals -= 1
                return ["ERROR"]
            self._audio = True
            return ["OK"]
        if dialect.audio_off is not None and upper.startswith(dialect.audio_off):
            self._audio = False
            return ["OK"]
        return None

    def _text_commands(self, part: str, upper: str) -> list[str] | None:
        texts = self._texts
        if upper.startswith("+CPMS="):
            if upper.startswith("+CPMS=?"):
                return ['+CPMS: ("SM","ME"),("SM","ME"),("SM","ME")', "OK"]
            if not all(texts.choose(s) for s in re.findall(r'"(\w+)"', part)):
                return ["+CMS ERROR: 302"]
            used = f"{CAPACITY if self.faults.store_full else texts.used()},{CAPACITY}"
            return [f"+CPMS: {used},{used},{used}", "OK"]
        if upper == "+CPMS?":
            entry = f'"{texts.current}",{texts.used()},{CAPACITY}'
            return [f"+CPMS: {entry},{entry},{entry}", "OK"]
        if upper.startswith("+CMGL"):
            rows = [f"+CMGL: {i},1,,{n}\n{pdu}" for i, pdu, n in texts.listed()]
            return [*rows, "OK"]
        if match := re.fullmatch(r"\+CMGR=(\d+)", upper):
            found = texts.read(int(match[1]))
            return ["+CMS ERROR: 321"] if found is None else [f"+CMGR: 1,,{found[1]}\n{found[0]}", "OK"]
        if match := re.fullmatch(r"\+CMGD=(\d+)(?:,\d)?", upper):
            return ["OK"] if texts.delete(int(match[1])) else ["+CMS ERROR: 321"]
        if match := re.fullmatch(r"\+CMGS=(\d+)", upper):
            self._pdu_length = int(match[1])
            if not self.faults.no_prompt:
                self._wire.raw(b"\r\n> ")
            return None
        return ["ERROR"]

    def _take_text(self, byte: bytes) -> None:
        if byte == b"\x1b":
            self._pdu_length, self._line = None, b""
            self.send("OK")
        elif byte == b"\x1a":
            length, self._pdu_length = self._pdu_length, None
            pdu, self._line = self._line.decode("latin-1").strip(), b""
            self._submit(pdu, length or 0)
        elif byte not in (b"\r", b"\n"):
            self._line += byte

    def _submit(self, pdu: str, length: int) -> None:
        if self.faults.cms_error is not None:
            self.send(f"+CMS ERROR: {self.faults.cms_error}")
            return
        accepted = self._texts.submit(pdu, length)
        if accepted is None:
            self.send("+CMS ERROR: 304")
            return
        submit, reference = accepted
        self.send(f"+CMGS: {reference}", "OK")
        far_end = self._people.texted(submit.recipient.number)
        if submit.report_wanted and far_end.delivery is not None:
            text, octets = self._texts.report(submit, reference, far_end.delivery)
            report = (f"+CDS: {octets}\n{text}",) * self.faults.report_copies
            self._later(_REPORT_SECONDS, lambda: self.send(*report))
        heard = self._heard.whole(submit)
        reply = heard if far_end.echoes else far_end.reply
        if heard is not None and reply is not None:
            number, words = submit.recipient.number, reply
            self._later(far_end.reply_after, lambda: self.receive_text(number, words))

    def _dial(self, rest: str) -> None:
        number = rest.strip().removeprefix("T").removesuffix(";").strip()
        if self._call is not None or not re.fullmatch(r"\+?[0-9*#]{1,20}", number):
            self.send("ERROR")
            return
        if self.faults.registration not in (1, 5):
            self.send("+CME ERROR: 30")
            return
        self._dial_waits = self.faults.dial_blocks
        if not self._dial_waits:
            self.send("OK")
        self._call = SimulatedCall(self, number, self._people.called(number), self._later)
        self._call.start()

    def reboot(self) -> None:
        """Start anew: calls are gone, nothing is set up."""
        self.faults.hung = False
        if self._call is not None:
            self._call.drop()
            self._call = None
        self._echo, self._audio, self._dial_waits = True, False, False
        if self.files is not None:
            self.files.call_over()
        self.send(*self.dialect.banner)
