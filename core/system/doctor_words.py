"""What the doctor says, in Chinese and English."""

import re
from collections.abc import Mapping

from core.system.lamps import LampState, Param

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

_STATES: Mapping[str, tuple[str, str, str]] = {
    "zh_CN": ("正常", "注意", "故障"),
    "en": ("ok       ", "attention", "fault    "),
}

_SUBJECTS: Mapping[str, tuple[str, str]] = {
    "qt": ("窗口系统", "Window system"),
    "database": ("数据库组件", "Database library"),
    "speech": ("语音", "Speech"),
    "ports": ("串口", "Serial ports"),
    "recorder": ("录屏", "Screen recorder"),
    "fonts": ("字体", "Fonts"),
    "disk": ("磁盘", "Disk"),
    "clock": ("时钟", "Clock"),
    "entropy": ("随机源", "Random source"),
    "printer": ("打印机", "Printer"),
    "program": ("程序文件", "Program files"),
    "line": ("线路", "Line"),
}

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "qt.ok": ("可用（{platform}）", "works ({platform})"),
    "qt.failed": ("窗口系统不能启动（{detail}）", "cannot be started ({detail})"),
    "advice.qt.failed": (
        "请在有图形界面的会话中启动，或运行 make setup 安装缺少的系统组件",
        "start in a graphical session, or run 'make setup' to install missing system packages",
    ),
    "database.ok": ("可用（{version}）", "works ({version})"),
    "database.failed": (
        "加密数据库不能打开（{detail}）",
        "an encrypted database cannot be opened ({detail})",
    ),
    "advice.database.failed": ("请重新运行 make setup", "run 'make setup' again"),
    "speech.ok": ("普通话语音可用", "the Mandarin voice speaks"),
    "speech.no_engine": ("没有语音引擎", "there is no speech engine"),
    "advice.speech.no_engine": (
        "Linux 请安装 espeak-ng；Windows 请安装中文语音包",
        "on Linux install espeak-ng; on Windows install the Chinese speech pack",
    ),
    "speech.no_voice": ("没有普通话语音", "there is no Mandarin voice"),
    "advice.speech.no_voice": (
        "Linux 请安装 espeak-ng 1.51 以上（cmn-latn-pinyin）；Windows 请安装中文语音包",
        "on Linux install espeak-ng 1.51 or newer (cmn-latn-pinyin); on Windows the Chinese speech pack",
    ),
    "speech.timeout": ("语音引擎没有及时响应", "the speech engine did not answer in time"),
    "advice.speech.timeout": (
        "请稍后再试；仍不行请重新启动电脑",
        "try again; if that fails restart the machine",
    ),
    "speech.failed": ("语音合成失败", "speaking failed"),
    "advice.speech.failed": ("请重新安装语音引擎", "install the speech engine again"),
    "speech.silent": ("语音引擎没有发出声音", "the speech engine made no sound"),
    "advice.speech.silent": ("请重新安装语音引擎", "install the speech engine again"),
    "speech.cancelled": ("语音合成被中断", "speaking was cut short"),
    "advice.speech.cancelled": ("请再试一次", "try again"),
    "ports.found": ("{device} {usb}{product}", "{device} {usb}{product}"),
    "ports.none": ("没有串口，没有接入通信模块", "no serial port, no modem is plugged in"),
    "advice.ports.none": (
        "正式使用请接入通信模块；演练可使用模拟线路",
        "plug in a modem for real use; practice works with simulated lines",
    ),
    "ports.refused": ("{device} 没有访问权限", "{device} may not be opened"),
    "advice.ports.refused": (
        "请把当前用户加入 dialout 组并重新登录",
        "add this user to the group dialout and sign in again",
    ),
    "recorder.ok": ("可用（{codecs}）", "works ({codecs})"),
    "recorder.ready": ("就绪", "ready"),
    "recorder.starting": ("正在启动", "starting"),
    "recorder.recording": ("正在录屏", "recording"),
    "recorder.recording_sound": ("正在录屏和录音", "recording screen and sound"),
    "recorder.sound_lost": (
        "正在录屏，麦克风没有声音",
        "recording the screen; the microphone gives no sound",
    ),
    "advice.recorder.sound_lost": ("请插好麦克风", "plug the microphone in"),
    "recorder.no_microphone": (
        "按策略应录音，但麦克风没有声音",
        "sound is asked for, and the microphone gives none",
    ),
    "advice.recorder.no_microphone": (
        "请插好麦克风，或在“现行策略”中改选、关闭",
        "plug it in, or choose another or none under policies",
    ),
    "recorder.stopping": ("正在结束", "stopping"),
    "recorder.no_display": ("没有可录制的屏幕", "there is no screen to record"),
    "advice.recorder.no_display": (
        "请在有显示器的会话中启动（Linux 需要 X11）",
        "start in a session with a display (X11 on Linux)",
    ),
    "recorder.wayland": ("Wayland 会话的屏幕不能录制", "the screen of a Wayland session cannot be recorded"),
    "advice.recorder.wayland": (
        "请在登录界面选择 X11（Xorg）会话",
        "choose an X11 (Xorg) session when signing in",
    ),
    "recorder.library_missing": ("缺少视频组件", "the video library is missing"),
    "advice.recorder.library_missing": ("请重新运行 make setup", "run 'make setup' again"),
    "recorder.no_codec": ("没有可用的视频编码", "there is no usable video codec"),
    "advice.recorder.no_codec": ("请重新运行 make setup", "run 'make setup' again"),
    "recorder.child_died": ("录屏进程异常退出", "the recorder's process died"),
    "advice.recorder.child_died": ("请重新运行 make setup", "run 'make setup' again"),
    "recorder.silent": ("录屏进程没有响应", "the recorder's process does not answer"),
    "advice.recorder.silent": ("请重新启动电脑", "restart the machine"),
    "recorder.vp9_only": ("可用，但没有 H.264，改用 VP9", "works, without H.264: VP9 is used instead"),
    "recorder.disk_low": ("磁盘空间不足，不能录屏", "too little room on the disk for a recording"),
    "advice.recorder.disk_low": ("请清理磁盘", "free some room"),
    "fonts.ok": ("字体齐全", "all fonts are there"),
    "fonts.missing": ("缺少字体文件 {file}", "font file {file} is missing"),
    "advice.fonts.missing": ("请重新安装程序", "install the program again"),
    "fonts.damaged": ("字体文件 {file} 已损坏", "font file {file} is damaged"),
    "advice.fonts.damaged": ("请重新安装程序", "install the program again"),
    "disk.ok": ("剩余 {free_mb} MB", "{free_mb} MB free"),
    "disk.low": ("只剩 {free_mb} MB", "only {free_mb} MB free"),
    "advice.disk.low": ("请尽快清理磁盘或导出旧档案", "free some room soon, or export old archives"),
    "disk.full": ("只剩 {free_mb} MB，不能开始抽取", "only {free_mb} MB free, no draw can start"),
    "advice.disk.full": ("请清理磁盘", "free some room"),
    "folder.refused": ("数据文件夹不能读写", "the data folder cannot be read or written"),
    "advice.folder.refused": ("请检查文件夹权限", "check the folder's permissions"),
    "clock.ok": ("{now}", "{now}"),
    "clock.implausible": ("系统时间不合理（{now}）", "the system time cannot be right ({now})"),
    "advice.clock.implausible": ("请校准系统时间", "set the system time"),
    "clock.behind_log": (
        "系统时间早于日志中的最后记录（{now}）",
        "the system time is before the last record ({now})",
    ),
    "advice.clock.behind_log": ("请校准系统时间", "set the system time"),
    "clock.zone": ("时区不是中国标准时间（{now}）", "the time zone is not China's ({now})"),
    "advice.clock.zone": ("请核对系统时区", "check the system's time zone"),
    "entropy.ok": ("可用", "works"),
    "entropy.unavailable": ("系统随机源不可用", "the system gives no random bytes"),
    "advice.entropy.unavailable": (
        "请勿在本机抽取，联系技术支持",
        "do not draw on this machine; ask for support",
    ),
    "printer.ok": ("{printer}", "{printer}"),
    "printer.none": ("没有打印机", "there is no printer"),
    "advice.printer.none": (
        "可在系统设置中添加打印机；没有打印机时表格保存为 PDF",
        "add one in the system's settings; without it forms are saved as PDF",
    ),
    "program.ok": ("摘要 {digest}", "digest {digest}"),
    "program.changed": ("文件 {file} 与发布清单不一致", "file {file} differs from the list of the release"),
    "advice.program.changed": (
        "请重新安装程序，并通知安全管理员",
        "install the program again and tell the security administrator",
    ),
    "program.unreadable": ("程序文件不完整", "the program's files are incomplete"),
    "advice.program.unreadable": ("请重新安装程序", "install the program again"),
    "doctor.broken": ("检查时出错（{kind}）", "the check itself failed ({kind})"),
    "advice.doctor.broken": ("请把日志交给技术支持", "give the log to support"),
}


def is_chinese(language: str) -> bool:
    """Whether ``language`` ("zh_CN", "zh", "en") is Chinese; everything else is spoken to in English."""
    return language.startswith("zh")


def title(state: LampState, language: str) -> str:
    """Word for a state; the English ones are padded to equal width."""
    return _STATES["zh_CN" if is_chinese(language) else "en"][state]


def subject(lamp_id: str, language: str) -> str:
    """What was looked at."""
    return _pick(_SUBJECTS.get(lamp_id, (lamp_id, lamp_id)), language)


def sentence(code: str, language: str, params: Mapping[str, Param]) -> str:
    """Words of a reason or advice code; an unknown code stands for itself, a missing value is shown as —."""
    words = _pick(_SENTENCES.get(code, (code, code)), language)
    return _PLACEHOLDER.sub(lambda match: str(params.get(match[1], "—")), words)


def known_codes() -> frozenset[str]:
    """All codes that have words."""
    return frozenset(_SENTENCES)


def _pick(pair: tuple[str, str], language: str) -> str:
    return pair[0] if is_chinese(language) else pair[1]
