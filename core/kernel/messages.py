"""Words of the command line, Chinese and English beside each other: nobody has chosen a language there."""

from collections.abc import Mapping

from core.kernel.errors import Param

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
    "database.outdated": (
        "数据库由较早版本的程序写成，请先启动一次程序。",
        "The database was written by an older version of the program; start the program once.",
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

_TRACE = {
    "trace.no_picture": (
        "{file} 不是能打开的图片，请用 PNG 或 JPEG。",
        "{file} is not a picture that can be opened; use PNG or JPEG.",
    ),
    "trace.too_large": (
        "{file} 太大（最大 100 MB、6000 万像素），请裁小后再试。",
        "{file} is too large (at most 100 MB and 60 million pixels); cut it smaller and try again.",
    ),
    "trace.unreadable": (
        "读不了 {file}，请检查文件和权限。",
        "{file} cannot be read; check the file and its permissions.",
    ),
}

_IMPORT = {
    "import.bomb": (
        "文件解开后会占满内存，未打开；请问清文件来源。",
        "The file would fill the memory when unpacked and was not opened; ask where it comes from.",
    ),
    "import.cancelled": ("已取消。", "Cancelled."),
    "import.classification_faulty": (
        "专业分类表有 {rows} 行不对，请先改正。",
        "The classification has faults in {rows} rows; mend them first.",
    ),
    "import.columns_gone": (
        "文件的列比选定的少，请重新选定各列。",
        "The file has fewer columns than were chosen; choose the columns once more.",
    ),
    "import.damaged": (
        "文件已损坏或不完整，请用 Excel 重新保存。",
        "The file is damaged or not complete; save it again in Excel.",
    ),
    "import.empty_file": (
        "文件是空的，请在 Excel 中重新保存后再选择。",
        "The file is empty. Save it again in Excel.",
    ),
    "import.empty_sheet": ("首个工作表没有数据，请把数据放在首个工作表。", "The first sheet has no rows."),
    "import.encoding": (
        "文本文件既不是 UTF-8 也不是 GB 18030，请另存为 Excel 工作簿。",
        "The text file is neither UTF-8 nor GB 18030; save it as an Excel workbook.",
    ),
    "import.file_missing": ("文件不存在。", "There is no such file."),
    "import.file_too_large": (
        "文件超过 {most_mb} MB，请分成几份。",
        "The file is larger than {most_mb} MB; split it.",
    ),
    "import.file_unreadable": (
        "文件不能读取，请检查是否被占用、是否有权限。",
        "The file cannot be read; is it open elsewhere, or are permissions missing?",
    ),
    "import.header_missing": (
        "没有找到标题行，缺少：{missing}。请与模板对照。",
        "No row with the column titles was found; missing: {missing}. Compare with the template.",
    ),
    "import.is_experts": (
        "这是专家表，不是这里要导入的文件。",
        "This is a workbook of experts, not the kind that is imported here.",
    ),
    "import.is_projects": (
        "这是项目表，不是这里要导入的文件。",
        "This is a workbook of projects, not the kind that is imported here.",
    ),
    "import.is_specialties": (
        "这是专业分类表，不是这里要导入的文件。",
        "This is a classification of specialties, not the kind that is imported here.",
    ),
    "import.no_rows": (
        "标题行下没有数据，请每行填写一条后重新读取。",
        "There are no rows below the column titles; fill them in and read the file again.",
    ),
    "import.no_classification": (
        "没有专业分类，请先导入专业分类，或用 --specialties 给出。",
        "There is no classification; import it first, or name one by --specialties.",
    ),
    "import.not_a_workbook": (
        "不是 Excel 工作簿，请选择 .xlsx、.xls、.ods 或 .csv 文件。",
        "This is not an Excel workbook; choose an .xlsx, .xls, .ods or .csv file.",
    ),
    "import.nothing_to_judge_by": (
        "{folder} 中没有工作站。请用 --specialties 给出专业分类表，或用 --data 指定工作站文件夹。",
        "There is no station in {folder}. Name a classification by --specialties, or a station by --data.",
    ),
    "import.password_protected": (
        "工作簿有密码，请在 Excel 中取消密码。",
        "The workbook is protected by a password; remove it in Excel.",
    ),
    "import.pool_not_compared": (
        "此账号不能导入专家：只用专业分类检查，未与专家库比对。",
        "This account may not import: judged by the classification alone, not compared with the pool.",
    ),
    "import.too_large": (
        "工作表占用内存过多，请删去空行空列后重新保存。",
        "The sheet asks for too much memory; delete empty rows and columns and save it again.",
    ),
    "import.too_many_rows": (
        "工作表超过 {most} 行，请分成几份。",
        "The sheet has more than {most} rows; split it.",
    ),
    "import.too_slow": (
        "读取时间过长，已停止，请用 Excel 重新保存。",
        "Reading took too long and was ended; save the file again in Excel.",
    ),
    "import.web_page": (
        "这是以工作簿命名的网页，请用 Excel 打开后另存为 .xlsx。",
        "This is a web page with the name of a workbook; open it in Excel and save it as .xlsx.",
    ),
    "import.wrong_extension": (
        "不能读取扩展名为 {extension} 的文件，请选择 .xlsx、.xls、.ods 或 .csv。",
        "Files ending in {extension} cannot be read; choose .xlsx, .xls, .ods or .csv.",
    ),
}

_ACCESS = {
    "access.denied": (
        "此账号没有这项权限。",
        "This account has not the right to do that.",
    ),
    "access.no_slot": (
        "此账号不能打开工作站，请用系统管理员、安全管理员或监督员账号。",
        "This account may not open the workstation; use one of an administrator or supervisor.",
    ),
    "access.closed_locked": (
        "密码错误次数过多，{until} 前不再核对。",
        "Too many wrong passwords; nothing is checked before {until}.",
    ),
    "access.wrong_password": ("账号或密码不正确。", "Account or password is wrong."),
}

_SENTENCES: Mapping[str, tuple[str, str]] = {
    **_START,
    **_STATION,
    **_DATABASE,
    **_IMPORT,
    **_ACCESS,
    **_TRACE,
}


def known_codes() -> frozenset[str]:
    """All codes that have words."""
    return frozenset(_SENTENCES)


def sentence(code: str, params: Mapping[str, Param], language: str = "") -> str:
    """What happened and what to do; an unknown code is shown as such, without its values.

    In both languages, or in ``language`` ("zh", "en") where one was chosen. A missing value shows as its
    name: it must not hide the sentence that tells what went wrong.
    """
    words = _SENTENCES.get(code)
    if words is None:
        return code
    chosen = {"zh": words[:1], "en": words[1:]}.get(language, words)
    return "\n".join(each.format_map(_Named(_joined(params, each is words[0]))) for each in chosen)


def _joined(params: Mapping[str, Param], chinese: bool) -> dict[str, str | int]:
    between = "、" if chinese else ", "
    return {
        name: value if isinstance(value, str | int) else between.join(value) for name, value in params.items()
    }


class _Named(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
