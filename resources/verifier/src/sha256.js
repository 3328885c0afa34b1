// SHA-256 (FIPS 180-4) and HMAC (RFC 2104). Own code, because streams larger than the memory and millions of short
// messages are hashed here; whole files go to the browser's own implementation where it has one.

import { concat } from "./bytes.js";

const BLOCK = 64;
const PRIMES = firstPrimes(64);
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(prime, 1 / 2));
const ROUND = Int32Array.from(PRIMES.map((prime) => fraction(prime, 1 / 3)));

function firstPrimes(count) {
  const primes = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime)) {
      primes.push(number);
    }
  }
  return primes;
}

// The first 32 bits of the fraction of a root.
function fraction(prime, power) {
  const root = prime ** power;
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

export class Sha256 {
  constructor() {
    this.state = Int32Array.from(FIRST);
    this.waiting = new Uint8Array(BLOCK);
    this.used = 0;
    this.length = 0;
    this.words = new Int32Array(64);
  }

  clone() {
    const copy = new Sha256();
    copy.state.set(this.state);
    copy.waiting.set(this.waiting);
    copy.used = this.used;
    copy.length = this.length;
    return copy;
  }

  update(bytes) {
    this.length += bytes.length;
    let position = 0;
    if (this.used) {
      position = Math.min(BLOCK - this.used, bytes.length);
      this.waiting.set(bytes.subarray(0, position), this.used);
      this.used += position;
      if (this.used < BLOCK) {
        return this;
      }
      this.#compress(this.waiting, 0);
      this.used = 0;
    }
    for (; position + BLOCK <= bytes.length; position += BLOCK) {
      this.#compress(bytes, position);
    }
    this.waiting.set(bytes.subarray(position));
    this.used = bytes.length - position;
    return this;
  }

  digest() {
    const size = this.length;
    const padding = new Uint8Array(((this.used < 56 ? 56 : 120) - this.used) + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(size / 2 ** 29));
    view.setUint32(padding.length - 4, (size << 3) >>> 0);
    this.update(padding);
    const digest = new Uint8Array(32);
    const out = new DataView(digest.buffer);
    this.state.forEach((word, i) => out.setInt32(4 * i, word));
    return digest;
  }

  #compress(bytes, start) {
    const w = this.words;
    for (let i = 0, at = start; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    const s = this.state;
    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
    s[5] += f;
    s[6] += g;
    s[7] += h;
  }
}

export function sha256(...parts) {
  const hash = new Sha256();
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

// A whole file, by the browser where it can.
export async function sha256OfFile(bytes) {
  const own = globalThis.crypto?.subtle;
  return own ? new Uint8Array(await own.digest("SHA-256", bytes)) : sha256(bytes);
}

// HMAC-SHA-256 under one key for many messages: both padded keys are hashed only once.
export class Hmac {
  constructor(key) {
    const padded = concat(key, new Uint8Array(BLOCK - key.length));
    this.inner = new Sha256().update(padded.map((byte) => byte ^ 0x36));
    this.outer = new Sha256().update(padded.map((byte) => byte ^ 0x5c));
  }

  of(...parts) {
    const inner = this.inner.clone();
    parts.forEach((part) => inner.update(part));
    return this.outer.clone().update(inner.digest()).digest();
  }
}
