"""Why a line of a verification report is not PASS, in Chinese and English."""

from collections.abc import Mapping

from core.evidence.verification.verdict_words import Words

DETAILS: Mapping[str, Words] = {
    "case_clash": Words("两个名称只有大小写不同", "two names differ only in case"),
    "by_hand": Words(
        "选择是否恰当，任何程序都无法计算；请查看理由、文件和录屏",
        "whether the choice was right no program can compute: see reason, document and recording",
    ),
    "code_elsewhere": Words(
        "此码所载的时点或抽取不在这份档案的范围内", "its moment or draw is outside what this archive tells"
    ),
    "code_other_kind": Words("不是见证单或日志头的二维码", "neither the code of a slip nor of a log head"),
    "code_other_station": Words("是另一台工作站的二维码", "it is the code of another station"),
    "code_other_values": Words(
        "纸上的方案、名单或承诺与档案不同", "plan, snapshot or commitment on the paper are others"
    ),
    "code_unreadable": Words(
        "不是本程序的二维码，或读得不全", "not a code of this program, or not read whole"
    ),
    "code_unsigned": Words(
        "此码没有签名（较早版本打印）", "it is not signed (printed by an earlier version)"
    ),
    "commitment": Words("承诺与索引不符", "commitment and index disagree"),
    "digest": Words("摘要不符", "digest differs"),
    "earlier_missing": Words("此前档案的份数不对", "not all earlier archives are proved"),
    "earlier_note": Words("此前的日志头格式或内容不对", "an earlier checkpoint is malformed or another"),
    "earlier_order": Words("此前档案的名称或次序不对", "earlier archives are named or ordered otherwise"),
    "earlier_previous": Words("上一份档案与封存说明不符", "the seal names another previous archive"),
    "earlier_proof": Words(
        "一致性证明不成立：日志被改写过", "consistency proof fails: the log was rewritten"
    ),
    "earlier_signature": Words("此前的日志头签名无效", "signature of an earlier checkpoint is wrong"),
    "empty_folder": Words("有空文件夹", "there is an empty folder"),
    "file_changed": Words("读取期间文件发生变化", "file changed while it was read"),
    "file_missing": Words("文件缺失", "file is missing"),
    "file_too_large": Words("文件过大", "file is too large"),
    "held_other": Words("内含的是另一份档案", "the archive inside is another one"),
    "held_refused": Words("内含的档案验证不通过", "the archive inside does not pass"),
    "held_unreadable": Words("内含的档案无法读取", "the archive inside cannot be read"),
    "link": Words("含有链接", "there is a link"),
    "log_cut_off": Words("日志末行不完整", "last line of the log is cut off"),
    "log_empty": Words("日志没有记录", "the log holds no record"),
    "log_first_hidden": Words("日志首条记录未公开", "first record of the log is hidden"),
    "log_gap": Words("日志编号不连续", "numbers of the log have a gap"),
    "log_hash_form": Words("日志中的摘要格式不对", "a hash in the log is malformed"),
    "log_hidden": Words("公开日志隐藏了本次抽取的记录", "the public log hides a record of the draw"),
    "log_line": Words("日志行格式不对", "a line of the log is malformed"),
    "log_opening": Words("承诺打不开或缺少", "an opening is wrong or missing"),
    "log_other_record": Words("完整日志与公开日志不同", "full and public log differ"),
    "log_start": Words("日志起点不可能", "the log cannot begin like this"),
    "malformed": Words("格式不对", "malformed"),
    "needs_private": Words(
        "需要解密后的私密文件（--private）", "needs the decrypted private files (--private)"
    ),
    "no_head": Words("没有有效的日志头可对照", "no valid head of the log to compare with"),
    "no_index": Words("所给目录中没有 index.json", "the folder given has no index.json"),
    "no_recording": Words("没有录屏", "there is no recording"),
    "not_earlier": Words(
        "不是本站此前的档案，或摘要不符", "not an earlier archive of this station, or another digest"
    ),
    "not_held": Words(
        "只列出摘要，未放入本档案；请另行验证该档案",
        "named by its digest only, not inside: verify that archive itself",
    ),
    "not_encrypted": Words("不是按封存说明加密的文件", "not encrypted as the seal says"),
    "not_judged": Words("本程序不判断，请用其他工具检查", "not judged here, use other tools"),
    "not_sealed": Words("所给目录中有未封存的文件", "the folder given holds a file that was not sealed"),
    "not_there": Words("路径不存在，或既非文件夹也非文件", "nothing is there, or neither folder nor file"),
    "one_root": Words("不在唯一的根文件夹之下", "not under the one root folder"),
    "other_content": Words("内容不是规定的内容", "content is not the prescribed one"),
    "other_count": Words("载荷总量不符", "payload count differs"),
    "other_draws": Words("抽取与日志中的不同", "the log knows other draws"),
    "other_files": Words("文件的集合不同", "the set of files differs"),
    "other_head": Words("日志头不同", "another head of the log"),
    "other_info": Words("bag-info.txt 与封存说明不符", "bag-info.txt disagrees with the seal"),
    "other_key": Words("密钥不同", "another key"),
    "other_name": Words("名称不同", "another name"),
    "other_place": Words("工作站或演练标记不同", "another station or practice state"),
    "other_recipients": Words("接收者个数不同", "another number of recipients"),
    "out_of_place": Words("载荷文件不在规定的位置", "a payload file is out of place"),
    "outside_payload": Words(
        "载荷清单列了载荷之外的文件", "payload manifest lists a file outside the payload"
    ),
    "recomputed": Words("重新计算的结果不同", "computed again it comes out otherwise"),
    "story_drawn": Words(
        "此处曾承诺机器密值或取数：是随机抽取，不是指定",
        "a secret was committed or dice were rolled here: a draw, no choice by hand",
    ),
    "story_named": Words(
        "日志记载人员由人指定，不是随机抽取", "the log says that experts were named here, not drawn"
    ),
    "story_attempts": Words("日志中的抽取次数不同", "the log has another number of attempts"),
    "story_differs": Words("日志记录的内容不同", "the log says otherwise"),
    "story_once": Words("应恰好发生一次", "must happen exactly once"),
    "story_order": Words("日志中的先后次序不对", "the order in the log is wrong"),
    "story_value": Words("与日志中先封存的数值摘要不符", "not the value whose digest the log had before"),
    "story_rounds": Words("加掷的轮次与日志不同", "rounds of fresh dice differ from the log"),
    "story_steps": Words("补抽步骤与日志不同", "replacements differ from the log"),
    "record_facts": Words("记录缺少内容", "a record lacks facts"),
    "recorded_late": Words("冻结时还没有开始录屏", "recording had not begun at the freeze"),
    "same_key": Words("同一把密钥用于两种用途", "one key serves two purposes"),
    "segment_chain": Words("录屏段前后不相接", "a segment is not chained to the one before"),
    "segment_gap": Words("录屏段编号不连续", "numbers of segments have a gap"),
    "session_alone": Words("场次没有监督员", "a session without a supervisor"),
    "session_none": Words("不在有监督、已录屏的场次中", "not in a supervised and recorded session"),
    "session_number": Words("场次编号不连续", "numbers of sessions have a gap"),
    "session_open": Words("场次没有结束", "a session was not ended"),
    "session_other": Words("录屏或结束属于另一场次", "a recording or an end belongs to another session"),
    "signature": Words("签名无效", "signature is wrong"),
    "signer_absent": Words("指定的签名者没有签名", "the named signer has not signed"),
    "signer_not_named": Words("未用 --signer 给出该签名者的指纹", "fingerprint not given with --signer"),
    "some_private": Words("只给出了 {checked}/{files} 个", "only {checked} of {files} were given"),
    "special_file": Words("含有设备等特殊文件", "there is a special file"),
    "too_deep": Words("文件夹嵌套过深", "folders are nested too deeply"),
    "too_many_files": Words("文件过多", "too many files"),
    "trusted_comment": Words("签名中的说明不符", "trusted comment differs"),
    "unfinished": Words("尚未写完的档案", "an archive that was not finished"),
    "unlisted": Words("清单之外的文件", "file that no manifest lists"),
    "unreadable": Words("无法读取", "cannot be read"),
    "untrusted_comment": Words(
        "签名文件首行不是规定的文字", "first line of the signature file is not the prescribed one"
    ),
    "unusual_name": Words("不允许的文件名", "file name that is not allowed"),
    "verifier_fault": Words("验证程序自身出错，请报告", "fault of the verifier itself, please report it"),
    "zip_crc": Words("ZIP 校验和不符", "ZIP checksum differs"),
    "zip_form": Words(
        "不是规定形式的 ZIP；可先解压再验证文件夹",
        "not a ZIP of the prescribed form; unpack it and verify the folder",
    ),
    "zip_order": Words(
        "ZIP 为空，或其中文件重复或次序不对", "ZIP is empty, or files in it are doubled or out of order"
    ),
    "zip_short": Words("ZIP 不完整", "ZIP is cut off"),
    "zip_time": Words("ZIP 中的时间不是封存时间", "times in the ZIP are not the time of sealing"),
}
