// Whether the log tells the same draw as draw.json: the same commitments, one each, in the right order, and the same
// reasons. draw.json alone proves only that it fits itself.

import { toHex, utf8 } from "./bytes.js";
import { isTable, member, sameValue } from "./canonical_json.js";
import { hex32, isOfDraw } from "./log_proof.js";
import { sha256 } from "./sha256.js";
import { passed, Refused } from "./verdicts.js";

const CHECK = "draw.log";

export function checkDrawLog(transcript, log) {
  try {
    const told = toldOf(log, transcript.plan.draw);
    const attempts = [...transcript.earlier, transcript];
    const starts = attemptStarts(told, attempts.length);
    attempts.forEach((attempt, i) => {
      checkAttempt(i + 1, attempt, told.filter(({ seq }) => starts[i] <= seq && seq < starts[i + 1]));
    });
    checkLast(transcript, told.filter(({ seq }) => seq >= starts.at(-2)));
    return passed(CHECK, { attempts: attempts.length, records: told.length });
  } catch (error) {
    if (error instanceof Refused) {
      return error.line(CHECK);
    }
    throw error;
  }
}

// What the log says of one draw, in order.
export function toldOf(log, draw) {
  return [...log.records].filter(([, record]) => isOfDraw(record, draw)).map(([seq, record]) => telling(seq, record));
}

function telling(seq, record) {
  const facts = member(record, "facts");
  return { seq, event: member(record, "event"), facts: isTable(facts) ? facts : {} };
}

// Numbers of the records that freeze attempt 1, 2, …, and one past the last record.
export function attemptStarts(told, attempts) {
  const frozen = told.filter(({ event }) => event === "draw.frozen");
  const numbers = frozen.map(({ facts }) => member(facts, "attempt"));
  if (!sameValue(Array.from({ length: attempts }, (_, i) => i + 1), numbers)) {
    throw new Refused("story_attempts", attempts, numbers);
  }
  return [...frozen.map(({ seq }) => seq), told.at(-1).seq + 1];
}

function checkAttempt(number, attempt, part) {
  const choice = part.find(({ event }) => event === "draw.named");
  if (choice !== undefined) {
    throw new Refused("story_named", "", `draw.named #${choice.seq}`);
  }
  const [frozen, committed] = [part[0], only(part, "draw.committed")];
  const given = attempt.contributions ?? [];
  const closed = attempt.ending === "closed";
  same("plan_hash", attempt.planHash, frozen);
  same("snapshot_root", attempt.snapshotRoot, frozen);
  same("attempt", number, committed);
  same("commitment", attempt.commitment, committed);
  const revealed = part.filter(({ event }) => event === "draw.revealed");
  if (revealed.length > 1 || (revealed.length && !given.length) || (closed && !revealed.length)) {
    throw new Refused("story_once", "draw.revealed", `#${frozen.seq} ${revealed.length}`);
  }
  revealed.forEach((each) => same("contributions", given, each));
  if (attempt.ending === undefined) {
    checkVoided(attempt, only(part, "draw.voided"));
  }
  const values = part.filter(({ event }) => event === "draw.value_entered").map(({ seq }) => seq);
  const last = revealed.length ? revealed[0].seq : part.at(-1).seq + 1;
  const inOrder = committed.seq < last && values.every((seq) => committed.seq < seq && seq < last);
  if (!inOrder || values.length < given.length) {
    throw new Refused("story_order", "draw.committed < draw.value_entered < draw.revealed", `#${frozen.seq}`);
  }
  checkValues(given, part);
}

function checkVoided(attempt, voided) {
  same("attempt", attempt.attempt, voided);
  same("s_op", attempt.secret, voided);
}

// The values that decided are those whose digests were in the log before any of them was shown.
function checkValues(given, part) {
  if (given.length === 0) {
    return;
  }
  const told = new Map();
  for (const { event, facts } of part) {
    if (event === "draw.value_entered") {
      told.set(member(facts, "witness"), facts);
    }
  }
  const opening = part.find(({ event }) => event === "draw.revealed" || event === "draw.voided") ?? part.at(-1);
  checkDigests(given, told, member(opening.facts, "salts"));
}

