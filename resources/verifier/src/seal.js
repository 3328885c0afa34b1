// seal/seal.json: what the signers put their names to, besides the files themselves. Canonical JSON, read strictly. An
// archive is of a draw or of a project: `draw` or `project` is empty.

import { hasExactKeys, isTable, member, parseCanonical } from "./canonical_json.js";
import { archiveName, FORMAT, INDEX_NAME, isId, isPlainPath, ROLES } from "./layout.js";
import { parsePublicKey } from "./minisign.js";
import { isProjectNumber, projectCode } from "./project_record.js";
import { Malformed } from "./verdicts.js";

const HEX32 = /^[0-9a-f]{64}$/;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const LABEL = /^[a-z0-9][a-z0-9-]{0,39}$/;
const VERSION = /^[0-9A-Za-z.+-]{1,40}$/;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})([+-])(\d\d):(\d\d)$/;

export function parseSeal(bytes) {
  const read = parseCanonical(bytes);
  const kind = isTable(read) && Object.hasOwn(read, "project") ? "project" : "draw";
  const top = exactly(
    read, "format", "archive", "station", kind, "sequence", "practice", "program", "sealed_at", "monotonic_ms",
    "roles", "recipients", "log", "previous", "index_sha256", "private",
  );
  const program = exactly(top.program, "version", "digest");
  const log = exactly(top.log, "origin", "size", "root", "key", "key_id", "fingerprint");
  const roles = exactly(top.roles, ...ROLES);
  const [station, subject, sequence] = [text(top.station), text(top[kind]), count(top.sequence)];
  const named = kind === "draw" ? isId(subject) : isProjectNumber(subject);
  demand(isId(station) && named && sequence >= 1, "station, draw, project or sequence is malformed");
  const code = kind === "draw" ? subject : projectCode(subject);
  demand(typeof top.practice === "boolean", "true or false is expected");
  const seal = {
    station, sequence, kind, subject,
    draw: kind === "draw" ? subject : "",
    project: kind === "draw" ? "" : subject,
    archive: archiveName(station, code, sequence),
    practice: top.practice,
    program: { version: matching(VERSION, program.version), digest: matching(HEX32, program.digest) },
    ...moment(text(top.sealed_at)),
    monotonicMs: count(top.monotonic_ms),
    roles: new Map(ROLES.map((role) => [role, keyOf(exactly(roles[role], "key", "key_id", "fingerprint"))])),
    recipients: recipients(top.recipients),
    log: { origin: text(log.origin), size: count(log.size), root: matching(HEX32, log.root), key: keyOf(log) },
    previous: top.previous === null ? null : previous(exactly(top.previous, "archive", "digest")),
    indexSha256: matching(HEX32, top.index_sha256),
    private: privateFiles(top.private),
  };
  demand(top.format === FORMAT && top.archive === seal.archive, "the seal holds more or other than it should");
  return seal;
}

function demand(condition, problem) {
  if (!condition) {
    throw new Malformed(problem);
  }
}

function exactly(value, ...keys) {
  demand(isTable(value), "an object is expected");
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  demand(missing === undefined, `${missing} is missing`);
  demand(hasExactKeys(value, ...keys), "the seal holds more or other than it should");
  return value;
}

function text(value) {
  demand(typeof value === "string", "a text is expected");
  return value;
}

function count(value) {
  demand(typeof value === "number" && value >= 0, "a number is expected");
  return value;
}

function list(value) {
  demand(Array.isArray(value), "a list is expected");
  return value;
}

function matching(pattern, value) {
  demand(pattern.test(text(value)), "a value has an unexpected form");
  return value;
}

function keyOf(entry) {
  const key = parsePublicKey(text(entry.key));
  const named = member(entry, "key_id") === key.idText && member(entry, "fingerprint") === key.fingerprint;
  demand(named, "the seal holds more or other than it should");
  return key;
}

function previous(entry) {
  return { archive: text(entry.archive), digest: matching(HEX32, entry.digest) };
}

function recipients(value) {
  const entries = list(value).map((entry) => exactly(entry, "label", "age"));
  const found = new Map(entries.map((e) => [matching(LABEL, e.label), matching(RECIPIENT, e.age)]));
  demand(found.size > 0, "nobody could open the private files");
  demand(found.size === entries.length, "the seal names a recipient twice");
  return found;
}

// Commitments by name of the plaintext, sorted as they were written.
function privateFiles(value) {
  const found = new Map();
  let last = "";
  for (const entry of list(value).map((item) => exactly(item, "path", "commitment"))) {
    const path = text(entry.path);
    demand(isPlainPath(path) && path !== INDEX_NAME, "a private file has an unusual name");
    demand(path > last, "private files are not sorted");
    found.set(path, matching(HEX32, entry.commitment));
    last = path;
  }
  return found;
}

// Time of sealing with its offset: the text, seconds since 1970, and the stamp that ZIP members carry.
function moment(value) {
  const match = MOMENT.exec(value);
  demand(match !== null, "the time of sealing is malformed");
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const [sign, offsetHours, offsetMinutes] = [match[8], Number(match[9]), Number(match[10])];
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = local.toISOString().slice(0, 19) === value.slice(0, 19);
  demand(exists && year >= 1980 && year < 2108, "the time of sealing does not exist or has an odd year");
  demand(offsetHours < 24 && offsetMinutes < 60 && match[8] + match[9] + match[10] !== "-0000", "odd offset");
  const offset = (sign === "-" ? -1 : 1) * (60 * offsetHours + offsetMinutes) * 60;
  return {
    sealedAt: value,
    seconds: local.getTime() / 1000 - offset,
    stamp: {
      date: ((year - 1980) << 9) | (month << 5) | day,
      time: (hour << 11) | (minute << 5) | (second >> 1),
    },
  };
}
