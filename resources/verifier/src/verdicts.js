// What a verification says: lines with a verdict. The same ids, verdicts and details as core/evidence/verification/verdicts.py.

const LONGEST = 160;

// Found of a draw that has nothing to compute again.
export const NO_RESULT = "void before all values were in: no result";

// A check came to its end: `detail` is a code, `expected` and `found` are data for the line.
export class Refused extends Error {
  constructor(detail, expected = "", found = "") {
    super(detail);
    this.detail = detail;
    this.expected = shown(expected);
    this.found = shown(found);
  }

  line(check) {
    return { id: check, verdict: "FAIL", detail: this.detail, expected: this.expected, found: this.found, params: {} };
  }
}

// What was read has not the form that it must have.
export class Malformed extends Error {}

export function passed(check, params = {}) {
  return { id: check, verdict: "PASS", detail: "", expected: "", found: "", params };
}

export function failed(check, detail, expected = "", found = "") {
  return new Refused(detail, expected, found).line(check);
}

export function notJudged(check, verdict, detail, found = "") {
  return { id: check, verdict, detail, expected: "", found: shown(found), params: {} };
}

// One short line without characters that could steer a display, whatever was read.
export function shown(value) {
  const text = typeof value === "string" ? value : value instanceof Error ? value.message : worded(value);
  const characters = [...text.slice(0, 4 * LONGEST)];
  const plain = characters.slice(0, LONGEST).map((c) => (c !== " " && /[\p{C}\p{Z}]/u.test(c) ? "\ufffd" : c)).join("");
  return characters.length > LONGEST ? plain + "…" : plain;
}

function worded(value) {
  const text = JSON.stringify(value, (_key, inner) => (typeof inner === "bigint" ? String(inner) : inner));
  return text === undefined ? String(value) : text;
}

// 0: all PASS; 3: no FAIL but some SEALED or UNKNOWN; 1: a FAIL, or nothing was checked.
export function exitCode(lines) {
  if (lines.length === 0 || lines.some((line) => line.verdict === "FAIL")) {
    return 1;
  }
  return lines.every((line) => line.verdict === "PASS") ? 0 : 3;
}
