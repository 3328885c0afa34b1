// Checkpoints: signed notes of the audit log's head (C2SP signed-note and tlog-checkpoint), in one form only.

import { concat, sameBytes, strictBase64, utf8 } from "./bytes.js";
import { SIGNATURE_BYTES, verifySignature } from "./ed25519.js";
import { sha256 } from "./sha256.js";
import { Malformed } from "./verdicts.js";

const LINES = 5;
const KEY_HASH_BYTES = 4;
const LONGEST_ORIGIN = 200;

// `size` of the result is a big integer.
export function parseCheckpoint(note) {
  const lines = note.split("\n");
  if (lines.length !== LINES + 1 || lines[3] || lines[5]) {
    throw new Malformed("not a checkpoint of five lines");
  }
  const [origin, sizeText, rootText, , signatureLine] = lines;
  const length = [...origin].length;
  if (length === 0 || length > LONGEST_ORIGIN || /[\p{C}\p{Z}+]/u.test(origin)) {
    throw new Malformed("origin is empty, too long or not printable");
  }
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(sizeText)) {
    throw new Malformed("size of the checkpoint is no number");
  }
  const root = strictBase64(rootText);
  const prefix = `\u2014 ${origin} `;
  if (!signatureLine.startsWith(prefix)) {
    throw new Malformed("signature line does not name the origin");
  }
  const sealed = strictBase64(signatureLine.slice(prefix.length));
  if (root.length !== 32 || sealed.length !== KEY_HASH_BYTES + SIGNATURE_BYTES) {
    throw new Malformed("root or signature has a wrong length");
  }
  return {
    origin, root,
    size: BigInt(sizeText),
    keyHash: sealed.slice(0, KEY_HASH_BYTES),
    signature: sealed.slice(KEY_HASH_BYTES),
    signed: utf8(`${origin}\n${sizeText}\n${rootText}\n`),
  };
}

// Whether the note names this Ed25519 key and the signature holds.
export function isSignedBy(note, key) {
  const named = sha256(concat(utf8(note.origin), Uint8Array.of(0x0a, 0x01), key)).slice(0, KEY_HASH_BYTES);
  return sameBytes(named, note.keyHash) && verifySignature(key, note.signed, note.signature);
}

// The notes of a file that holds several, each after an empty line but the first.
export function splitNotes(text) {
  if (text === "") {
    return [];
  }
  const lines = text.split("\n");
  if (lines.length % (LINES + 1)) {
    throw new Malformed("not a sequence of checkpoints");
  }
  const notes = [];
  for (let i = 0; i < lines.length; i += LINES + 1) {
    if (lines[i + LINES]) {
      throw new Malformed("checkpoints must be separated by an empty line");
    }
    notes.push(lines.slice(i, i + LINES).join("\n") + "\n");
  }
  return notes;
}
