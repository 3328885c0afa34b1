// SHA-512 (FIPS 180-4) and BLAKE2b-512 (RFC 7693) for the short texts that are signed. No browser has BLAKE2b; both
// are written for the reader, with 64-bit words as big integers, not for speed.

import { concat, fromHex } from "./bytes.js";

const MASK = (1n << 64n) - 1n;
const BLOCK = 128;

function rotated(word, bits) {
  return ((word >> bits) | (word << (64n - bits))) & MASK;
}

// Whole part of the n-th root, by Newton's method.
function integerRoot(number, n) {
  let guess = 1n << BigInt(Math.ceil(number.toString(2).length / Number(n)));
  for (;;) {
    const next = ((n - 1n) * guess + number / guess ** (n - 1n)) / n;
    if (next >= guess) {
      return guess;
    }
    guess = next;
  }
}

function primes(count) {
  const found = [];
  for (let number = 2n; found.length < count; number++) {
    if (found.every((prime) => number % prime)) {
      found.push(number);
    }
  }
  return found;
}

const FIRST = primes(8).map((prime) => integerRoot(prime << 128n, 2n) & MASK);
const ROUND = primes(80).map((prime) => integerRoot(prime << 192n, 3n) & MASK);

function wordsOf(block, littleEndian) {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  return Array.from({ length: block.length / 8 }, (_, i) => view.getBigUint64(8 * i, littleEndian));
}

function bytesOf(words, littleEndian) {
  const bytes = new Uint8Array(8 * words.length);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => view.setBigUint64(8 * i, word, littleEndian));
  return bytes;
}

export function sha512(message) {
  const bits = (8 * message.length).toString(16).padStart(32, "0");
  const zeros = (2 * BLOCK - 17 - (message.length % BLOCK)) % BLOCK;
  const padded = concat(message, Uint8Array.of(0x80), new Uint8Array(zeros), fromHex(bits));
  const state = [...FIRST];
  for (let start = 0; start < padded.length; start += BLOCK) {
    sha512Block(state, wordsOf(padded.subarray(start, start + BLOCK), false));
  }
  return bytesOf(state, false);
}

function sha512Block(state, w) {
  for (let i = 16; i < 80; i++) {
    const s0 = rotated(w[i - 15], 1n) ^ rotated(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
    const s1 = rotated(w[i - 2], 19n) ^ rotated(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) & MASK;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 80; i++) {
    const s1 = rotated(e, 14n) ^ rotated(e, 18n) ^ rotated(e, 41n);
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + ROUND[i] + w[i];
    const s0 = rotated(a, 28n) ^ rotated(a, 34n) ^ rotated(a, 39n);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(t1 + t2) & MASK, a, b, c, (d + t1) & MASK, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] + word) & MASK;
  });
}

// RFC 7693 §2.7
const SIGMA = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
const COLUMNS = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15]];
const DIAGONALS = [[0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]];
const ROUNDS = 12;

export function blake2b512(message) {
  const state = [...FIRST];
  state[0] ^= 0x01010040n; // 64 bytes of digest, no key, no tree
  const blocks = Math.max(1, Math.ceil(message.length / BLOCK));
  const padded = concat(message, new Uint8Array(blocks * BLOCK - message.length));
  for (let number = 0; number < blocks; number++) {
    const words = wordsOf(padded.subarray(number * BLOCK, (number + 1) * BLOCK), true);
    const last = number === blocks - 1;
    blake2bBlock(state, words, BigInt(last ? message.length : (number + 1) * BLOCK), last);
  }
  return bytesOf(state, true);
}

function blake2bBlock(state, words, count, last) {
  const v = [...state, ...FIRST];
  v[12] ^= count;
  if (last) {
    v[14] ^= MASK;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const order = SIGMA[round % SIGMA.length];
    [...COLUMNS, ...DIAGONALS].forEach((places, i) => {
      mixed(v, places, words[order[2 * i]], words[order[2 * i + 1]]);
    });
  }
  state.forEach((word, i) => {
    state[i] = word ^ v[i] ^ v[i + 8];
  });
}

function mixed(v, [a, b, c, d], x, y) {
  v[a] = (v[a] + v[b] + x) & MASK;
  v[d] = rotated(v[d] ^ v[a], 32n);
  v[c] = (v[c] + v[d]) & MASK;
  v[b] = rotated(v[b] ^ v[c], 24n);
  v[a] = (v[a] + v[b] + y) & MASK;
  v[d] = rotated(v[d] ^ v[a], 16n);
  v[c] = (v[c] + v[d]) & MASK;
  v[b] = rotated(v[b] ^ v[c], 63n);
}
