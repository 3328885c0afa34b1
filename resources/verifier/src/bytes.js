// Bytes and texts, each conversion strict: what has no single meaning is refused.

import { Malformed } from "./verdicts.js";

const ENCODER = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function utf8(text) {
  return ENCODER.encode(text);
}

export function toHex(bytes) {
  let text = "";
  for (const byte of bytes) {
    text += HEX[byte];
  }
  return text;
}

// Bytes of an even number of hex digits that were checked before.
export function fromHex(text) {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}

export function sameBytes(first, second) {
  return first.length === second.length && first.every((byte, i) => byte === second[i]);
}

export function decodeAscii(bytes) {
  if (bytes.some((byte) => byte > 0x7f)) {
    throw new Malformed("not ASCII");
  }
  return decodeUtf8(bytes);
}

export function decodeUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed("not UTF-8");
  }
}

// Standard base64 with padding that has no second spelling.
export function strictBase64(text) {
  if (text.length % 4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    throw new Malformed("not base64");
  }
  const digits = [...text.replace(/=+$/, "")].map((digit) => BASE64.indexOf(digit));
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const digit of digits) {
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  if (held & ((1 << bits) - 1)) {
    throw new Malformed("base64 is not canonical");
  }
  return Uint8Array.from(bytes);
}

// Base32 in capitals without padding, with no second spelling.
export function fromBase32(text) {
  if (!/^[A-Z2-7]*$/.test(text)) {
    throw new Malformed("not base32");
  }
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const digit of text) {
    held = ((held << 5) | BASE32.indexOf(digit)) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  if (held & ((1 << bits) - 1)) {
    throw new Malformed("base32 is not canonical");
  }
  return Uint8Array.from(bytes);
}

// Little-endian number of a byte sequence.
export function littleEndian(bytes) {
  return BigInt("0x" + (toHex([...bytes].reverse()) || "0"));
}
