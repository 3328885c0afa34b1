"""Whether translucent windows work here: without a compositing manager they turn the whole screen black."""

from PySide6.QtGui import QGuiApplication


class CompositorProbe:
    """Asks the X server who owns ``_NET_WM_CM_S0`` (EWMH); on Windows compositing is always on.

    Keeps one connection of its own, so that asking every second costs one round trip.
    """

    def __init__(self) -> None:
        self._always = QGuiApplication.platformName() == "windows"
        self._display: int | None = None
        self._selection = 0
        if QGuiApplication.platformName() == "xcb":
            self._connect()

    @property
    def running(self) -> bool:
        """Whether a compositing manager runs at this moment."""
        if self._always:
            return True
        if self._display is None:
            return False
        import ctypes

        owner = self._x11.XGetSelectionOwner(ctypes.c_void_p(self._display), ctypes.c_ulong(self._selection))
        return bool(owner)

    def close(self) -> None:
        """Give the connection back."""
        if self._display is not None:
            import ctypes

            self._x11.XCloseDisplay(ctypes.c_void_p(self._display))
            self._display = None

    def _connect(self) -> None:
        import ctypes
        import ctypes.util

        name = ctypes.util.find_library("X11")
        if name is None:
            return
        self._x11 = ctypes.CDLL(name)
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XInternAtom.restype = ctypes.c_ulong
        self._x11.XGetSelectionOwner.restype = ctypes.c_ulong
        self._display = self._x11.XOpenDisplay(None)
        if self._display is not None:
            self._selection = self._x11.XInternAtom(
                ctypes.c_void_p(self._display), b"_NET_WM_CM_S0", ctypes.c_int(0)
            )
