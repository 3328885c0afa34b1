// Strict reading of draw.json, the public record of a draw (core/draw/protocol/schema.py and transcript_reader.py). What it
// claims is for transcript_checks.js to compute again. Digests stay hex texts.

import { parseCanonical } from "./canonical_json.js";
import { seatCode } from "./seat_codes.js";
import { distinct, Field } from "./strict_fields.js";

const MOST_TIER = 9;
export const MOST_STEPS = 5000;
export const MOST_ATTEMPTS = 1000;
const MOST_LEAVES = 10_000_000;
export const LEAVE_REASONS = [
  "DECLINED-KEY", "DECLINED-SMS", "DECLINED-MAIL", "DECLINED-OPERATOR", "NO-ANSWER", "LEAVE", "AVOIDANCE", "LATE",
  "ABSENT", "HEALTH", "REMOVED", "EMERGENCY",
];
export const PASS_REASONS = [
  "NOT-ACTIVE", "TERM-LAPSED", "BLACKLISTED", "ON-LEAVE", "AVOID-UNIT", "AVOID-PERSON", "TIME-CLASH",
];

const OPERATORS = {
  text: ["is", "is_not", "contains", "given", "missing"],
  number: ["is", "is_not", "at_least", "at_most", "given", "missing"],
  date: ["is", "is_not", "at_least", "at_most", "given", "missing"],
  choice: ["is", "is_not", "given", "missing"],
  file: ["given", "missing"],
};

export const SELECTION_FORMAT = "EDP1-manual-1";

// Whether the record claims to be of a panel that was named. No text in it can hold these characters: quotes are escaped.
export function isSelection(bytes) {
  return new TextDecoder().decode(bytes).includes(`"format":"${SELECTION_FORMAT}"`);
}

export function readTranscript(bytes) {
  const top = new Field(parseCanonical(bytes)).fields(
    "format", "protocol", "hash", "plan", "attempt", "ending", "plan_hash", "snapshot", "commitment", "s_op",
    "outcome", "rounds", "steps", "earlier",
  );
  top.format.oneOf("EDP1-draw-1");
  top.protocol.oneOf("EDP1");
  top.hash.oneOf("SHA-256");
  const plan = readPlan(new Field(top.plan.value, "plan"));
  top.plan.demand(plan.basis === null, "a plan whose experts are named, not drawn");
  const outcome = top.outcome.optional((field) => readOutcome(field, plan));
  const snapshot = readSnapshot(top.snapshot, plan);
  const transcript = {
    plan, snapshot, outcome,
    planValue: top.plan.value,
    attempt: top.attempt.integer(1, MOST_ATTEMPTS),
    ending: top.ending.oneOf("closed", "void"),
    planHash: digest(top.plan_hash),
    snapshotRoot: snapshot.root,
    commitment: digest(top.commitment),
    secret: digest(top.s_op),
    contributions: outcome && outcome.contributions,
    rounds: top.rounds.many(readRound),
    steps: top.steps.many(readStep),
    earlier: top.earlier.many(readEarlier),
  };
  top.steps.demand(transcript.steps.length <= MOST_STEPS, `more than ${MOST_STEPS} steps`);
  const wentOn = transcript.ending === "closed" || transcript.steps.length > 0 || transcript.rounds.length > 0;
  top.outcome.demand(outcome !== null || !wentOn, "missing, though the draw went on");
  return transcript;
}

export function digest(field) {
  return field.hex(64);
}

export function tier(field) {
  return field.integer(0, MOST_TIER);
}

