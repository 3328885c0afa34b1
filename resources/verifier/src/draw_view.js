// The draw as the record tells it, for people: who was eligible, the tickets, how each seat was filled, and why again.

import { element, facts, section, table } from "./elements.js";
import { place } from "./placement.js";
import { code, say } from "./words.js";

const FIRST_ROWS = 100;

export function drawSections(transcript) {
  if (transcript.isSelection && transcript.named === null) {
    const said = element("p", { class: "warning" }, say("byHandText"));
    return [section(say("byHandHead"), said), eligibility(transcript), earlierChoices(transcript)];
  }
  if (transcript.isSelection) {
    return [...choice(transcript), eligibility(transcript), earlierChoices(transcript)];
  }
  return [
    eligibility(transcript),
    ...(transcript.outcome ? panel(transcript) : []),
    voidAttempts(transcript),
    ...(transcript.outcome ? [tickets(transcript)] : []),
  ];
}

function eligibility({ plan, snapshot }) {
  const { rows, others, excluded } = snapshot;
  const most = Math.max(...plan.groups.map((group) => group.tiers));
  const tiers = Array.from({ length: most + 1 }, (_, tier) => tier);
  const groups = plan.groups.map((group) => {
    const counts = tiers.map((tier) => rows.filter((row) => row.eligible.get(group.id) === tier).length);
    const sum = counts.reduce((a, b) => a + b, 0);
    const title = `${group.id} ${group.title}` + (group.forUnits ? ` ${say("forUnits")}` : "");
    return [title, group.seats, ...counts, sum].map(String);
  });
  const reasons = [...excluded].sort(([, a], [, b]) => b - a).map(([name, count]) => [code(name), String(count)]);
  const all = rows.length + others.size;
  return section(
    say("eligibleHead"),
    element("p", {}, say("pool", { all, eligible: rows.length, others: others.size })),
    table([say("group"), say("seats"), ...tiers.map((tier) => say("tierN", { tier })), say("sum")], groups),
    element("p", { class: "hint" }, say("tierHint")),
    reasons.length ? element("h3", {}, say("excludedHead")) : null,
    reasons.length ? table([say("reason"), say("people")], reasons) : null,
  );
}

function panel({ outcome, rounds, steps }) {
  const order = ranked(outcome);
  const rankOf = new Map(order.map((expert, i) => [expert, i + 1]));
  const last = new Map(outcome.seats.map(({ seat, expert }) => [seat, expert]));
  for (const step of steps) {
    last.set(step.seat, step.kind === "left" ? null : step.expert);
  }
  const seats = outcome.seats.map(({ seat, expert, tier }) => {
    const drawn = expert && `${expert} (${say("place", { rank: rankOf.get(expert), tier })})`;
    const now = last.get(seat);
    return [seat, drawn ?? say("open"), now === expert && now !== null ? say("same") : (now ?? say("open"))];
  });
  const given = [
    ...outcome.contributions.map((c) => [c.witness, say(c.method), c.value]),
    ...rounds.flatMap(({ number, contributions }) =>
      contributions.map((c) => [`${c.witness}, ${say("round", { number })}`, say(c.method), c.value]),
    ),
  ];
  return [
    section(say("valuesHead"), table([say("witness"), say("method"), say("value")], given)),
    section(
      say("seatsHead"),
      element("p", { class: "hint" }, say("pseudonyms")),
      element("p", { class: "hint" }, say("seatRule", { order: outcome.groupOrder.join(", ") })),
      table([say("seat"), say("drawn"), say("now")], seats),
      steps.length ? element("h3", {}, say("stepsHead")) : null,
      steps.length ? element("ol", { class: "steps" }, ...steps.flatMap(stepItems)) : null,
    ),
  ];
}

