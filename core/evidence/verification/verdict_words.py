"""The words of a verification report, Chinese and English: what was checked, and why a line is not PASS."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.draw.transcript.findings import NO_RESULT

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """The text in ``zh`` or ``en``."""
        return self.en if language == "en" else self.zh


ROLES: Mapping[str, Words] = {
    "station": Words("工作站", "station"),
    "operator": Words("操作员", "operator"),
    "supervisor": Words("监督员", "supervisor"),
}

# What a line checks, as the sentence that is true when it says PASS.
TITLES: Mapping[str, Words] = {
    "archive.container": Words(
        "容器只含普通文件，没有链接、重名、异名或多余内容",
        "Container holds plain files only: no links, doubles, odd names or extra bytes",
    ),
    "archive.time": Words("ZIP 中的时间就是封存时间", "Times in the ZIP are the time of sealing"),
    "bag.declaration": Words(
        "BagIt 声明正确，载荷总量相符", "BagIt declaration is right and the payload count agrees"
    ),
    "bag.tag_manifest": Words(
        "标签清单恰好列出规定的标签文件，摘要全部相符",
        "Tag manifest lists exactly the prescribed tag files, all digests agree",
    ),
    "bag.payload": Words("载荷清单中的文件摘要全部相符", "All digests in the payload manifest agree"),
    "bag.complete": Words("没有缺失的文件，也没有清单之外的文件", "No file is missing and none is unlisted"),
    "bag.name": Words(
        "档案名称、日期和程序版本在各处一致", "Name, date and program version are the same everywhere"
    ),
    "seal.form": Words(
        "封存说明 seal.json 格式严格，每种用途各有密钥",
        "seal.json is in strict form, with a key of its own for each purpose",
    ),
    "seal.keys": Words(
        "附带的公钥文件就是封存说明中的公钥", "The key files are the keys that the seal names"
    ),
    "seal.signature": Words("{role}的签名有效", "Signature of the {role} is valid"),
    "seal.signer": Words("{role}的签名密钥事先已知", "Key of the {role} is known beforehand"),
    "seal.named_signer": Words("指定的签名者签了名", "The named signer has signed"),
    "seal.later": Words("事后添加的签名或时间戳", "Signature or time stamp added later"),
    "private.listed": Words(
        "私密文件与封存说明中的承诺一一对应",
        "Private files and the commitments in the seal correspond one to one",
    ),
    "private.encrypted": Words(
        "私密文件全部加密给封存说明中的接收者",
        "All private files are encrypted to as many recipients as the seal names",
    ),
    "private.content": Words(
        "解密后的私密文件就是封存时的内容", "Decrypted private files are what was sealed"
    ),
    "code.form": Words("纸上的二维码可以读出", "The code on the paper can be read"),
    "code.signature": Words("二维码由本工作站签名", "The code is signed by this station"),
    "code.content": Words("二维码所载与档案一致", "The code says what the archive says"),
    "log.checkpoint": Words("日志头的签名有效", "Signed head of the log is valid"),
    "log.chain": Words(
        "逐条重新计算日志，得到同一日志头", "The log, computed again record by record, leads to that head"
    ),
    "log.earlier": Words(
        "日志自本站此前的全部档案以来只增未改", "The log only grew since every earlier archive of the station"
    ),
    "log.place": Words(
        "各条记录的工作站和演练标记与封存说明一致",
        "All records name the station and practice state of the seal",
    ),
    "log.private": Words(
        "完整日志与公开日志一致，承诺打开正确，没有隐藏本次抽取的记录",
        "Full log agrees with the public one, commitments open, no record of the draw is hidden",
    ),
    "recording.segments": Words(
        "录屏各段编号连续、前后相接，全部在档案中",
        "Recorded segments are gap-free, chained and all in the archive",
    ),
    "recording.covers": Words("名单冻结之前已开始录屏", "Recording had begun before the freeze"),
    "recording.content": Words(
        "录屏内容就是录制时记入日志的内容", "Recorded segments are what was logged while recording"
    ),
    "calls.content": Words(
        "日志中的通话录音全部在档案中", "All call recordings that the log names are in the archive"
    ),
    "project.record": Words(
        "项目记录格式严格，就是封存说明中的项目",
        "Record of the project is strict and of the project that the seal names",
    ),
    "project.archives": Words(
        "所列各份档案都是本站此前封存的，摘要相符",
        "Every archive named is an earlier one of this station, with that digest",
    ),
    "project.draws": Words(
        "日志中为本项目编制过方案的抽取都已列出",
        "The draws listed are those that the log knows for the project",
    ),
    "project.held": Words(
        "内含的档案逐项验证通过，就是所列的那一份",
        "An archive inside passes every check and is the one named",
    ),
    "project.form": Words("项目检查", "Check of the project"),
    "signatures.content": Words(
        "在屏幕上的签名就是签署时记入日志的签名",
        "Signatures drawn on the screen are those that were logged when they were made",
    ),
    "bag.form": Words("档案包检查", "Check of the bag"),
    "seal.part": Words("封存检查", "Check of the seal"),
    "log.form": Words("日志检查", "Check of the log"),
    "recording.form": Words("录屏检查", "Check of the recording"),
    "draw.schema": Words("抽取记录格式严格", "Record of the draw is in strict form"),
    "draw.scope": Words(
        "抽取对象写明，无人被抽中两次（一个批次内也不会进入两个专家组）",
        "What is drawn for is stated, and nobody was taken twice, for any panel of a batch",
    ),
    "draw.plan_hash": Words("抽取方案的摘要相符", "Hash of the plan agrees"),
    "draw.snapshot_root": Words(
        "名单快照的摘要树根相符，一人不多一人不少",
        "Root of the frozen pool agrees: nobody added, nobody left out",
    ),
    "draw.rules": Words(
        "按冻结的属性重新评定每位专家的资格，结果相同",
        "Rules evaluated again on the frozen attributes give the same rows",
    ),
    "draw.commitment": Words(
        "公开的机器密值与事先的承诺相符", "The opened machine secret is the one that was committed to"
    ),
    "draw.entropy_floor": Words(
        "见证人取数齐全，随机性达到下限", "All witnesses gave values, entropy reaches the floor"
    ),
    "draw.key": Words(
        "由密值和见证人取数重新算出同一密钥", "Key computed again from secret and values is the same"
    ),
    "draw.tickets": Words("每位专家的票号重新计算相符", "Every ticket, computed again, agrees"),
    "draw.group_order": Words("条件组的定席次序重新计算相符", "Order of groups, computed again, agrees"),
    "draw.placement": Words("定席重新计算相符", "Placement, computed again, agrees"),
    "draw.tier_rule": Words("各席位的层级均为方案所允许", "Every seat's tier is one that row and plan allow"),
    "draw.employer_cap": Words("任何时刻均未超过同一法人上限", "The employer cap was kept at every moment"),
    "draw.replacements": Words(
        "每次补抽都有先行记录的理由，且抽中者正是下一位",
        "Every replacement has its recorded reason and names the one who was next",
    ),
    "draw.none_skipped": Words("没有无理由被跳过的专家", "Nobody was passed over without a recorded reason"),
    "draw.attempts": Words(
        "抽取次数连续，此前作废的每次均已公开", "Attempts have no gap and every void one is opened"
    ),
    "draw.by_hand": Words(
        "人员由人指定（人工抽取、专家分配），不是随机抽取：没有可以重新计算的内容",
        "Chosen by hand or assigned, not drawn at random: there is nothing to compute again",
    ),
    "draw.named": Words(
        "指定和候补的人员在冻结名单中均有资格，名单由两人确认，确认摘要相符",
        "Everybody named was eligible in the frozen pool; two people fixed the list, and its digest agrees",
    ),
    "draw.named_order": Words(
        "每次递补都有先行记录的理由，且递补者正是候补名单中的下一位",
        "Every replacement has its recorded reason and names the next of the named substitutes",
    ),
    "draw.identity": Words("抽取记录就是本档案的抽取", "The record is of the draw that the seal names"),
    "draw.log": Words(
        "日志讲述同一次抽取：先承诺后取数，每次承诺只有一个结果，补抽步骤逐一相同",
        "The log tells the same draw: commitment before values, one result each, the same replacements",
    ),
    "draw.sessions": Words(
        "各场次前后相接，均有监督员在场和录屏，决定结果的每一步都在其中",
        "Sessions follow each other, each supervised and recorded, and hold every step that decided",
    ),
    "draw.form": Words("抽取检查", "Check of the draw"),
    "private.form": Words("私密文件检查", "Check of the private files"),
}

_DRAW_FACT = Words("", "{found}")

# What a PASS line adds in brackets.
FACTS: Mapping[str, Words] = {
    "code.form": Words("{kind}", "{kind}"),
    "code.signature": Words("{fingerprint}", "{fingerprint}"),
    "code.content": Words("日志第 {size} 条", "log of {size} records"),
    "draw.scope": _DRAW_FACT,
    "draw.tickets": _DRAW_FACT,
    "draw.placement": _DRAW_FACT,
    "draw.no_result": Words("取数齐全之前作废：没有结果", NO_RESULT),
    "draw.entropy_floor": Words("{found} 比特", "{found} bits"),
    "draw.replacements": _DRAW_FACT,
    "draw.none_skipped": _DRAW_FACT,
    "draw.attempts": Words("第 {found} 次", "attempt {found}"),
    "draw.named": _DRAW_FACT,
    "draw.named_order": _DRAW_FACT,
    "draw.sessions": Words("{sessions} 场", "{sessions} sessions"),
    "draw.log": Words("{attempts} 次，{records} 条", "{attempts} attempts, {records} records"),
    "archive.container": Words("{files} 个文件", "{files} files"),
    "bag.declaration": Words("{files} 个文件，{bytes} 字节", "{files} files, {bytes} bytes"),
    "bag.tag_manifest": Words("{files} 个文件", "{files} files"),
    "bag.payload": Words("{files} 个文件", "{files} files"),
    "bag.complete": Words("{files} 个文件", "{files} files"),
    "bag.name": Words("{archive}", "{archive}"),
    "seal.keys": Words("{keys} 把", "{keys} keys"),
    "seal.signature": Words("{fingerprint}", "{fingerprint}"),
    "seal.signer": Words("{fingerprint}", "{fingerprint}"),
    "private.listed": Words("{files} 个文件", "{files} files"),
    "private.encrypted": Words(
        "{files} 个文件，{recipients} 个接收者", "{files} files, {recipients} recipients"
    ),
    "private.content": Words("{files} 个文件", "{files} files"),
    "log.checkpoint": Words("共 {size} 条，根 {root}", "size {size}, root {root}"),
    "log.chain": Words("公开 {open} 条，仅摘要 {hidden} 条", "{open} records open, {hidden} by hash only"),
    "log.earlier": Words("{archives} 份", "{archives} archives"),
    "log.place": Words("{station}，{records} 条", "{station}, {records} records"),
    "log.private": Words("{records} 条记录，{openings} 个承诺", "{records} records, {openings} commitments"),
    "project.record": Words("{draws} 次抽取，{attempts} 次执行", "{draws} draws, {attempts} attempts"),
    "project.archives": Words(
        "{archives} 份，其中 {held} 份在内", "{archives} archives, {held} of them inside"
    ),
    "project.draws": Words("{draws} 次抽取", "{draws} draws"),
    "project.held": Words("{archive}，{checks} 项通过", "{archive}, {checks} checks passed"),
    "recording.segments": Words(
        "{streams} 路 {segments} 段，记录在案的中断 {gaps} 次",
        "{segments} segments in {streams} streams, {gaps} logged pauses",
    ),
    "recording.content": Words("{files} 段", "{files} segments"),
    "calls.content": Words("{files} 份", "{files} recordings"),
    "signatures.content": Words("{files} 个文件", "{files} files"),
}
