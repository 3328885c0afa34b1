// The outside of an age file (C2SP age v1): to how many recipients it is encrypted, and whether it is whole.
// Nothing is decrypted here.

import { decodeAscii } from "./bytes.js";
import { Malformed } from "./verdicts.js";

const LONGEST_HEADER = 8 << 10;
const VERSION = "age-encryption.org/v1";
const NONCE = 16;
const TAG = 16;
const CHUNK = 64 << 10;
const X25519 = /^-> X25519 [A-Za-z0-9+/]{43}$/;
const GREASE = /^-> [!-~]*-grease(?: [!-~]+)*$/;
const BODY = /^[A-Za-z0-9+/]{0,64}$/;
const MAC = /^--- [A-Za-z0-9+/]{43}$/;

// Number of recipients of a file of `size` bytes that begins with `head`.
export function ageRecipients(head, size) {
  const [lines, length] = headerLines(head);
  if (lines[0] !== VERSION || !MAC.test(lines.at(-1))) {
    throw new Malformed("not an age v1 file");
  }
  checkPayload(size - length);
  return countStanzas(lines.slice(1, -1));
}

function headerLines(head) {
  const characters = String.fromCharCode(...head.subarray(0, LONGEST_HEADER));
  const mark = characters.indexOf("\n--- ");
  const end = mark < 0 ? -1 : characters.indexOf("\n", mark + 1);
  if (end < 0) {
    throw new Malformed("not an age file");
  }
  return [decodeAscii(head.subarray(0, end)).split("\n"), end + 1];
}

// A payload is a nonce and chunks of 64 KiB with a tag each.
function checkPayload(payload) {
  const sealed = payload - NONCE;
  const rest = sealed % (CHUNK + TAG);
  if (sealed < TAG || (rest > 0 && rest < TAG) || (rest === TAG && sealed > TAG)) {
    throw new Malformed("the encrypted content is cut off");
  }
}

function countStanzas(lines) {
  let count = 0;
  let bodyOpen = false;
  for (const line of lines) {
    if (bodyOpen) {
      if (!BODY.test(line)) {
        throw new Malformed("malformed recipient");
      }
      bodyOpen = line.length === 64;
    } else if (X25519.test(line)) {
      count += 1;
      bodyOpen = true;
    } else if (GREASE.test(line)) {
      bodyOpen = true;
    } else {
      throw new Malformed("another kind of recipient");
    }
  }
  if (bodyOpen) {
    throw new Malformed("a recipient is cut off");
  }
  return count;
}
