// Follows the record of a named panel line by line (core/draw/transcript/selection_check.py and
// core/evidence/verification/selection_log.py). Nothing is computed again, since nothing was left to chance; a line of its
// own says so and never passes.

import { member, sameValue } from "./canonical_json.js";
import { Difference, demand, equal } from "./difference.js";
import { attemptStarts, checkCounts, checkSteps, only, same, toldOf } from "./draw_log.js";
import * as edp1 from "./edp1.js";
import { boardOf, employers, withFilled, withLeft } from "./replacement.js";
import { sameDigest, scopeWords } from "./transcript_checks.js";
import { notJudged, passed, Refused, shown } from "./verdicts.js";

const NOBODY = "void before anybody was named";
const NONE = { seats: [], substitutes: [] };

export function checkSelection(given) {
  const record = { ...given, named: given.named ?? NONE, isNamed: given.named !== null };
  const again = followed(record);
  const lines = [passed("draw.schema", { found: "EDP1-manual-1" }), byHand(given)];
  for (const [check, judge] of CHECKS) {
    lines.push(judge === null ? notJudged(check, "SEALED", "needs_private") : judged(check, judge, record, again));
  }
  return lines;
}

// Says what this is, and is never passed: whether the choice was right nobody can compute.
function byHand({ plan, named, operator, supervisor }) {
  if (named === null) {
    return notJudged("draw.by_hand", "UNKNOWN", "by_hand", `${plan.mode}; ${NOBODY}`);
  }
  const issued = [plan.basis.issuer, plan.basis.number].filter((part) => part !== "").join(" ");
  const said = `${plan.mode}; ${operator}, ${supervisor}; ${issued || "-"}; ${plan.basis.document}; ${plan.basis.reason}`;
  return notJudged("draw.by_hand", "UNKNOWN", "by_hand", shown(said));
}

function judged(check, judge, record, again) {
  try {
    return passed(check, { found: judge(record, again) });
  } catch (error) {
    if (error instanceof Difference) {
      return { ...passed(check), verdict: "FAIL", detail: "recomputed", expected: error.expected, found: error.found };
    }
    throw error;
  }
}

const CHECKS = [
  ["draw.scope", ({ plan, named, steps }) => scopeWords(plan, [...named.seats, ...steps.filter((s) => s.kind === "next")])],
  ["draw.plan_hash", (record, again) => sameDigest(again.planHash, record.planHash)],
  ["draw.snapshot_root", (record, again) => sameDigest(again.snapshotRoot, record.snapshotRoot)],
  ["draw.rules", null],
  ["draw.named", everybodyEligible],
  ["draw.tier_rule", tierRule],
  ["draw.employer_cap", employerCap],
  ["draw.named_order", namedOrder],
  ["draw.attempts", attempts],
];

// Everything that follows from plan, rows and names; `broken` is the first step that does not follow.
function followed(record) {
  const { plan, snapshot } = record;
  const terms = {
    draw: plan.draw,
    attempt: record.attempt,
    planHash: edp1.planHash(record.planValue),
    snapshotRoot: edp1.snapshotRoot(snapshot.rows, snapshot.others),
  };
  const again = { ...terms, digest: edp1.namedDigest(terms, record.namedValue), boards: [boardOf(record.named.seats)], broken: null };
  try {
    record.steps.forEach((step, i) => again.boards.push(afterStep(record, plan, again.boards.at(-1), step, i + 1)));
  } catch (error) {
    if (!(error instanceof Difference)) {
      throw error;
    }
    again.broken = error;
  }
  return again;
}

function afterStep(record, plan, board, step, number) {
  const what = `step ${number}, seat ${step.seat}`;
  demand(board.groups.has(step.seat), `${what}: a seat of the plan`, step.seat);
  if (step.kind === "left") {
    equal(board.seated.get(step.seat), step.expert, what);
    return withLeft(board, step.seat);
  }
  equal(null, board.seated.get(step.seat), `${what}, before`);
  const found = nextNamed(record, plan.employerCap, board, board.groups.get(step.seat), new Map(step.passedOver));
  equal(found.passedOver, step.passedOver, `${what}, passed over`);
  equal([found.expert, found.tier], [step.expert, step.tier], what);
  return step.expert === null ? board : withFilled(board, step.seat, step.expert);
}

// The first named substitute of a group who was not taken yet and is within the cap; `reasons` pass some over.
function nextNamed({ named, snapshot }, cap, board, group, reasons) {
  const employed = employers(snapshot.rows, board);
  const entities = new Map(snapshot.rows.map(({ expert, entity }) => [expert, entity]));
  const passedOver = [];
  for (const { group: of, expert, tier } of named.substitutes) {
    const entity = entities.get(expert) ?? null;
    const isCapped = cap !== null && entity !== null && (employed.get(entity) ?? 0) >= cap;
    if (of !== group || board.taken.has(expert) || isCapped) {
      continue;
    }
    if (!reasons.has(expert)) {
      return { expert, tier, passedOver };
    }
    passedOver.push([expert, reasons.get(expert)]);
  }
  return { expert: null, tier: null, passedOver };
}

