// The words of the page, Chinese and English. Those of the report's lines are generated from the program's own tables
// (core/evidence/verification/verdict_words.py and verdict_details.py).

import { LINE_WORDS } from "./line_words.js";
import { NO_RESULT } from "./verdicts.js";

const PAGE_WORDS = {
  title: ["封存档案验证", "Verify a sealed archive"],
  lead: [
    "核对一份评审专家抽取的封存档案。全部计算都在本机浏览器内完成，本页不联网，也不保存任何内容。",
    "Checks the sealed archive of a draw of review experts. Everything is computed in this browser; the page has no network access and keeps nothing.",
  ],
  choose: ["选择档案 ZIP 文件，或拖到这里", "Choose the archive's ZIP file, or drop it here"],
  chooseFile: ["选择文件", "Choose a file"],
  chooseHint: ["文件名形如 EDA-….zip", "Its name looks like EDA-….zip"],
  signersTitle: ["事先已知的签名者指纹（选填，强烈建议）", "Signers' fingerprints known beforehand (optional, strongly advised)"],
  signersHint: [
    "指纹应来自档案以外：见证单、手册或本人。可填 32 位或 64 位十六进制指纹，或公钥文件内容。不填则不知道是谁签的。",
    "Take them from outside the archive: slips, manual, the persons themselves. 32 or 64 hex digits, or the text of a public key file. Without them nobody can tell who signed.",
  ],
  signerWrong: ["这不是指纹，也不是公钥", "This is neither a fingerprint nor a public key"],
  codesTitle: ["见证单、抽取表、回执上的二维码（选填）", "QR codes on slips, tables and receipts (optional)"],
  codesHint: [
    "用手机或扫码枪读出二维码中的文字（以 MQ1: 开头），每行一个。核对三件事：确由本工作站签名；属于这份档案；所载数值与档案一致。已打开档案的，填好后点“重新验证”。",
    "Read the text in the code with a phone or scanner (it begins with MQ1:), one a line. Checked: that this station signed it, that it belongs to this archive, and that its values are those of the archive. With an archive open, press Verify again.",
  ],
  codesLabel: ["二维码文字", "Text of the codes"],
  again: ["重新验证", "Verify again"],
  print: ["打印", "Print"],
  other: ["另选档案", "Another archive"],
  working: ["正在验证……", "Verifying…"],
  failHead: ["这份档案不可信", "This archive cannot be trusted"],
  failText: [
    "有 {count} 项不符。档案在封存后被改动过，或者封存的内容本身不成立。",
    "Checks that failed: {count}. It was changed after sealing, or what was sealed does not hold.",
  ],
  notArchiveHead: ["这个文件不是完整的封存档案", "This file is not a whole sealed archive"],
  notArchiveText: [
    "可能选错了文件，也可能下载、复制不完整，或者被改动过。其中没有可以相信的内容。",
    "Perhaps another file was meant, or it was not copied whole, or it was changed. Nothing in it can be relied on.",
  ],
  unknownHead: ["内容前后一致，但尚不知是谁签的", "It is consistent, but who signed it is not known"],
  unknownText: [
    "公开部分的各项计算全部成立。但没有给出全部签名者的指纹：任何人都能自造一份同样一致的档案。请填入从档案以外得知的指纹后重新验证。",
    "Everything in the public part was computed again and holds. But not all fingerprints were given: anybody can make up an archive that is as consistent. Enter the fingerprints that you know from elsewhere and verify again.",
  ],
  passHead: ["档案真实、完整，抽取结果成立", "The archive is genuine and complete, and the draw holds"],
  passText: [
    "公开部分的各项检查全部通过，并由你事先知道的三方签名。加密部分（姓名、录屏、完整日志）须由接收者解密后用 verify.pyz 另行验证。",
    "All checks of the public part passed, and the three signers are those you named. The encrypted part (names, recordings, the full log) has to be decrypted by a recipient and checked with verify.pyz.",
  ],
  choiceHead: ["档案真实、完整；专家由人指定，不是随机抽取", "The archive is genuine and complete; its experts were named, not drawn at random"],
  unknownChoice: [
    "公开部分能检查的各项均无不符。但没有给出全部签名者的指纹：任何人都能自造一份同样一致的档案。请填入从档案以外得知的指纹后重新验证。",
    "Nothing in the public part that can be checked is wrong. But not all fingerprints were given: anybody can make up an archive that is as consistent. Enter the fingerprints that you know from elsewhere and verify again.",
  ],
  passChoice: [
    "公开部分能检查的各项均无不符，并由你事先知道的三方签名。加密部分（姓名、依据文件、录屏、完整日志）须由接收者解密后用 verify.pyz 另行验证。",
    "Nothing in the public part that can be checked is wrong, and the three signers are those you named. The encrypted part (names, document, recordings, the full log) has to be decrypted by a recipient and checked with verify.pyz.",
  ],
  byHandHead: ["人工抽取、专家分配：不是随机抽取", "Chosen by hand or assigned: not a draw"],
  byHandText: [
    "专家由人指定，不是随机抽取，没有可以重新计算的结果；能检查的只是：被指定者均有资格，递补依候补次序，日志所载相同。",
    "The experts were named, not drawn at random, and there is no result to compute again. What can be checked: those named were eligible, replacements follow the named order, and the log tells the same.",
  ],
  mode: ["方式", "Way"],
  "mode.manual": ["人工抽取", "chosen by hand (manual selection)"],
  "mode.allotment": ["专家分配", "assigned by document (allotment)"],
  choiceReason: ["理由", "Reason"],
  issuer: ["文件", "Document of"],
  document: ["文件摘要 SHA-256", "SHA-256 of the document"],
  fixedBy: ["确认人（操作员、监督员账号）", "Fixed by (accounts of operator and supervisor)"],
  namedFor: ["指定", "Named"],
  substitutesHead: ["候补名单（按次序递补）", "Named substitutes, in their order"],
  tierHead: ["层级", "Tier"],
  voidChoice: ["第 {attempt} 次：人员指定后作废", "Attempt {attempt}: void after experts were named"],
  provesChoice: [
    "证明：封存后没有任何改动；指定的人员在冻结的名单中均有资格；名单由两人确认后没有更换；递补依候补名单的次序并有记录的理由；日志自本站此前各份档案以来只增未改。",
    "Proved: nothing was changed after sealing; those named were eligible in the frozen pool; the list did not change once two people had fixed it; replacements follow the named substitutes, with recorded reasons; the log only grew since the station's earlier archives.",
  ],
  provesNotChoice: [
    "不证明：选择公正、依据文件真实有效、专家库本身录入属实。这些要靠文件、录屏和人。",
    "Not proved: that the choice was fair, that the document is genuine, or that the expert pool was entered truthfully. For these there are the document, recordings and people.",
  ],
  practice: ["演练档案：不是真实的抽取", "Practice archive: not a real draw"],
  provesHead: ["全部通过时证明什么，不证明什么", "What a verification without a failure proves, and what it does not"],
  proves: [
    "证明：封存后没有任何改动；机器密值在见证人取数之前已经固定；由密值和取数只能得出这一结果；没有人无理由被跳过；日志自本站此前各份档案以来只增未改。",
    "Proved: nothing was changed after sealing; the machine's secret was fixed before the witnesses gave their values; secret and values give this result and no other; nobody was passed over without a recorded reason; the log only grew since the station's earlier archives.",
  ],
  provesProject: [
    "证明：封存后没有任何改动；本项目的抽取都已列出，作废的也在内；在本档案内的各次抽取，其档案逐项成立（所证明的见各自的说明）；日志自本站此前各份档案以来只增未改。只列出摘要的档案须另行验证。",
    "Proved: nothing was changed after sealing; every draw of the project is listed, void ones too; archives that lie inside hold in every check; the log only grew since the station's earlier archives. Archives that are only named are verified by themselves.",
  ],
  provesNot: [
    "不证明：专家库本身录入属实；每个条件和补抽理由在实际中属实；见证人的骰子确系随机掷出；全体操作、监督和见证人员没有串通。这些要靠录屏、见证单和人。",
    "Not proved: that the expert pool was entered truthfully, that conditions and reasons were true in fact, that the dice were rolled fairly, or that operator, supervisor and all witnesses did not act together. For these there are recordings, slips and people.",
  ],
  provesPage: [
    "放在档案里的验证页不能证明档案制作者诚实：请使用从别处得到、摘要与发布的相符的验证页。",
    "A verifier found inside an archive proves nothing against whoever made it: use a copy from elsewhere whose digest agrees with that of the release.",
  ],
  claimed: [
    "检查未全部通过：以下只是档案自己的说法。",
    "Not all checks passed: what follows is only what the archive says.",
  ],
  archive: ["档案", "Archive"],
  station: ["工作站", "Station"],
  drawsHead: ["本项目的各次抽取", "Draws for this project"],
  insideHead: ["档案在哪里", "Where the archive is"],
  isInside: ["在本档案内，已一并验证", "inside, verified as well"],
  isCited: ["只列出摘要", "named by its digest"],
  openedLater: ["在后一次的记录中公开", "opened in the record of a later attempt"],
  drawTold: ["抽取 {draw} 第 {attempt} 次：逐步说明", "Draw {draw}, attempt {attempt}: step by step"],
  citedText: [
    "有的抽取档案不在本档案内，只列出了摘要：请把那些档案也拿来验证。",
    "Some draws' archives are not inside, only named by their digests: verify those archives as well.",
  ],
  draw: ["抽取", "Draw"],
  project: ["项目", "Project"],
  sealedAt: ["封存时间", "Sealed at"],
  attempt: ["第几次抽取", "Attempt"],
  ending: ["结束方式", "Ended"],
  closed: ["正常结束", "closed"],
  void: ["作废", "declared void"],
  cap: ["同一法人上限", "Cap for one employer"],
  none: ["无", "none"],
  sealedDigest: ["档案文件 SHA-256", "SHA-256 of the file"],
  eligibleHead: ["谁可以被抽中", "Who was eligible"],
  pool: ["专家库共 {all} 人：{eligible} 人可参加抽取，{others} 人不可。", "{all} experts in the pool: {eligible} eligible, {others} not."],
  group: ["条件组", "Group"],
  seats: ["席位", "Seats"],
  forUnits: ["（单位专家）", "(units)"],
  tierN: ["层级 {tier}", "Tier {tier}"],
  tierHint: ["层级 0 为条件完全相符，其后逐级放宽。", "Tier 0 fits exactly; each further tier is one level wider."],
  sum: ["合计", "Total"],
  reason: ["原因", "Reason"],
  people: ["人数", "Experts"],
  excludedHead: ["不可参加的原因（每人计第一项）", "Why others were not (each at the first reason)"],
  valuesHead: ["见证人取数", "Witnesses' values"],
  witness: ["见证人", "Witness"],
  method: ["方式", "Method"],
  value: ["数值", "Value"],
  round: ["第 {number} 轮", "Round {number}"],
  d10: ["十面骰", "ten-sided dice"],
  d6: ["六面骰", "six-sided dice"],
  text: ["文字", "typed text"],
  seatsHead: ["每个席位由谁担任", "How each seat was filled"],
  seat: ["席位号", "Seat"],
  drawn: ["抽中", "Drawn"],
  seatRule: [
    "怎样定席：从最小的票号看起，条件相符的组还有空席就入选；先看层级 0，空席由其后的层级补；同一法人满上限的不再入选。入选的人再分到各组，本次的组次序：{order}。",
    "How seats are given: from the smallest ticket on, whoever fits a group that has room is taken; tier 0 first, wider tiers for seats that stay open; nobody beyond the employer's cap. Those taken are then shared among the groups, here in the order {order}.",
  ],
  came: ["结果", "What came of it"],
  calledTo: ["补入 {seat}", "called to {seat} later"],
  "left.full": ["条件相符的组已无空席", "no room left in these groups"],
  "left.capped": ["同一法人已满上限", "the employer's cap was reached"],
  "left.wider": ["只合放宽的层级，未用到", "fits a wider tier only, which was not needed"],
  "left.later": ["席位已满，未用到", "all seats were taken before"],
  now: ["最终", "In the end"],
  open: ["空缺", "open"],
  same: ["同左", "the same"],
  place: ["票号次序第 {rank} 位，层级 {tier}", "number {rank} in ticket order, tier {tier}"],
  stepsHead: ["补抽经过", "Replacements, step by step"],
  left: ["{expert} 退出 {seat}：{reason}", "{expert} left {seat}: {reason}"],
  filled: ["{expert} 补入 {seat}（层级 {tier}）", "{expert} was called to {seat} (tier {tier})"],
  nobody: ["{seat} 已无人可补，空缺", "nobody was left for {seat}; it stays open"],
  passed: ["{expert} 本席跳过：{reason}", "{expert} was passed over for this seat: {reason}"],
  ticketsHead: ["全部票号，从小到大", "All tickets, smallest first"],
  rank: ["次序", "No."],
  expert: ["专家（本次代号）", "Expert (pseudonym)"],
  ticket: ["票号", "Ticket"],
  groups: ["可任的组（层级）", "Groups (tier)"],
  all: ["显示全部 {count} 行", "Show all {count} rows"],
  voidHead: ["此前作废的抽取", "Earlier attempts that were void"],
  voidNone: ["没有作废的抽取。", "No attempt was void."],
  voidBefore: ["第 {attempt} 次：取数齐全之前作废，没有结果", "Attempt {attempt}: void before all values were in, no result"],
  voidAfter: ["第 {attempt} 次：取数齐全之后作废，密值和取数已公开", "Attempt {attempt}: void after all values were in; secret and values are open"],
  pseudonyms: [
    "专家以本次抽取专用的代号出现；姓名只在加密部分。",
    "Experts appear under pseudonyms of this draw; their names are in the encrypted part only.",
  ],
  linesHead: ["逐项检查", "Check by check"],
  PASS: ["通过", "Pass"],
  FAIL: ["不符", "Fail"],
  SEALED: ["未解密", "Sealed"],
  UNKNOWN: ["未知", "Unknown"],
  expected: ["应为", "expected"],
  found: ["实际", "found"],
  colon: ["：", ": "],
  semicolon: ["；", "; "],
  needs_private: ["内容已加密；由接收者解密后用 verify.pyz 验证", "encrypted; a recipient decrypts it and checks it with verify.pyz"],
  signer_not_named: ["未填入该签名者的指纹", "fingerprint of this signer was not entered"],
  "area.archive": ["容器", "Container"],
  "area.bag": ["档案包", "Bag"],
  "area.seal": ["封存与签名", "Seal and signatures"],
  "area.private": ["加密部分", "Encrypted part"],
  "area.log": ["审计日志", "Audit log"],
  "area.recording": ["录屏", "Recording"],
  "area.project": ["项目", "Project"],
  "area.draw": ["抽取", "Draw"],
  "area.code": ["纸上的二维码", "Codes on paper"],
  "area.signatures": ["现场签名", "Signatures on the screen"],
  "area.calls": ["通话", "Calls"],
};