function checkDigests(given, told, salts) {
  for (const { witness, method, value } of given) {
    const facts = told.get(witness) ?? {};
    const salt = hex32(isTable(salts) ? member(salts, witness) : null);
    const digest = toHex(sha256(salt, utf8(value)));
    if (member(facts, "method") !== method || member(facts, "commitment") !== digest) {
      throw new Refused("story_value", digest, `${witness} ${member(facts, "commitment")}`);
    }
  }
}

function checkLast(transcript, part) {
  checkCounts(transcript.snapshot, part[0]);
  if (transcript.ending === "closed") {
    same("s_op", transcript.secret, only(part, "draw.closed"));
  } else {
    checkVoided(transcript, only(part, "draw.voided"));
  }
  checkRounds(transcript, part);
  checkSteps(transcript.steps, part);
}

// Seats opened, filled again, or found to have nobody left: each as the log tells it, in its order.
export function checkSteps(steps, part) {
  const refills = part
    .filter(({ event }) => ["draw.seat_opened", "draw.replenished", "draw.exhausted"].includes(event))
    .map(({ event, facts }) =>
      event === "draw.seat_opened"
        ? [member(facts, "seat"), member(facts, "reason")]
        : [member(facts, "seat"), member(facts, "passed_over"), member(facts, "round") ?? null, event],
    );
  const expected = steps.map((step) =>
    step.kind === "left"
      ? [step.seat, step.reason]
      : [step.seat, step.passedOver, step.round, step.expert === null ? "draw.exhausted" : "draw.replenished"],
  );
  for (let i = 0; i < Math.min(expected.length, refills.length); i++) {
    if (!sameValue(expected[i], refills[i])) {
      throw new Refused("story_steps", expected[i], refills[i]);
    }
  }
  if (expected.length !== refills.length) {
    throw new Refused("story_steps", expected.length, refills.length);
  }
}

// Each round of fresh dice decided once, by values whose digests were in the log before.
function checkRounds(transcript, part) {
  const revealed = part.filter(({ event }) => event === "draw.round_revealed");
  const numbers = revealed.map(({ facts }) => member(facts, "round") ?? null);
  if (!sameValue(transcript.rounds.map(({ number }) => number), numbers)) {
    throw new Refused("story_rounds", transcript.rounds.length, numbers);
  }
  transcript.rounds.forEach(({ number, contributions }, i) => {
    const told = revealed[i];
    same("contributions", contributions, told);
    const values = new Map();
    for (const { seq, event, facts } of part) {
      if (seq < told.seq && event === "draw.round_value" && sameValue(member(facts, "round") ?? null, number)) {
        values.set(member(facts, "witness"), facts);
      }
    }
    checkDigests(contributions, values, member(told.facts, "salts"));
  });
}

// Size of the pool and how many each rule took out; the rows of these are published by hash only.
export function checkCounts(snapshot, frozen) {
  const { rows, others, excluded } = snapshot;
  same("rows", rows.length + others.size, frozen);
  const removed = member(frozen.facts, "excluded");
  const counted = isTable(removed) ? Object.entries(removed).filter(([, n]) => !isEmpty(n)) : null;
  const expected = Object.fromEntries(excluded);
  if (counted === null || !sameValue(Object.fromEntries(counted), expected)) {
    throw new Refused("story_differs", `excluded ${JSON.stringify(expected)}`, `#${frozen.seq} ${JSON.stringify(counted)}`);
  }
}

function isEmpty(value) {
  return !value || (typeof value === "object" && Object.keys(value).length === 0);
}

export function only(part, event) {
  const found = part.filter((each) => each.event === event);
  if (found.length !== 1) {
    throw new Refused("story_once", event, found.length);
  }
  return found[0];
}

export function same(key, expected, { seq, facts }) {
  const found = member(facts, key);
  if (typeof found === "boolean" || !sameValue(expected, found)) {
    throw new Refused("story_differs", `${key} ${JSON.stringify(expected)}`, `#${seq} ${JSON.stringify(found)}`);
  }
}
