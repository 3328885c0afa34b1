// The public part of the audit log, chained record by record up to the head that it leads to.

import { fromHex, sameBytes, toHex } from "./bytes.js";
import { canonical, hasExactKeys, isTable, member, parseCanonical } from "./canonical_json.js";
import { Frontier, peakCount } from "./merkle.js";
import { sha256 } from "./sha256.js";
import { Malformed, Refused } from "./verdicts.js";

const LINE_END = 0x0a;
const LEAF = Uint8Array.of(0);
const NO_LEAF = new Uint8Array(32);

// Whether a record tells of this draw.
export function isOfDraw(record, draw) {
  return member(record, "subject") === draw;
}

// Whether a record tells that a draw was planned for one of these projects or batches.
export function isPlannedFor(record, scopes) {
  const facts = member(record, "facts");
  const project = isTable(facts) ? member(facts, "project") : undefined;
  return member(record, "event") === "draw.planned" && typeof project === "string" && scopes.has(project);
}

// Open records by number, count and hashes of all leaves, size and root that the lines lead to, and the state before.
export function readPublicLog(bytes) {
  if (bytes.at(-1) !== LINE_END) {
    throw new Refused("log_cut_off");
  }
  const records = new Map();
  const hashes = [];
  let [frontier, leaf, leaves, before] = [null, null, 0, null];
  for (let begin = 0; begin < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, begin);
    const line = bytes.subarray(begin, end);
    begin = end + 1;
    if (frontier === null) {
      [frontier, leaf] = started(lineObject(line, 0));
      before = { size: frontier.size, peaks: [...frontier.peaks] };
      continue;
    }
    const [record, next] = chained(lineObject(line, frontier.size), leaf, frontier.size);
    if (record !== null) {
      records.set(frontier.size, record);
    } else if (leaves === 0) {
      throw new Refused("log_first_hidden");
    }
    leaves += 1;
    leaf = next;
    hashes.push(leaf);
    frontier.append(leaf);
  }
  if (leaves === 0) {
    throw new Refused("log_empty");
  }
  return { records, leaves, hashes, before, size: frontier.size, root: frontier.root() };
}

// 32 bytes in lower-case hex.
export function hex32(value) {
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) {
    throw new Refused("log_hash_form", "", value);
  }
  return fromHex(value);
}

function lineObject(line, number) {
  try {
    const value = parseCanonical(line);
    if (!isTable(value)) {
      throw new Malformed("not an object");
    }
    return value;
  } catch (error) {
    throw error instanceof Malformed ? new Refused("log_line", "", `#${number}: ${error.message}`) : error;
  }
}

// The state of the log before the first line that follows.
function started(line) {
  const start = member(line, "start");
  if (!isTable(start) || !hasExactKeys(start, "size", "peaks", "prev_leaf")) {
    throw new Refused("log_start");
  }
  const { size, peaks } = start;
  if (typeof size !== "number" || size < 0 || !Array.isArray(peaks)) {
    throw new Refused("log_start");
  }
  const frontier = new Frontier(size, peaks.map(hex32));
  const previous = hex32(start.prev_leaf);
  if (peaks.length !== peakCount(size)) {
    throw new Refused("log_start", peakCount(size), peaks.length);
  }
  const known = size === 0 ? NO_LEAF : size % 2 ? frontier.peaks.at(-1) : previous;
  if (!sameBytes(previous, known)) {
    throw new Refused("log_start", toHex(known), toHex(previous));
  }
  return [frontier, previous];
}

// The record of a line, if it is open, and the leaf that follows `previous`.
function chained(entry, previous, expected) {
  if (member(entry, "seq") !== expected) {
    throw new Refused("log_gap", expected, member(entry, "seq"));
  }
  if (hasExactKeys(entry, "seq", "leaf")) {
    return [null, hex32(entry.leaf)];
  }
  const record = member(entry, "record");
  if (!hasExactKeys(entry, "seq", "record") || !isTable(record)) {
    throw new Refused("log_line", "", `#${expected}`);
  }
  if (member(record, "seq") !== expected) {
    throw new Refused("log_gap", expected, member(record, "seq"));
  }
  return [record, sha256(LEAF, previous, canonical(record))];
}
