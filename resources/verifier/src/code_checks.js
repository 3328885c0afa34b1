// Codes scanned from papers, compared with an archive: signed by its station, and saying what it says.

import { concat, fromBase32, toHex, utf8 } from "./bytes.js";
import { verifySignature } from "./ed25519.js";
import { Frontier } from "./merkle.js";
import { failed, Malformed, notJudged, passed } from "./verdicts.js";

const MARK = ":SIG:";
const DIGITS = 103;
const DOMAIN = "mingqian-code-v1\0";
const DIGEST = "[0-9A-F]{64}";
const NUMBER = "(?:0|[1-9][0-9]{0,17})";
const WORD = "(?:[0-9A-Z\\-./ ]|%[0-9A-F]{2})*";
const LOG = new RegExp(`^MQ1:LOG:(${WORD}):(${NUMBER}):(${DIGEST})$`);
const SLIP = new RegExp(
  `^MQ1:SLIP:(${WORD}):(${WORD}):(${WORD}):(${NUMBER}):(${DIGEST}):(${DIGEST}):(${DIGEST}):(${NUMBER})`
  + `:(${DIGEST}):(${DIGEST})$`);
const OTHER = new RegExp(`^MQ1:(?:KEY:${WORD}:${WORD}:[0-9A-F]{16}:${DIGEST}|RECOVERY:${WORD}:${WORD})$`);

// Three lines for each code; one when it cannot be read.
export function checkCodes(texts, seal, log, transcript) {
  return texts.flatMap((text) => check(text.trim(), seal, log, transcript));
}

function check(text, seal, log, transcript) {
  let code, signature;
  const [plain, ...rest] = text.split(MARK);
  try {
    signature = rest.length ? readSignature(rest.join(MARK)) : null;
    code = readCode(plain);
  } catch (error) {
    if (error instanceof Malformed) {
      return [failed("code.form", "code_unreadable", "", text)];
    }
    throw error;
  }
  if (code.kind === "OTHER") {
    return [failed("code.form", "code_other_kind", "", plain)];
  }
  const { key, fingerprint } = seal.log.key;
  const message = () => concat(utf8(DOMAIN), utf8(plain));
  const signed = signature === null
    ? notJudged("code.signature", "UNKNOWN", "code_unsigned")
    : verifySignature(key, message(), signature)
      ? passed("code.signature", { fingerprint })
      : failed("code.signature", "signature", fingerprint);
  return [passed("code.form", { kind: code.kind }), signed, content(code, seal, log, transcript)];
}

function readSignature(text) {
  if (text.length !== DIGITS) {
    throw new Malformed("not a signature");
  }
  return fromBase32(text);
}

function readCode(text) {
  const log = LOG.exec(text);
  if (log) {
    return { kind: "LOG", station: unescaped(log[1]), size: log[2], root: log[3].toLowerCase() };
  }
  const slip = SLIP.exec(text);
  if (slip) {
    const [, number, station, draw, attempt, plan, snapshot, commitment, size, root] = slip;
    unescaped(number);
    return {
      kind: "SLIP", station: unescaped(station), draw: unescaped(draw), attempt, size, root: root.toLowerCase(),
      values: [plan, snapshot, commitment].map((digest) => digest.toLowerCase()),
    };
  }
  if (OTHER.test(text)) {
    text.split(":").forEach(unescaped);
    return { kind: "OTHER" };
  }
  throw new Malformed("not a code");
}

// A field of a code: other characters than those of QR's alphanumeric mode stand as %XX, and only those.
function unescaped(field) {
  const bytes = [];
  for (let i = 0; i < field.length; i += 1) {
    if (field[i] === "%") {
      const byte = parseInt(field.slice(i + 1, i + 3), 16);
      if (/[0-9A-Z\-./ ]/.test(String.fromCharCode(byte))) {
        throw new Malformed("escaped without need");
      }
      bytes.push(byte);
      i += 2;
    } else {
      bytes.push(field.charCodeAt(i));
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    throw new Malformed("not UTF-8");
  }
}

function content(code, seal, log, transcript) {
  const check = "code.content";
  if (code.station !== seal.station) {
    return failed(check, "code_other_station", seal.station, code.station);
  }
  const known = log === null ? null : rootAt(log, Number(code.size));
  if (known !== null && known !== code.root) {
    return failed(check, "other_head", `${code.size} ${known}`, `${code.size} ${code.root}`);
  }
  const elsewhere = notJudged(check, "UNKNOWN", "code_elsewhere");
  const right = known === null ? elsewhere : passed(check, { size: Number(code.size) });
  if (code.kind === "LOG") {
    return right;
  }
  if (transcript === null || code.draw !== transcript.plan.draw || code.attempt !== String(transcript.attempt)) {
    return elsewhere;
  }
  if (transcript.isSelection) {
    return failed(check, "story_drawn", "", code.values[2]); // a slip is proof that dice were to decide
  }
  const expected = [transcript.planHash, transcript.snapshotRoot, transcript.commitment];
  if (expected.some((digest, i) => digest !== code.values[i])) {
    return failed(check, "code_other_values", expected.join(" "), code.values.join(" "));
  }
  return right;
}

// Root of the log when it had `size` records, or null where the archive does not say.
function rootAt(log, size) {
  const { before, hashes } = log;
  if (size < before.size || size > before.size + hashes.length) {
    return null;
  }
  const frontier = new Frontier(before.size, before.peaks);
  hashes.slice(0, size - before.size).forEach((leaf) => frontier.append(leaf));
  return toHex(frontier.root());
}
