// Ed25519 signature checking (RFC 8032 §5.1.7), as strict as core/kernel/ed25519.py: the encodings of both points and
// of S must be the only possible ones, keys and commitments of small order are refused. Browsers differ in this, so
// none is asked.

import { concat, littleEndian, sameBytes } from "./bytes.js";
import { sha512 } from "./wide_hashes.js";

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = modulo(-121665n * inverse(121666n));
const SQRT_MINUS_1 = power(2n, (P - 1n) / 4n);
const NEUTRAL = [0n, 1n, 1n, 0n];
const BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202n;
const BASE_Y = 46316835694926478169428394003475163141307993866256225615783033603165251855960n;
const BASE = [BASE_X, BASE_Y, 1n, modulo(BASE_X * BASE_Y)];

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

// Whether `signature` of `message` was made with the key behind `key`; never throws.
export function verifySignature(key, message, signature) {
  if (key.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) {
    return false;
  }
  const scalar = littleEndian(signature.subarray(32));
  const point = decoded(key);
  const commitment = decoded(signature.subarray(0, 32));
  if (scalar >= ORDER || !isUsable(point) || !isUsable(commitment)) {
    return false;
  }
  const challenge = littleEndian(sha512(concat(signature.subarray(0, 32), key, message))) % ORDER;
  const [x, y, z, t] = point;
  const sum = added(multiplied(scalar, BASE), multiplied(challenge, [modulo(-x), y, z, modulo(-t)]));
  return sameBytes(encoded(sum), signature.subarray(0, 32));
}

// Whether the bytes are the canonical encoding of a point that can carry a signature.
export function isValidKey(key) {
  return key.length === KEY_BYTES && isUsable(decoded(key));
}

function modulo(number) {
  const rest = number % P;
  return rest < 0n ? rest + P : rest;
}

function power(base, exponent) {
  let result = 1n;
  for (let square = modulo(base); exponent; exponent >>= 1n, square = (square * square) % P) {
    if (exponent & 1n) {
      result = (result * square) % P;
    }
  }
  return result;
}

function inverse(number) {
  return power(number, P - 2n);
}

function decoded(bytes) {
  const number = littleEndian(bytes);
  const sign = number >> 255n;
  const y = number & (2n ** 255n - 1n);
  if (y >= P) {
    return null;
  }
  const square = modulo((y * y - 1n) * inverse(modulo(D * y * y + 1n)));
  let x = power(square, (P + 3n) / 8n);
  if (modulo(x * x - square)) {
    x = modulo(x * SQRT_MINUS_1);
    if (modulo(x * x - square)) {
      return null;
    }
  }
  if (x === 0n && sign) {
    return null;
  }
  if ((x & 1n) !== sign) {
    x = P - x;
  }
  return [x, y, 1n, modulo(x * y)];
}

function encoded([x, y, z]) {
  const scale = inverse(z);
  let number = modulo(y * scale) | ((modulo(x * scale) & 1n) << 255n);
  const bytes = new Uint8Array(KEY_BYTES);
  for (let i = 0; i < KEY_BYTES; i++, number >>= 8n) {
    bytes[i] = Number(number & 0xffn);
  }
  return bytes;
}

// Complete addition (RFC 8032 §5.1.4).
function added([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = modulo((y1 - x1) * (y2 - x2));
  const b = modulo((y1 + x1) * (y2 + x2));
  const c = modulo(2n * t1 * t2 * D);
  const d = modulo(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [modulo(e * f), modulo(g * h), modulo(f * g), modulo(e * h)];
}

function multiplied(scalar, point) {
  let sum = NEUTRAL;
  for (let step = point; scalar; scalar >>= 1n, step = added(step, step)) {
    if (scalar & 1n) {
      sum = added(sum, step);
    }
  }
  return sum;
}

// A point whose order does not divide the cofactor 8.
function isUsable(point) {
  if (point === null) {
    return false;
  }
  const [x, y, z] = multiplied(8n, point);
  return x !== 0n || modulo(y - z) !== 0n;
}
