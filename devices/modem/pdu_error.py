"""The one error of the PDU codec: whatever arrives on the air, nothing else is ever raised."""

from core.kernel.errors import DeviceError


class PduError(DeviceError):
    """A PDU, or a value to be put into one, that the standard does not allow; ``reason`` says which."""

    def __init__(self, reason: str) -> None:
        super().__init__("modem.bad_pdu", reason=reason)
        self.reason = reason
