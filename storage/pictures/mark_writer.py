"""Digits as a DataMatrix symbol (ECC 200, ISO/IEC 16022), made by zxing-cpp."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.evidence.tracing.hidden_mark import Modules


class DataMatrixWriter:
    """Implements ``core.evidence.tracing.hidden_mark.MarkWriter``."""

    def modules(self, digits: str) -> "Modules":
        """The symbol of 36 digits, which always has 18 by 18 modules."""
        import numpy as np
        import zxingcpp

        from core.evidence.tracing.hidden_mark import DIGITS

        assert len(digits) == DIGITS
        code = zxingcpp.create_barcode(digits, zxingcpp.BarcodeFormat.DataMatrix)
        picture = np.asarray(code.to_image(scale=1, add_quiet_zones=False))
        return tuple(tuple(bool(value == 0) for value in row) for row in picture)
