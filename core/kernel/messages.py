"""Words of the command line, Chinese and English beside each other: nobody has chosen a language there."""

from collections.abc import Mapping

_START = {
    "instance.held": (
        "程序已在运行（{user}@{host}，进程 {pid}，自 {since}），请使用已打开的窗口。",
        "Already running ({user}@{host}, process {pid}, since {since}); use that window.",
    ),
    "folder.refused": (
        "数据文件夹不能写入，请检查磁盘和权限。",
        "The data folder cannot be written; check disk and permissions.",
    ),
    "recorder.no_display": (
        "没有可录制的屏幕，请在有图形界面的会话中启动（Linux 需要 X11）。",
        "There is no screen to record; start in a graphical session (X11 on Linux).",
    ),
    "recorder.wayland": (
        "Wayland 会话不能录屏，请在登录电脑时选择 X11（Xorg）会话。",
        "A Wayland session cannot be recorded; choose an X11 (Xorg) session when signing in.",
    ),
}

_STATION = {
    "station.closed": (
        "工作站尚未打开，请管理员或监督员先登录。",
        "The workstation is not open yet; an administrator or supervisor must sign in first.",
    ),
    "station.exists": (
        "本工作站已经初始化，请直接登录。",
        "This workstation has been set up already; sign in.",
    ),
    "station.unwritable": (
        "数据文件夹不能写入，请检查磁盘和权限。",
        "The data folder cannot be written; check disk and permissions.",
    ),
}

_DATABASE = {
    "database.disk_full": (
        "磁盘已满，此步没有保存，请清理磁盘后重做。",
        "The disk is full and nothing of this step was kept; free some room and repeat it.",
    ),
    "database.missing": (
        "数据库文件不在，请从备份恢复。",
        "The database is not there; restore the backup.",
    ),
    "database.newer": (
        "数据库由更新版本的程序写成，请安装该版本。",
        "The database was written by a newer version of the program; install that version.",
    ),
    "database.no_encryption": (
        "数据库组件不能加密，请重新安装程序。",
        "The database library cannot encrypt; install the program again.",
    ),
    "database.slots_damaged": (
        "密钥槽已损坏，请用恢复密钥打开工作站。",
        "The key slots are damaged; open the workstation with the recovery key.",
    ),
    "database.unusable": (
        "数据库目前不能使用，此步没有保存，请检查磁盘后再试。",
        "The database cannot be used and nothing of this step was kept; check the disk and try again.",
    ),
    "database.wrong_key": (
        "账号或密码不正确，或数据库属于另一台工作站。",
        "Account or password is wrong, or the database belongs to another station.",
    ),
}

_SENTENCES: Mapping[str, tuple[str, str]] = {**_START, **_STATION, **_DATABASE}


def known_codes() -> frozenset[str]:
    """All codes that have words."""
    return frozenset(_SENTENCES)


def sentence(code: str, params: Mapping[str, str | int]) -> str:
    """What happened and what to do, in both languages; an unknown code is shown as such, without its values.

    A missing value shows as its name: it must not hide the sentence that tells what went wrong.
    """
    words = _SENTENCES.get(code)
    if words is None:
        return code
    return "\n".join(each.format_map(_Named(params)) for each in words)


class _Named(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