export function readPlan(field) {
  const top = field.fieldsMaybe(
    ["counted", "projects", "mode", "basis"],
    "protocol", "hash", "draw", "scope", "title", "groups", "witnesses", "as_of", "avoidance", "meeting",
    "employer_cap", "draw_cap", "draw_months", "replacement", "entropy_floor", "round_floor", "weights",
  );
  top.protocol.oneOf("EDP1");
  top.hash.oneOf("SHA-256");
  const groups = top.groups.many(readGroup);
  top.groups.demand(groups.length >= 1 && groups.length <= 50, "not 1 to 50 groups");
  distinct(top.groups, groups.map((group) => group.id));
  const witnesses = top.witnesses.many((item) => item.id());
  top.witnesses.demand(witnesses.length >= 2 && witnesses.length <= 20, "not 2 to 20 witnesses");
  distinct(top.witnesses, witnesses);
  top.groups.demand((top.mode === null) === (top.basis === null), "mode and basis belong together");
  return {
    groups, witnesses,
    mode: top.mode === null ? "random" : top.mode.oneOf("manual", "allotment"),
    basis: top.basis === null ? null : readBasis(top.basis),
    projects: top.projects === null ? [] : readProjects(top.projects, groups.map((group) => group.id)),
    draw: top.draw.id(),
    scope: top.scope.id(),
    title: top.title.text(),
    asOf: top.as_of.day(),
    avoidance: digest(top.avoidance),
    meeting: top.meeting.optional(readMeeting),
    employerCap: top.employer_cap.optional(positive),
    drawCap: top.draw_cap.optional(positive),
    drawMonths: top.draw_months.integer(1, 120),
    replacement: top.replacement.oneOf("order", "fresh-dice"),
    entropyFloor: top.entropy_floor.integer(1, 1000),
    roundFloor: top.round_floor.integer(1, 1000),
    weights: top.weights.entries((item) => item.integer(1, 100)),
    counted: top.counted === null ? "accepted" : top.counted.oneOf("drawn"),
  };
}

// What naming experts rests on.
function readBasis(field) {
  const basis = field.fields("reason", "document", "issuer", "number");
  basis.reason.demand(basis.reason.text() !== "", "empty text");
  return {
    reason: basis.reason.text(), document: digest(basis.document),
    issuer: basis.issuer.text(), number: basis.number.text(),
  };
}

// The projects of a batch: at least two, each served by groups of the plan and no group serving none.
function readProjects(field, groups) {
  const projects = field.many(readProject);
  field.demand(projects.length >= 2 && projects.length <= 20, "not 2 to 20 projects");
  distinct(field, projects.map((project) => project.id));
  const serving = new Set(projects.flatMap((project) => project.groups));
  field.demand(serving.size === groups.length && groups.every((id) => serving.has(id)), "not the groups of the plan");
  return projects;
}

function readProject(field) {
  const project = field.fields("id", "title", "groups");
  const groups = project.groups.many((item) => item.id());
  project.groups.demand(groups.length > 0, "no group");
  distinct(project.groups, groups);
  return { id: project.id.id(), title: project.title.text(), groups };
}

function positive(field) {
  return field.integer(1, 10_000);
}

function readGroup(field) {
  const group = field.fieldsMaybe(["kind"], "id", "title", "seats", "tiers", "conditions");
  readConditions(group.conditions);
  return {
    id: group.id.id(),
    title: group.title.text(),
    seats: group.seats.integer(1, 500),
    tiers: tier(group.tiers),
    forUnits: group.kind !== null && group.kind.oneOf("unit") === "unit", // the member stands only for units
  };
}

// Conditions are bound by the plan's hash and read for their form; evaluating them needs private attributes.
function readConditions(field) {
  const conditions = field.fieldsMaybe(
    ["custom", "titles", "sex", "ages", "reason"],
    "specialties", "and_below", "title_levels", "regions", "tags", "min_years", "times_below",
  );
  for (const list of [conditions.specialties, conditions.regions, conditions.tags]) {
    list.many((item) => item.demand(item.text() !== "", "empty text"));
  }
  conditions.and_below.boolean();
  conditions.title_levels.many((item) => item.oneOf("senior", "associate_senior", "intermediate"));
  conditions.min_years.optional((item) => item.integer(1, 80));
  conditions.times_below.optional(positive);
  if (conditions.custom !== null) {
    const asked = conditions.custom.many(readRequirement);
    conditions.custom.demand(asked.length >= 1 && asked.length <= 20, "not 1 to 20 conditions");
  }
  readLaterConditions(conditions);
}

// Conditions that came later stand only where a group asks for them.
function readLaterConditions(conditions) {
  if (conditions.titles !== null) {
    const titles = conditions.titles.many((item) => item.demand(item.text() !== "", "empty text"));
    conditions.titles.demand(titles.length > 0, "no title");
  }
  if (conditions.sex !== null) {
    conditions.sex.oneOf("male", "female");
  }
  if (conditions.ages !== null) {
    const ages = conditions.ages.many((item) => item.integer(0, 150));
    conditions.ages.demand(ages.length === 2 && ages[0] <= ages[1], "not the least and the most age");
  }
  if (conditions.reason !== null) {
    conditions.reason.demand(conditions.reason.text() !== "", "empty text");
  }
}

