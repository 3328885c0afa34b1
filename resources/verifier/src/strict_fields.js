// Reading parsed JSON field by field: the exact keys, the exact types, or a refusal that says where.

import { isTable } from "./canonical_json.js";
import { Malformed } from "./verdicts.js";

const SHOWN_PATH = 80;
const LONGEST_TEXT = 2000;

export class Field {
  constructor(value, where = "") {
    this.value = value;
    this.where = where;
  }

  // The error to throw when this value is wrong.
  refusal(problem) {
    return new Malformed(`${this.where.slice(0, SHOWN_PATH) || "document"}: ${problem}`);
  }

  demand(condition, problem) {
    if (!condition) {
      throw this.refusal(problem);
    }
    return this.value;
  }

  // An object with exactly these keys, as fields by key.
  fields(...keys) {
    this.demand(isTable(this.value), "not an object");
    const missing = keys.find((key) => !Object.hasOwn(this.value, key));
    this.demand(missing === undefined, `missing key '${missing}'`);
    const unknown = Object.keys(this.value).find((key) => !keys.includes(key));
    this.demand(unknown === undefined, `unknown key '${String(unknown).slice(0, 40)}'`);
    const prefix = this.where ? this.where + "." : "";
    return Object.fromEntries(keys.map((key) => [key, new Field(this.value[key], prefix + key)]));
  }

  // The same with more keys that may be absent: their fields, or null.
  fieldsMaybe(more, ...keys) {
    this.demand(isTable(this.value), "not an object");
    const there = more.filter((key) => Object.hasOwn(this.value, key));
    return { ...Object.fromEntries(more.map((key) => [key, null])), ...this.fields(...there, ...keys) };
  }

  items() {
    this.demand(Array.isArray(this.value), "not an array");
    return this.value.map((item, i) => new Field(item, `${this.where}[${i}]`));
  }

  many(read) {
    return this.items().map(read);
  }

  // An object with ids as keys, whose every value is read alike, as a map.
  entries(read) {
    this.demand(isTable(this.value), "not an object");
    return new Map(
      Object.entries(this.value).map(([key, value]) => [
        new Field(key, this.where).id(), read(new Field(value, `${this.where}.${key}`)),
      ]),
    );
  }

  optional(read) {
    return this.value === null ? null : read(this);
  }

  text(most = LONGEST_TEXT) {
    this.demand(typeof this.value === "string", "not a text");
    return this.demand(this.value.length <= most || [...this.value].length <= most, "text too long");
  }

  id() {
    return this.demand(typeof this.value === "string" && /^[A-Z0-9-]{1,64}$/.test(this.value), "not an id");
  }

  hex(digits) {
    const right = typeof this.value === "string" && this.value.length === digits && /^[0-9a-f]*$/.test(this.value);
    return this.demand(right, `not ${digits} hex digits`);
  }

  integer(least, most) {
    this.demand(Number.isInteger(this.value), "not an integer");
    return this.demand(least <= this.value && this.value <= most, `not between ${least} and ${most}`);
  }

  boolean() {
    return this.demand(typeof this.value === "boolean", "not true or false");
  }

  oneOf(...allowed) {
    return this.demand(allowed.includes(this.value), `not one of ${allowed.join(", ")}`);
  }

  // A day YYYY-MM-DD that exists.
  day() {
    return this.demand(typeof this.value === "string" && dayExists(this.value), "not a day YYYY-MM-DD");
  }

  // A moment YYYY-MM-DDTHH:MM that exists, without a time zone.
  moment() {
    const match = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d$/.exec(this.value);
    const right = typeof this.value === "string" && match !== null && match[1] >= "1000" && dayExists(match[1]);
    return this.demand(right, "not a moment YYYY-MM-DDTHH:MM");
  }
}

// Refuse repeats among values that were read from the field.
export function distinct(field, values) {
  field.demand(new Set(values).size === values.length, "repeated entry");
}

function dayExists(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith("0000")) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