// Codes that stand in the record: exclusion, passing over, leaving.
const CODE_WORDS = {
  "NOT-ACTIVE": ["非在库状态（停用、删除）", "not active (disabled, deleted)"],
  "TERM-LAPSED": ["聘期届满或未年检", "appointment lapsed or not checked this year"],
  BLACKLISTED: ["黑名单", "blacklisted"],
  "ON-LEAVE": ["请假", "on leave"],
  KIND: ["专家性质不符（个人/单位）", "person where units are asked for, or the other way round"],
  "NO-MATCH": ["专业不符", "specialty does not match"],
  TITLE: ["职称等级", "title level"],
  EXPERIENCE: ["从业年限", "years of experience"],
  REGION: ["区域", "region"],
  TAG: ["标签", "tag"],
  SEX: ["性别", "sex"],
  AGE: ["年龄", "age"],
  CUSTOM: ["自定义字段条件", "condition on a field of the customer's own"],
  "AVOID-UNIT": ["回避单位", "avoided unit"],
  "AVOID-PERSON": ["回避人员", "avoided person"],
  "TIME-CLASH": ["时间冲突", "time clash"],
  "DRAW-CAP": ["已达抽取次数上限", "limit of draws reached"],
  "DECLINED-KEY": ["通话按键不参加", "declined by key in the call"],
  "DECLINED-SMS": ["短信回复不参加", "declined by SMS"],
  "DECLINED-MAIL": ["邮件回复不参加", "declined by mail"],
  "DECLINED-OPERATOR": ["不参加（操作员登记，监督员会签）", "declined, entered by the operator, co-signed by the supervisor"],
  "NO-ANSWER": ["未接通", "no answer"],
  LEAVE: ["请假", "leave"],
  AVOIDANCE: ["应回避", "avoidance"],
  LATE: ["迟到", "late"],
  ABSENT: ["缺席", "absent"],
  HEALTH: ["健康原因", "health"],
  EMERGENCY: ["应急抽取，不再等候", "emergency draw: not waited for any longer"],
  REMOVED: ["被撤换", "removed"],
};

