// Strict reading of draw.json of a panel that was named (core/draw/transcript/selection_reader.py).

import { parseCanonical } from "./canonical_json.js";
import { seatCode } from "./seat_codes.js";
import { distinct, Field } from "./strict_fields.js";
import {
  digest, LEAVE_REASONS, MOST_ATTEMPTS, MOST_STEPS, readPassed, readPlan, readSnapshot, SELECTION_FORMAT, tier,
} from "./transcript.js";

const MOST_SUBSTITUTES = 100;

export function readSelection(bytes) {
  const top = new Field(parseCanonical(bytes)).fields(
    "format", "protocol", "hash", "plan", "attempt", "ending", "plan_hash", "snapshot", "named", "digest",
    "operator", "supervisor", "steps", "earlier",
  );
  top.format.oneOf(SELECTION_FORMAT);
  top.protocol.oneOf("EDP1");
  top.hash.oneOf("SHA-256");
  const plan = readPlan(new Field(top.plan.value, "plan"));
  top.plan.demand(plan.basis !== null, "a plan for a draw");
  const snapshot = readSnapshot(top.snapshot, plan);
  const steps = top.steps.many(readStep);
  top.steps.demand(steps.length <= MOST_STEPS, `more than ${MOST_STEPS} steps`);
  const record = {
    plan, snapshot, steps,
    isSelection: true,
    planValue: top.plan.value,
    namedValue: top.named.value,
    attempt: top.attempt.integer(1, MOST_ATTEMPTS),
    ending: top.ending.oneOf("closed", "void"),
    planHash: digest(top.plan_hash),
    snapshotRoot: snapshot.root,
    named: top.named.optional((field) => readNaming(field, plan)),
    digest: top.digest.optional(digest),
    operator: top.operator.text(64),
    supervisor: top.supervisor.text(64),
    earlier: top.earlier.many(readEarlier),
  };
  top.digest.demand((record.named === null) === (record.digest === null), "names and digest belong together");
  const wentOn = record.ending === "closed" || steps.length > 0 || record.operator !== "";
  top.named.demand(record.named !== null || !wentOn, "missing, though the draw went on");
  return record;
}

function readNaming(field, plan) {
  const named = field.fields("seats", "substitutes");
  const seats = named.seats.many(readSeat);
  const expected = plan.groups.flatMap(({ id, seats: count }) =>
    Array.from({ length: count }, (_, i) => `${seatCode(id, i + 1)} ${id}`),
  );
  const right = seats.length === expected.length && seats.every((s, i) => `${s.seat} ${s.group}` === expected[i]);
  named.seats.demand(right, "not the seats of the plan in order");
  const substitutes = named.substitutes.many(readSubstitute);
  const groups = plan.groups.map((group) => group.id);
  const order = substitutes.map(({ group }) => groups.indexOf(group));
  const sorted = order.every((place, i) => place >= 0 && (i === 0 || order[i - 1] <= place));
  named.substitutes.demand(sorted, "not by the groups of the plan in order");
  const few = groups.every((_, n) => order.filter((place) => place === n).length <= MOST_SUBSTITUTES);
  named.substitutes.demand(few, `more than ${MOST_SUBSTITUTES} of one group`);
  distinct(field, [...seats, ...substitutes].map(({ expert }) => expert));
  return { seats, substitutes };
}

function readSeat(field) {
  const seat = field.fields("seat", "group", "expert", "tier");
  return { seat: seat.seat.text(80), group: seat.group.id(), expert: seat.expert.id(), tier: tier(seat.tier) };
}

function readSubstitute(field) {
  const named = field.fields("group", "expert", "tier");
  return { group: named.group.id(), expert: named.expert.id(), tier: tier(named.tier) };
}

function readStep(field) {
  if (field.value !== null && field.value?.step === "left") {
    const left = field.fields("step", "seat", "expert", "reason");
    const reason = left.reason.oneOf(...LEAVE_REASONS);
    return { kind: "left", seat: left.seat.text(80), expert: left.expert.id(), reason };
  }
  const step = field.fields("step", "seat", "expert", "tier", "passed_over");
  step.step.oneOf("next");
  const filled = {
    kind: "next",
    seat: step.seat.text(80),
    expert: step.expert.optional((item) => item.id()),
    tier: step.tier.optional(tier),
    passedOver: step.passed_over.many(readPassed),
    round: null,
  };
  step.tier.demand((filled.expert === null) === (filled.tier === null), "expert and tier belong together");
  return filled;
}

function readEarlier(field) {
  const attempt = field.fields("attempt", "plan_hash", "snapshot_root", "digest");
  return {
    attempt: attempt.attempt.integer(1, MOST_ATTEMPTS),
    planHash: digest(attempt.plan_hash),
    snapshotRoot: digest(attempt.snapshot_root),
    digest: attempt.digest.optional(digest),
  };
}