// A panel that was named: on what it rests, whom it had, and who was to replace them.
function choice({ plan, named, steps, operator, supervisor }) {
  const last = new Map(named.seats.map(({ seat, expert }) => [seat, expert]));
  for (const step of steps) {
    last.set(step.seat, step.kind === "left" ? null : step.expert);
  }
  const seats = named.seats.map(({ seat, expert, tier }) => {
    const now = last.get(seat);
    return [seat, `${expert} (${say("tierN", { tier })})`, now === expert ? say("same") : (now ?? say("open"))];
  });
  const substitutes = named.substitutes.map(({ group, expert, tier }, i) => [String(i + 1), group, expert, String(tier)]);
  return [
    section(
      say("byHandHead"),
      element("p", { class: "warning" }, say("byHandText")),
      facts([
        [say("mode"), say(`mode.${plan.mode}`)],
        [say("choiceReason"), plan.basis.reason],
        [say("issuer"), [plan.basis.issuer, plan.basis.number].filter((part) => part !== "").join(" ") || say("none")],
        [say("document"), plan.basis.document],
        [say("fixedBy"), `${operator}, ${supervisor}`],
      ]),
    ),
    section(
      say("seatsHead"),
      element("p", { class: "hint" }, say("pseudonyms")),
      table([say("seat"), say("namedFor"), say("now")], seats),
      element("h3", {}, say("substitutesHead")),
      substitutes.length
        ? table([say("rank"), say("group"), say("expert"), say("tierHead")], substitutes)
        : element("p", {}, say("none")),
      steps.length ? element("h3", {}, say("stepsHead")) : null,
      steps.length ? element("ol", { class: "steps" }, ...steps.flatMap(stepItems)) : null,
    ),
  ];
}

function earlierChoices({ earlier }) {
  const items = earlier.map(({ attempt }) => element("li", {}, say("voidChoice", { attempt })));
  return section(say("voidHead"), items.length ? element("ul", {}, ...items) : element("p", {}, say("voidNone")));
}

function stepItems(step) {
  const { seat, expert, tier } = step;
  if (step.kind === "left") {
    return [element("li", {}, say("left", { expert, seat, reason: code(step.reason) }))];
  }
  const passed = step.passedOver.map(([name, reason]) => say("passed", { expert: name, reason: code(reason) }));
  const came = expert === null ? say("nobody", { seat }) : say("filled", { expert, seat, tier });
  return [...passed, came].map((text) => element("li", {}, text));
}

function voidAttempts({ earlier }) {
  const items = earlier.map(({ attempt, contributions }) =>
    element("li", {}, say(contributions === null ? "voidBefore" : "voidAfter", { attempt })),
  );
  return section(say("voidHead"), items.length ? element("ul", {}, ...items) : element("p", {}, say("voidNone")));
}

function tickets({ plan, outcome, snapshot, steps }) {
  const cameOf = whatCame(plan, outcome, snapshot, steps);
  const eligible = new Map(snapshot.rows.map((row) => [row.expert, row.eligible]));
  const rows = ranked(outcome).map((expert, i) => {
    const groups = [...(eligible.get(expert) ?? [])].map(([group, tier]) => `${group} (${tier})`).join(", ");
    return [String(i + 1), expert, `${outcome.tickets.get(expert).slice(0, 16)}…`, groups, cameOf(expert)];
  });
  const header = [say("rank"), say("expert"), say("ticket"), say("groups"), say("came")];
  const made = section(say("ticketsHead"), table(header, rows.slice(0, FIRST_ROWS)));
  if (rows.length > FIRST_ROWS) {
    const all = element("button", { type: "button" }, say("all", { count: rows.length }));
    all.addEventListener("click", () => made.replaceChildren(made.firstChild, table(header, rows)));
    made.append(all);
  }
  return made;
}

// What came of an expert: the seat drawn, a seat called to later, or why no seat was left.
function whatCame({ groups, employerCap }, outcome, { rows }, steps) {
  const drawn = outcome.tickets;
  const { left } = place(rows, rows.map(({ expert }) => drawn.get(expert)), groups, employerCap, outcome.groupOrder);
  const why = new Map([...left].map(([position, word]) => [rows[position].expert, say(`left.${word}`)]));
  const called = new Map(steps.flatMap((step) => (step.kind === "left" ? [] : [[step.expert, step.seat]])));
  const seatOf = new Map(outcome.seats.map(({ expert, seat }) => [expert, seat]));
  return (expert) => {
    const calledTo = called.has(expert) ? say("calledTo", { seat: called.get(expert) }) : null;
    return seatOf.get(expert) ?? calledTo ?? why.get(expert) ?? say("left.later");
  };
}

function ranked({ tickets: drawn }) {
  const before = ([x, a], [y, b]) => (a < b || (a === b && x < y) ? -1 : 1);
  return [...drawn].sort(before).map(([expert]) => expert);
}
