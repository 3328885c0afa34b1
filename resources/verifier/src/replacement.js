// Replacement (step 10): who is next for an opened seat, and all steps of a record followed again one by one.

import { demand, Difference, equal } from "./difference.js";
import { tickets as ticketsUnder } from "./edp1.js";
import { inTicketOrder } from "./placement.js";

// The smallest (tier, ticket, id) among those eligible for `group` and never taken; `order` are positions in ticket
// order, `reasons` why some must be passed over for this seat.
export function nextForGroup(rows, order, group, board, cap, reasons = new Map()) {
  const employed = cap === null ? new Map() : employers(rows, board);
  const tiers = new Set(rows.filter((row) => row.eligible.has(group)).map((row) => row.eligible.get(group)));
  const passedOver = [];
  for (const tier of [...tiers].sort()) {
    for (const position of order) {
      const { expert, entity, eligible } = rows[position];
      const isCapped = cap !== null && entity !== null && (employed.get(entity) ?? 0) >= cap;
      if (eligible.get(group) !== tier || board.taken.has(expert) || isCapped) {
        continue;
      }
      if (!reasons.has(expert)) {
        return { expert, tier, passedOver };
      }
      passedOver.push([expert, reasons.get(expert)]);
    }
  }
  return { expert: null, tier: null, passedOver };
}

// How many of each employer sit on the panel at this moment.
export function employers(rows, board) {
  const sitting = new Set([...board.seated.values()].filter((expert) => expert !== null));
  const counts = new Map();
  for (const { expert, entity } of rows) {
    if (entity !== null && sitting.has(expert)) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  return counts;
}

// Who sits where at the start, and who was ever taken.
export function boardOf(seats) {
  const seated = new Map(seats.map(({ seat, expert }) => [seat, expert]));
  return {
    seated,
    groups: new Map(seats.map(({ seat, group }) => [seat, group])),
    taken: new Set([...seated.values()].filter((expert) => expert !== null)),
  };
}

export function withLeft(board, seat) {
  return { ...board, seated: new Map(board.seated).set(seat, null) };
}

export function withFilled(board, seat, expert) {
  return {
    ...board, seated: new Map(board.seated).set(seat, expert), taken: new Set(board.taken).add(expert),
  };
}

// Follow the steps of a record until one cannot be followed; never throws a Difference. `mostOf` has, for each employer,
// the most who ever sat together; `broken` is the first step that does not follow, `skipped` the first at which somebody
// was left out without a reason.
export function replay(transcript, drawnTickets) {
  const replayer = new Replayer(transcript, drawnTickets);
  try {
    replayer.follow();
  } catch (error) {
    if (!(error instanceof Difference)) {
      throw error;
    }
    replayer.history.broken = error;
  }
  return replayer.history;
}

class Replayer {
  constructor(transcript, drawnTickets) {
    this.record = transcript;
    this.rows = transcript.snapshot.rows;
    this.experts = this.rows.map((row) => row.expert);
    this.order = inTicketOrder(this.experts, drawnTickets);
    this.roundKeys = new Map(transcript.rounds.map(({ number, prk }) => [number, prk]));
    this.roundsUsed = 0;
    this.board = boardOf(transcript.outcome.seats);
    this.history = { mostOf: new Map(), passedOver: 0, broken: null, skipped: null };
  }

  follow() {
    const numbers = this.record.rounds.map(({ number }) => number);
    equal(numbers.map((_, i) => i + 1), numbers, "rounds");
    this.#noteEmployers();
    this.record.steps.forEach((step, i) => {
      const what = `step ${i + 1}, seat ${step.seat}`;
      demand(this.board.groups.has(step.seat), `${what}: a seat of the plan`, step.seat);
      if (step.kind === "left") {
        equal(this.board.seated.get(step.seat), step.expert, what);
        this.board = withLeft(this.board, step.seat);
      } else {
        this.#filled(step, what);
      }
      this.#noteEmployers();
    });
    equal(this.roundsUsed, numbers.length, "rounds used");
  }

  #noteEmployers() {
    for (const [entity, count] of employers(this.rows, this.board)) {
      this.history.mostOf.set(entity, Math.max(count, this.history.mostOf.get(entity) ?? 0));
    }
  }

  #filled(step, what) {
    equal(null, this.board.seated.get(step.seat), `${what}, before`);
    const found = nextForGroup(
      this.rows, this.#orderFor(step, what), this.board.groups.get(step.seat), this.board,
      this.record.plan.employerCap, new Map(step.passedOver),
    );
    this.history.passedOver += found.passedOver.length;
    try {
      equal(found.passedOver, step.passedOver, `${what}, passed over`);
      equal(found.expert, step.expert, what);
    } catch (difference) {
      this.history.skipped = difference;
      throw difference;
    }
    equal(found.tier, step.tier, `${what}, tier`);
    if (step.expert !== null) {
      this.board = withFilled(this.board, step.seat, step.expert);
    }
  }

  // The order that decides a step: the draw's, or under fresh dice that of its own round.
  #orderFor(step, what) {
    const { plan } = this.record;
    if (plan.replacement === "order") {
      equal(null, step.round, `${what}, round`);
      return this.order;
    }
    if (step.round === null && step.expert === null) {
      return this.order; // nobody was left: no dice were needed
    }
    this.roundsUsed += 1;
    equal(this.roundsUsed, step.round, `${what}, round`);
    const key = this.roundKeys.get(this.roundsUsed);
    demand(key !== undefined, `${what}: values of round ${this.roundsUsed}`, "none");
    return inTicketOrder(this.experts, ticketsUnder(key, plan.scope, this.experts, plan.weights));
  }
}