const state = { language: 0 };

export function language() {
  return ["zh-CN", "en"][state.language];
}

export function setLanguage(name) {
  state.language = name.startsWith("zh") ? 0 : 1;
}

export function say(key, values = {}) {
  return filled(PAGE_WORDS[key]?.[state.language] ?? key, values);
}

// A code of the record in words; an unknown one as it stands.
export function code(name) {
  return Object.hasOwn(CODE_WORDS, name) ? CODE_WORDS[name][state.language] : name;
}

// What a line checks and how it came out.
export function lineTitle({ id }) {
  const [words, role] = lineWords(LINE_WORDS.titles, id);
  return filled(words, { role });
}

export function lineDetail(line) {
  if (line.verdict === "PASS") {
    const facts = line.params.found === NO_RESULT ? "draw.no_result" : line.id;
    return filled(lineWords(LINE_WORDS.facts, facts)[0], line.params);
  }
  const why = Object.hasOwn(PAGE_WORDS, line.detail)
    ? say(line.detail)
    : (LINE_WORDS.details[line.detail]?.[state.language] ?? line.detail);
  const text = filled(why, line.params);
  if (!line.expected) {
    return line.found ? `${text}${say("colon")}${line.found}` : text;
  }
  const found = line.found && `${say("found")} ${line.found}`;
  return [text, `${say("expected")} ${line.expected}`, found].filter(Boolean).join(say("semicolon"));
}

function lineWords(table, id) {
  const [whole, last] = [id.slice(0, id.lastIndexOf(".")), id.slice(id.lastIndexOf(".") + 1)];
  const role = LINE_WORDS.roles[last];
  const words = table[role ? whole : id];
  return [words?.[state.language] ?? "", role?.[state.language] ?? ""];
}

export function roleName(role) {
  return LINE_WORDS.roles[role][state.language];
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
}
