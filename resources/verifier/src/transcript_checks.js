// Computes a draw again from its public record and says, line by line, whether it comes out the same.

import { Difference, demand, equal } from "./difference.js";
import * as edp1 from "./edp1.js";
import { bitsText, credited } from "./entropy_credit.js";
import { place } from "./placement.js";
import { replay } from "./replacement.js";
import { NO_RESULT, notJudged, passed } from "./verdicts.js";

// The lines about a record that was read.
export function checkTranscript(transcript) {
  const again = computed(transcript);
  const lines = [passed("draw.schema", { found: "EDP1, SHA-256" })];
  for (const [check, judge] of CHECKS) {
    lines.push(judge === null ? notJudged(check, "SEALED", "needs_private") : judged(check, judge, transcript, again));
  }
  return lines;
}

// Everything that follows from plan, rows, secret and values; `seats` and the rest are missing without values.
function computed(transcript) {
  const { plan, snapshot, outcome, secret } = transcript;
  const terms = {
    draw: plan.draw,
    attempt: transcript.attempt,
    planHash: edp1.planHash(transcript.planValue),
    snapshotRoot: edp1.snapshotRoot(snapshot.rows, snapshot.others),
  };
  const again = { ...terms, commitment: edp1.commitment(terms, secret) };
  return outcome === null ? again : { ...again, ...panelOf(transcript, terms, again.commitment) };
}

function panelOf(transcript, terms, committed) {
  const { plan, snapshot, outcome, secret } = transcript;
  const material = edp1.keyMaterial(terms, committed, outcome.contributions);
  const prk = edp1.deriveKey(secret, material);
  const experts = snapshot.rows.map((row) => row.expert);
  const tickets = edp1.tickets(prk, plan.scope, experts, plan.weights);
  const groupOrder = edp1.groupOrder(prk, plan.groups.map((group) => group.id));
  const { seats } = place(snapshot.rows, tickets, plan.groups, plan.employerCap, groupOrder);
  const ticketOf = new Map(experts.map((expert, i) => [expert, tickets[i]]));
  return { material, prk, tickets: ticketOf, groupOrder, seats, history: replay(transcript, tickets) };
}

function judged(check, judge, transcript, again) {
  const needsOutcome = !ALWAYS.has(check);
  try {
    return passed(check, { found: needsOutcome && transcript.outcome === null ? NO_RESULT : judge(transcript, again) });
  } catch (error) {
    if (error instanceof Difference) {
      return { ...passed(check), verdict: "FAIL", detail: "recomputed", expected: error.expected, found: error.found };
    }
    throw error;
  }
}

const ALWAYS = new Set(["draw.scope", "draw.plan_hash", "draw.snapshot_root", "draw.commitment", "draw.attempts"]);
const CHECKS = [
  ["draw.scope", scope],
  ["draw.plan_hash", (record, again) => sameDigest(again.planHash, record.planHash)],
  ["draw.snapshot_root", (record, again) => sameDigest(again.snapshotRoot, record.snapshotRoot)],
  ["draw.rules", null],
  ["draw.commitment", (record, again) => sameDigest(again.commitment, record.commitment)],
  ["draw.entropy_floor", entropyFloor],
  ["draw.key", key],
  ["draw.tickets", tickets],
  ["draw.group_order", groupOrder],
  ["draw.placement", placement],
  ["draw.tier_rule", tierRule],
  ["draw.employer_cap", employerCap],
  ["draw.replacements", replacements],
  ["draw.none_skipped", noneSkipped],
  ["draw.attempts", attempts],
];

// Which project or batch was drawn for, and that nobody was taken twice in it, for any panel.
function scope({ plan, outcome, steps }) {
  return scopeWords(plan, [...(outcome?.seats ?? []), ...steps.filter((step) => step.kind === "next")]);
}

// `taken` are seats and steps with their experts.
export function scopeWords(plan, taken) {
  demand(plan.projects.every((project) => project.id !== plan.scope), "a number of the batch's own", plan.scope);
  const times = new Map();
  for (const { expert } of taken) {
    if (expert !== null) {
      times.set(expert, (times.get(expert) ?? 0) + 1);
    }
  }
  for (const [expert, count] of times) {
    demand(count === 1, "each expert once", `${expert} ${count}`);
  }
  const served = plan.projects.map((project) => `${project.id} (${project.groups.join(" ")})`);
  return served.length === 0 ? `project ${plan.scope}` : `batch ${plan.scope}: ${served.join(", ")}`;
}

