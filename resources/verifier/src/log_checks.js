// The log in an archive: signed head, chain, earlier archives, and the place that its records name.

import { decodeUtf8, sameBytes, toHex } from "./bytes.js";
import { member, sameValue } from "./canonical_json.js";
import { isSignedBy, parseCheckpoint } from "./checkpoint.js";
import { checkEarlier, parseEarlier } from "./earlier.js";
import * as layout from "./layout.js";
import { readPublicLog } from "./log_proof.js";
import { failed, Malformed, passed, Refused } from "./verdicts.js";

// Lines about the log, and the log itself when it could be read.
export function checkLog(bag, seal) {
  const [head, checkpointLine] = checkpoint(bag, seal);
  const [log, chainLine] = chain(bag, head);
  const lines = [checkpointLine, chainLine, earlier(bag, seal, head)];
  if (log !== null) {
    lines.push(placeOf(log, seal));
  }
  return { lines, log };
}

function refusedLine(check, error) {
  if (error instanceof Refused) {
    return error.line(check);
  }
  if (error instanceof Malformed) {
    return failed(check, "malformed", "", error);
  }
  throw error;
}

function checkpoint(bag, seal) {
  const check = "log.checkpoint";
  let note;
  try {
    note = parseCheckpoint(decodeUtf8(bag.content(layout.CHECKPOINT)));
  } catch (error) {
    return [null, refusedLine(check, error)];
  }
  if (!isSignedBy(note, seal.log.key.key)) {
    return [null, failed(check, "signature", seal.log.key.fingerprint)];
  }
  const { origin, size, root } = seal.log;
  if (note.origin !== origin || note.size !== BigInt(size) || toHex(note.root) !== root) {
    return [note, failed(check, "other_head", `${origin} ${size} ${root}`, `${note.origin} ${note.size}`)];
  }
  return [note, passed(check, { size, root: root.slice(0, 16).toUpperCase() })];
}

function chain(bag, head) {
  const check = "log.chain";
  let log;
  try {
    log = readPublicLog(bag.content(layout.PUBLIC_LOG));
  } catch (error) {
    return [null, refusedLine(check, error)];
  }
  if (head === null) {
    return [log, failed(check, "no_head")];
  }
  if (BigInt(log.size) !== head.size || !sameBytes(log.root, head.root)) {
    const expected = `${head.size} ${toHex(head.root)}`;
    return [log, failed(check, "other_head", expected, `${log.size} ${toHex(log.root)}`)];
  }
  return [log, passed(check, { open: log.records.size, hidden: log.leaves - log.records.size })];
}

function earlier(bag, seal, head) {
  const check = "log.earlier";
  if (head === null) {
    return failed(check, "no_head");
  }
  try {
    const found = parseEarlier(bag.content(layout.EARLIER_CHECKPOINTS), bag.content(layout.CONSISTENCY));
    checkEarlier(seal, head, found);
    return passed(check, { archives: found.length });
  } catch (error) {
    return refusedLine(check, error);
  }
}

function placeOf(log, seal) {
  const expected = [seal.station, seal.practice];
  for (const [seq, record] of log.records) {
    const found = [member(record, "station"), member(record, "practice")];
    if (!sameValue(expected, found)) {
      return failed("log.place", "other_place", expected.join(" "), `#${seq} ${found.join(" ")}`);
    }
  }
  return passed("log.place", { records: log.records.size, station: seal.station });
}
