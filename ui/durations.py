"""Durations as people read them. Free of Qt."""


def countdown(seconds: float) -> str:
    """Minutes and seconds, hours only when needed; never below nought."""
    whole = max(int(seconds), 0)
    hours, rest = divmod(whole, 3600)
    minutes = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{minutes}" if hours else minutes
