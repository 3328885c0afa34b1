// minisign's public keys and pre-hashed signatures, read strictly: each has exactly one form.

import { concat, decodeAscii, sameBytes, strictBase64, toHex, utf8 } from "./bytes.js";
import { isValidKey, KEY_BYTES, SIGNATURE_BYTES, verifySignature } from "./ed25519.js";
import { sha256 } from "./sha256.js";
import { Malformed } from "./verdicts.js";
import { blake2b512 } from "./wide_hashes.js";

const KEY_ID_BYTES = 8;
const UNTRUSTED = "untrusted comment: ";
const TRUSTED = "trusted comment: ";

// Read a public key's base64 line.
export function parsePublicKey(line) {
  const bytes = strictBase64(line);
  if (bytes.length !== 2 + KEY_ID_BYTES + KEY_BYTES || decodeLetters(bytes) !== "Ed") {
    throw new Malformed("not a minisign public key");
  }
  const key = bytes.slice(2 + KEY_ID_BYTES);
  if (!isValidKey(key)) {
    throw new Malformed("not a usable Ed25519 key");
  }
  const id = bytes.slice(2, 2 + KEY_ID_BYTES);
  return {
    line, id, key,
    idText: toHex([...id].reverse()).toUpperCase(),
    digest: toHex(sha256(key)).toUpperCase(),
    fingerprint: fingerprint(key),
  };
}

export function parsePublicKeyFile(bytes) {
  const [comment, line] = lines(bytes, 2);
  const key = parsePublicKey(line);
  if (comment !== `${UNTRUSTED}minisign public key ${key.idText}`) {
    throw new Malformed("comment of the key file is not the expected one");
  }
  return key;
}

export function parseSignature(bytes) {
  const [untrusted, first, trusted, second] = lines(bytes, 4);
  const signed = strictBase64(first);
  if (signed.length !== 2 + KEY_ID_BYTES + SIGNATURE_BYTES || decodeLetters(signed) !== "ED") {
    throw new Malformed("not a pre-hashed minisign signature");
  }
  const overComment = strictBase64(second);
  if (overComment.length !== SIGNATURE_BYTES) {
    throw new Malformed("signature of the trusted comment has a wrong length");
  }
  return {
    keyId: signed.slice(2, 2 + KEY_ID_BYTES),
    signature: signed.slice(2 + KEY_ID_BYTES),
    overComment,
    trustedComment: without(trusted, TRUSTED),
    untrustedComment: without(untrusted, UNTRUSTED),
  };
}

// Whether both signatures hold and name the key.
export function verifyFile(key, content, { keyId, signature, overComment, trustedComment }) {
  return (
    sameBytes(keyId, key.id) &&
    verifySignature(key.key, blake2b512(content), signature) &&
    verifySignature(key.key, concat(signature, utf8(trustedComment)), overComment)
  );
}

// What people compare: eight groups of four hex digits of the key's SHA-256.
function fingerprint(key) {
  return toHex(sha256(key)).toUpperCase().slice(0, 32).match(/.{4}/g).join(" ");
}

function decodeLetters(bytes) {
  return String.fromCharCode(bytes[0], bytes[1]);
}

function lines(bytes, count) {
  const text = decodeAscii(bytes);
  const found = text.slice(0, -1).split("\n");
  if (!text.endsWith("\n") || found.length !== count || !found.every((line) => /^[ -~]*$/.test(line))) {
    throw new Malformed(`${count} lines of printable ASCII expected`);
  }
  return found;
}

function without(line, prefix) {
  if (!line.startsWith(prefix)) {
    throw new Malformed(`line must begin with '${prefix}'`);
  }
  return line.slice(prefix.length);
}