export function sameDigest(expected, found) {
  equal(expected, found);
  return found;
}

function entropyFloor({ plan, outcome, rounds }) {
  equal(plan.witnesses, outcome.contributions.map((c) => c.witness), "witnesses");
  const total = credited(outcome.contributions, plan.entropyFloor, false);
  for (const { number, contributions } of rounds) {
    const names = contributions.map((c) => c.witness);
    const right = new Set(names).size === names.length && names.every((name) => plan.witnesses.includes(name));
    demand(right, "each witness of the plan once", `round ${number}: ${names}`);
    credited(contributions, plan.roundFloor, true);
  }
  return bitsText(total);
}

function key({ outcome, rounds, secret }, again) {
  equal(again.prk, outcome.prk);
  for (const { number, contributions, prk } of rounds) {
    const material = edp1.roundMaterial(again.material, number, contributions);
    equal(edp1.deriveKey(secret, material), prk, `round ${number}`);
  }
  return outcome.prk;
}

function tickets({ outcome }, again) {
  for (const expert of [...new Set([...outcome.tickets.keys(), ...again.tickets.keys()])].sort()) {
    equal(again.tickets.get(expert) ?? null, outcome.tickets.get(expert) ?? null, expert);
  }
  return `${again.tickets.size} tickets`;
}

function groupOrder({ outcome }, again) {
  equal(again.groupOrder, outcome.groupOrder);
  return again.groupOrder.join(" ");
}

function placement({ outcome }, again) {
  again.seats.forEach((seat, i) => equal(seatWords(seat), seatWords(outcome.seats[i]), seat.seat));
  const placed = again.seats.filter((seat) => seat.expert !== null).length;
  return `${placed} of ${again.seats.length} seats`;
}

function seatWords({ expert, stage, tier }) {
  return expert === null ? "open" : `${expert} stage ${stage} tier ${tier}`;
}

// Nobody sits or was called in at a tier that his row or the plan does not give him.
function tierRule({ plan, outcome, steps, snapshot }) {
  const limit = new Map(plan.groups.map((group) => [group.id, group.tiers]));
  const held = new Map(snapshot.rows.map((row) => [row.expert, row.eligible]));
  const groupOf = new Map(outcome.seats.map((seat) => [seat.seat, seat.group]));
  const seated = outcome.seats.filter((seat) => seat.expert !== null);
  const called = steps.filter((step) => step.kind === "next" && step.expert !== null);
  const claims = [
    ...seated.map((seat) => [seat.group, seat]),
    ...called.map((step) => [groupOf.get(step.seat) ?? step.seat, step]),
  ];
  for (const [group, { expert, tier }] of claims) {
    equal(held.get(expert)?.get(group) ?? null, tier, `${expert} in ${group}`);
    demand(tier <= limit.get(group), `at most ${limit.get(group)}`, tier);
  }
  return `${claims.length} seatings`;
}

// At no moment more experts of one legal entity than the cap.
function employerCap({ plan }, { history }) {
  const cap = plan.employerCap;
  if (cap === null) {
    return "no cap in the plan";
  }
  for (const [entity, count] of history.mostOf) {
    demand(count <= cap, `at most ${cap}`, `${count} of ${entity}`);
  }
  return `at most ${cap}`;
}

// Every step follows from the one before, with its reason, and names the one who was next.
function replacements({ steps }, { history }) {
  if (history.broken !== null) {
    throw history.broken;
  }
  return `${steps.length} steps`;
}

// Nobody who stood before the chosen one in the order is missing from the recorded passings-over.
function noneSkipped(_record, { history }) {
  if (history.skipped !== null) {
    throw history.skipped;
  }
  return `${history.passedOver} passed over, each with its reason`;
}

function attempts(record) {
  const expected = Array.from({ length: record.attempt - 1 }, (_, i) => i + 1);
  equal(expected, record.earlier.map((earlier) => earlier.attempt));
  for (const earlier of record.earlier) {
    const terms = { ...earlier, draw: record.plan.draw };
    const what = `attempt ${earlier.attempt}`;
    equal(edp1.commitment(terms, earlier.secret), earlier.commitment, what);
    if (earlier.contributions !== null) {
      const material = edp1.keyMaterial(terms, earlier.commitment, earlier.contributions);
      equal(edp1.deriveKey(earlier.secret, material), earlier.prk, what);
    }
  }
  return `${record.attempt}`;
}