function everybodyEligible(record, again) {
  const { named, snapshot, operator, supervisor } = record;
  if (!record.isNamed) {
    return NOBODY;
  }
  demand(operator !== supervisor, "two people", operator);
  const held = new Map(snapshot.rows.map((row) => [row.expert, row.eligible]));
  for (const { expert, group, tier } of [...named.seats, ...named.substitutes]) {
    equal(held.get(expert)?.get(group) ?? null, tier, `${expert} in ${group}`);
  }
  equal(again.digest, record.digest);
  return `${named.seats.length} seats, ${named.substitutes.length} substitutes`;
}

function tierRule({ plan, named }) {
  const limit = new Map(plan.groups.map((group) => [group.id, group.tiers]));
  const everybody = [...named.seats, ...named.substitutes];
  for (const { group, tier } of everybody) {
    demand(tier <= limit.get(group), `at most ${limit.get(group)}`, tier);
  }
  return `${everybody.length} named`;
}

// At no moment more experts of one legal entity than the cap.
function employerCap({ plan, snapshot }, { boards }) {
  const cap = plan.employerCap;
  if (cap === null) {
    return "no cap in the plan";
  }
  for (const board of boards) {
    for (const count of employers(snapshot.rows, board).values()) {
      demand(count <= cap, `at most ${cap}`, `${count} of one entity`);
    }
  }
  return `at most ${cap}`;
}

function namedOrder({ steps }, { broken }) {
  if (broken !== null) {
    throw broken;
  }
  return `${steps.length} steps`;
}

function attempts(record) {
  const expected = Array.from({ length: record.attempt - 1 }, (_, i) => i + 1);
  equal(expected, record.earlier.map((earlier) => earlier.attempt));
  return `${record.attempt}`;
}

// -- the log -------------------------------------------------------------------------------------------------------------

const CHECK = "draw.log";
const OF_A_DRAW = new Set([
  "draw.committed", "draw.slip_issued", "draw.value_entered", "draw.revealed", "draw.round_revealed",
]);

// Whether the log tells the same choice: named once, by two people, no dice.
export function checkSelectionLog(record, log) {
  try {
    const told = toldOf(log, record.plan.draw);
    const all = [...record.earlier, record];
    const starts = attemptStarts(told, all.length);
    all.forEach((attempt, i) => {
      checkAttempt(i + 1, attempt, told.filter(({ seq }) => starts[i] <= seq && seq < starts[i + 1]));
    });
    checkLast(record, told.filter(({ seq }) => seq >= starts.at(-2)), log);
    return passed(CHECK, { attempts: all.length, records: told.length });
  } catch (error) {
    if (error instanceof Refused) {
      return error.line(CHECK);
    }
    throw error;
  }
}

function checkAttempt(number, attempt, part) {
  const drawn = part.find(({ event }) => OF_A_DRAW.has(event));
  if (drawn !== undefined) {
    throw new Refused("story_drawn", "", `${drawn.event} #${drawn.seq}`);
  }
  const frozen = part[0];
  same("plan_hash", attempt.planHash, frozen);
  same("snapshot_root", attempt.snapshotRoot, frozen);
  const choice = part.find(({ event }) => event === "draw.named");
  if (attempt.digest === null && choice !== undefined) {
    throw new Refused("story_named", "", `draw.named #${choice.seq}`);
  }
  if (attempt.digest !== null) {
    const named = only(part, "draw.named");
    same("attempt", number, named);
    same("digest", attempt.digest, named);
  }
  if (attempt.ending === undefined) {
    same("digest", attempt.digest, only(part, "draw.voided"));
  }
}

function checkLast(record, part, log) {
  checkCounts(record.snapshot, part[0]);
  same("mode", record.plan.mode, part[0]);
  same("digest", record.digest, only(part, record.ending === "closed" ? "draw.closed" : "draw.voided"));
  if (record.digest === null) {
    checkSteps([], part);
    return;
  }
  const named = only(part, "draw.named");
  same("mode", record.plan.mode, named);
  same("supervisor", record.supervisor, named);
  same("document", record.plan.basis.document, named);
  const actor = member(log.records.get(named.seq), "actor");
  if (!sameValue(record.operator, actor)) {
    throw new Refused("story_differs", `actor ${record.operator}`, `#${named.seq} ${JSON.stringify(actor)}`);
  }
  const early = ({ event, seq }) => (event === "draw.seat_opened" || event === "draw.replenished") && seq < named.seq;
  if (part.some(early)) {
    throw new Refused("story_order", "draw.named < draw.seat_opened", `#${named.seq}`);
  }
  checkSteps(record.steps, part);
}
