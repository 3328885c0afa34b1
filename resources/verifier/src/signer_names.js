// The signers that somebody names beforehand: fingerprints or public keys, for all or for one role.

import { parsePublicKey } from "./minisign.js";

const SHORT = 32; // hex digits: eight groups of four, or the whole digest
const LONG = 64;

// Read a fingerprint, a public key, or the two lines of a public key file; throws Malformed.
export function parseSigner(text, role = "") {
  const digits = text.replace(/[\s:-]+/g, "").toUpperCase();
  if (/^[0-9A-F]+$/.test(digits) && (digits.length === SHORT || digits.length === LONG)) {
    return { digits, role };
  }
  return { digits: parsePublicKey(text.trim().split("\n").at(-1).trim()).digest, role };
}

export function isKeyOf(signer, key, role) {
  return (signer.role === "" || signer.role === role) && key.digest.startsWith(signer.digits);
}
