"""The doctor's question for the window system, where there is none."""

import pytest

from ui.platform_name import platform_name


def test_without_a_display_it_fails_and_the_process_lives(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.platform_name.sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(RuntimeError):
        platform_name()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert platform_name() == "offscreen"
