// Canonical JSON (JCS, RFC 8785) as the protocols hash it: texts, whole numbers, true, false, null, lists, and objects
// with ASCII keys. Reading is strict: a text that is not exactly what `canonical` writes is refused, which leaves no
// room for repeated keys, fractions or second spellings.

import { decodeUtf8, sameBytes, utf8 } from "./bytes.js";
import { Malformed } from "./verdicts.js";

const DEEPEST = 800;

export function canonical(value) {
  return utf8(written(value, 0));
}

export function parseCanonical(bytes) {
  let value;
  try {
    value = JSON.parse(decodeUtf8(bytes));
  } catch (error) {
    throw new Malformed(error instanceof Malformed ? error.message : "not JSON");
  }
  if (!sameBytes(canonical(value), bytes)) {
    throw new Malformed("not in canonical form");
  }
  return value;
}

export function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// A member of a parsed object, or null; never something that the object inherited.
export function member(table, key) {
  return Object.hasOwn(table, key) ? table[key] : null;
}

export function hasExactKeys(table, ...keys) {
  return Object.keys(table).length === keys.length && keys.every((key) => Object.hasOwn(table, key));
}

// Equality of parsed values, as the program in Python judges it: true is 1 and false is 0.
export function sameValue(first, second) {
  if (typeof first === "boolean" || typeof second === "boolean") {
    return typeof first !== "string" && typeof second !== "string" && number(first) === number(second);
  }
  if (Array.isArray(first) && Array.isArray(second)) {
    return first.length === second.length && first.every((item, i) => sameValue(item, second[i]));
  }
  if (isTable(first) && isTable(second)) {
    const keys = Object.keys(first);
    return hasExactKeys(second, ...keys) && keys.every((key) => sameValue(first[key], second[key]));
  }
  return first === second;
}

function number(value) {
  return typeof value === "boolean" || typeof value === "number" ? Number(value) : Symbol("no number");
}

function written(value, depth) {
  if (depth > DEEPEST) {
    throw new Malformed("nested too deeply");
  }
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "string") {
    return text(value);
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) {
      throw new Malformed("number not allowed");
    }
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => written(item, depth + 1)).join(",")}]`;
  }
  const members = Object.keys(value).sort().map((key) => {
    if (/[^\0-\x7f]/.test(key)) {
      throw new Malformed("object keys must be ASCII text");
    }
    return `${text(key)}:${written(value[key], depth + 1)}`;
  });
  return `{${members.join(",")}}`;
}

function text(value) {
  if (/[\ud800-\udfff]/u.test(value)) {
    throw new Malformed("lone surrogate in text");
  }
  return JSON.stringify(value);
}