// A condition on a field that the customer defined (core/draw/protocol/custom_requirements.py).
function readRequirement(field) {
  const asked = field.fields("field", "name", "type", "operator", "values");
  const kind = asked.type.oneOf(...Object.keys(OPERATORS));
  const operator = asked.operator.oneOf(...OPERATORS[kind]);
  const values = asked.values.many((item) => readValue(item, kind));
  const bare = operator === "given" || operator === "missing";
  const most = bare ? 0 : operator === "is" || operator === "is_not" ? 200 : 1;
  asked.values.demand(values.length <= most && (bare || values.length > 0), "not as many values as the comparison takes");
  asked.name.demand(asked.name.text(100) !== "", "empty text");
  asked.field.demand(/^[a-z][a-z0-9]{0,19}$/.test(asked.field.text(20)), "not the key of a field");
}

function readValue(field, kind) {
  if (kind === "date") {
    return field.day();
  }
  const text = field.text(2000);
  const number = kind !== "number" || (/^-?(0|[1-9][0-9]{0,14})(\.[0-9]{0,5}[1-9])?$/.test(text) && text !== "-0");
  field.demand(text !== "" && number, "not a value of the field's type");
  return text;
}

function readMeeting(field) {
  const meeting = field.fieldsMaybe(["travel_by_region"], "starts", "ends", "travel_minutes");
  const [starts, ends] = [meeting.starts.moment(), meeting.ends.moment()];
  field.demand(starts <= ends, "ends before it starts");
  meeting.travel_minutes.integer(0, 7 * 24 * 60);
  if (meeting.travel_by_region !== null) {
    readTravel(meeting.travel_by_region);
  }
  return { starts, ends };
}

// Regions in ascending order with the minutes of travel from each.
function readTravel(field) {
  const places = field.many((item) => {
    const pair = item.many((part) => part);
    item.demand(pair.length === 2, "not a region and its minutes");
    pair[1].integer(0, 7 * 24 * 60);
    const place = pair[0].text();
    pair[0].demand(place !== "", "empty text");
    return place;
  });
  const ascending = places.every((place, i) => i === 0 || isBefore(places[i - 1], place));
  field.demand(places.length >= 1 && places.length <= 100 && ascending, "not regions in ascending order, each once");
}

// By code points, as Python sorts.
function isBefore(first, second) {
  const [a, b] = [[...first], [...second]];
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i] !== b[i]) {
      return a[i].codePointAt(0) < b[i].codePointAt(0);
    }
  }
  return a.length < b.length;
}

export function readSnapshot(field, plan) {
  const snapshot = field.fields("rows", "others", "excluded", "root");
  const limits = new Map(plan.groups.map((group) => [group.id, group.tiers]));
  const rows = snapshot.rows.many((item) => readRow(item, limits));
  const sorted = rows.every((row, i) => i === 0 || rows[i - 1].expert < row.expert);
  snapshot.rows.demand(sorted, "not sorted by expert, or repeated");
  const others = snapshot.others.many(readOther);
  const total = rows.length + others.length;
  const fit = others.every(([at], i) => at < total && (i === 0 || others[i - 1][0] < at));
  snapshot.others.demand(fit, "positions not ascending, or outside the pool");
  const excluded = snapshot.excluded.entries((item) => item.integer(1, MOST_LEAVES));
  const sum = [...excluded.values()].reduce((a, b) => a + b, 0);
  snapshot.excluded.demand(sum === others.length, "counts do not add up to the number of others");
  return { rows, others: new Map(others), excluded, root: digest(snapshot.root) };
}

function readRow(field, limits) {
  const row = readAnyRow(field);
  for (const [group, level] of row.eligible) {
    field.demand(level <= (limits.get(group) ?? -1), `group ${group} with tier ${level} is not in the plan`);
  }
  return row;
}

