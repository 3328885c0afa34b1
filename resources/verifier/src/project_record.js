// project.json: which draws there were for a project, how each attempt ended, and in which archive it was sealed
// (core/evidence/format/project_record.py).

import { hasExactKeys, isTable, parseCanonical } from "./canonical_json.js";
import { FORMAT, isId } from "./layout.js";
import { Malformed } from "./verdicts.js";

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9._/-]{1,63}$/;
const ARCHIVE = /^EDA-[A-Z0-9-]{1,100}$/;
const HEX32 = /^[0-9a-f]{64}$/;
const ENDINGS = ["closed", "void"];
const LONGEST_CODE = 38;

export function isProjectNumber(text) {
  return NUMBER.test(text);
}

// What stands for a project in the name of its archive.
export function projectCode(number) {
  const plain = number.toUpperCase().replace(/[^A-Z0-9]+/g, "-").slice(0, LONGEST_CODE - 2);
  return `P-${plain.replace(/^-+|-+$/g, "")}`;
}

export function parseProject(bytes) {
  const top = exactly(parseCanonical(bytes), "format", "project", "title", "draws");
  demand(top.format === `${FORMAT} project` && isProjectNumber(text(top.project)), "an unusual format or number");
  const draws = list(top.draws).map(draw);
  demand(draws.length > 0, "no draw");
  demand(draws.every((one, i) => i === 0 || draws[i - 1].draw < one.draw), "draws doubled or out of order");
  const attempts = draws.flatMap((one) => one.attempts.map((attempt) => ({ ...attempt, draw: one.draw })));
  const archives = attempts.map((attempt) => attempt.archive).filter((archive) => archive !== null);
  demand(new Set(archives.map((archive) => archive.name)).size === archives.length, "an archive is named twice");
  const scopes = new Set([top.project, ...draws.map((one) => one.scope)]);
  return { project: top.project, title: text(top.title), draws, attempts, archives, scopes };
}

function draw(value) {
  const entry = exactly(value, "draw", "scope", "attempts");
  demand(isId(text(entry.draw)) && isProjectNumber(text(entry.scope)), "a draw has an unusual number");
  const attempts = list(entry.attempts).map(attempt);
  demand(attempts.length > 0 && attempts.every((one, i) => one.attempt === i + 1), "attempts have a gap");
  demand(attempts.slice(0, -1).every((one) => one.ending === "void"), "an attempt before the last is not void");
  demand(attempts.at(-1).archive !== null, "the last attempt has no archive");
  return { draw: entry.draw, scope: entry.scope, attempts };
}

function attempt(value) {
  const entry = exactly(value, "attempt", "ending", "archive");
  demand(typeof entry.attempt === "number", "an attempt has no number");
  demand(ENDINGS.includes(text(entry.ending)), "an attempt ended otherwise");
  return { attempt: entry.attempt, ending: entry.ending, archive: archive(entry.archive) };
}

function archive(value) {
  if (value === null) {
    return null;
  }
  const entry = exactly(value, "name", "digest", "held");
  demand(ARCHIVE.test(text(entry.name)) && HEX32.test(text(entry.digest)), "an archive is malformed");
  demand(typeof entry.held === "boolean", "an archive is malformed");
  return { name: entry.name, digest: entry.digest, held: entry.held };
}

function exactly(value, ...keys) {
  demand(isTable(value) && hasExactKeys(value, ...keys), "the record holds more or other than it should");
  return value;
}

function text(value) {
  demand(typeof value === "string", "a text is expected");
  return value;
}

function list(value) {
  demand(Array.isArray(value), "a list is expected");
  return value;
}

function demand(condition, problem) {
  if (!condition) {
    throw new Malformed(problem);
  }
}
