"""Words of the command line, Chinese and English beside each other: nobody has chosen a language there."""

from collections.abc import Mapping

_SENTENCES = {
    "instance.held": (
        "程序已在运行（{user}@{host}，进程 {pid}，自 {since}），请使用已打开的窗口。",
        "Already running ({user}@{host}, process {pid}, since {since}); use that window.",
    ),
    "folder.refused": (
        "数据文件夹不能写入，请检查磁盘和权限。",
        "The data folder cannot be written; check disk and permissions.",
    ),
}


def sentence(code: str, params: Mapping[str, str | int]) -> str:
    """What happened and what to do, in both languages; an unknown code is shown as such."""
    words = _SENTENCES.get(code)
    if words is None:
        return f"{code} {dict(params)}"
    return "\n".join(each.format_map(dict(params)) for each in words)