// One frozen row, of somebody eligible or not.
export function readAnyRow(field) {
  const row = field.fields("expert", "entity", "salt", "digest", "eligible", "excluded");
  const eligible = row.eligible.entries(tier);
  const excluded = row.excluded.many((item) => item.id());
  field.demand(eligible.size > 0 !== excluded.length > 0, "eligible groups or exclusion codes, never both or neither");
  distinct(row.excluded, excluded);
  row.salt.hex(32);
  digest(row.digest);
  return { eligible, value: field.value, expert: row.expert.id(), entity: row.entity.optional((item) => item.id()) };
}

function readOther(field) {
  const items = field.items();
  field.demand(items.length === 2, "not a pair");
  return [items[0].integer(0, MOST_LEAVES), digest(items[1])];
}

function readContribution(field) {
  const contribution = field.fields("witness", "method", "value");
  return {
    witness: contribution.witness.id(),
    method: contribution.method.oneOf("d10", "d6", "text"),
    value: contribution.value.text(),
  };
}

function readOutcome(field, plan) {
  const outcome = field.fields("contributions", "prk", "tickets", "group_order", "seats");
  const seats = outcome.seats.many(readSeat);
  const expected = plan.groups.flatMap(({ id, seats: count }) =>
    Array.from({ length: count }, (_, i) => `${seatCode(id, i + 1)} ${id}`),
  );
  const right = seats.length === expected.length && seats.every((s, i) => `${s.seat} ${s.group}` === expected[i]);
  outcome.seats.demand(right, "not the seats of the plan in order");
  distinct(outcome.seats, seats.map((seat) => seat.expert).filter((expert) => expert !== null));
  return {
    seats,
    contributions: outcome.contributions.many(readContribution),
    prk: digest(outcome.prk),
    tickets: outcome.tickets.entries(digest),
    groupOrder: outcome.group_order.many((item) => item.id()),
  };
}

function readSeat(field) {
  const seat = field.fields("seat", "group", "expert", "stage", "tier");
  const placed = {
    seat: seat.seat.text(80),
    group: seat.group.id(),
    expert: seat.expert.optional((item) => item.id()),
    stage: seat.stage.optional(tier),
    tier: seat.tier.optional(tier),
  };
  const open = [placed.expert, placed.stage, placed.tier].map((value) => value === null);
  field.demand(new Set(open).size === 1, "half open");
  return placed;
}

function readRound(field) {
  const round = field.fields("round", "contributions", "prk");
  return {
    number: round.round.integer(1, MOST_STEPS),
    contributions: round.contributions.many(readContribution),
    prk: digest(round.prk),
  };
}

function readStep(field) {
  if (field.value !== null && field.value?.step === "left") {
    const left = field.fields("step", "seat", "expert", "reason");
    return {
      kind: "left",
      seat: left.seat.text(80),
      expert: left.expert.id(),
      reason: left.reason.oneOf(...LEAVE_REASONS),
    };
  }
  const step = field.fields("step", "seat", "expert", "tier", "passed_over", "round");
  step.step.oneOf("next");
  const filled = {
    kind: "next",
    seat: step.seat.text(80),
    expert: step.expert.optional((item) => item.id()),
    tier: step.tier.optional(tier),
    passedOver: step.passed_over.many(readPassed),
    round: step.round.optional((item) => item.integer(1, MOST_STEPS)),
  };
  step.tier.demand((filled.expert === null) === (filled.tier === null), "expert and tier belong together");
  return filled;
}

export function readPassed(field) {
  const items = field.items();
  field.demand(items.length === 2, "not a pair");
  return [items[0].id(), items[1].oneOf(...PASS_REASONS)];
}

// An earlier, void attempt, opened; values and key only if all values were in.
function readEarlier(field) {
  const attempt = field.fields(
    "attempt", "plan_hash", "snapshot_root", "commitment", "s_op", "contributions", "prk",
  );
  const contributions = attempt.contributions.optional((item) => item.many(readContribution));
  const prk = attempt.prk.optional(digest);
  field.demand((contributions === null) === (prk === null), "contributions and key belong together");
  return {
    contributions, prk,
    attempt: attempt.attempt.integer(1, MOST_ATTEMPTS),
    planHash: digest(attempt.plan_hash),
    snapshotRoot: digest(attempt.snapshot_root),
    commitment: digest(attempt.commitment),
    secret: digest(attempt.s_op),
  };
}
