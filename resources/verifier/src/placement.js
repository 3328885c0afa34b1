// Placement (step 8): who sits, found tier by tier along the ticket order, and which group each one sits in.

import { seatCode } from "./seat_codes.js";

// Positions of `experts` by (ticket, id).
export function inTicketOrder(experts, tickets) {
  const before = (a, b) => tickets[a] < tickets[b] || (tickets[a] === tickets[b] && experts[a] < experts[b]);
  return experts.map((_, i) => i).sort((a, b) => (before(a, b) ? -1 : 1));
}

// The panel as drawn, as seats in the plan's order with `expert`, `stage` and `tier`, null where a seat is open; and
// `order`, the placed experts by (stage, ticket, id); and `left`, why others were not taken: position → a word. `rows` have expert, entity and eligible (group → tier).
export function place(rows, tickets, groups, cap, groupOrder) {
  const { placed, left } = placedSet(rows, tickets, groups, cap);
  const labels = labelled(rows, placed, groups, groupOrder);
  const members = placed.map(({ position, stage }, i) => ({
    stage,
    expert: rows[position].expert,
    group: labels[i],
    tier: rows[position].eligible.get(labels[i]),
  }));
  const seats = groups.flatMap(({ id, seats: count }) => {
    const sitting = members.filter((member) => member.group === id);
    return Array.from({ length: count }, (_, i) => {
      const { expert = null, stage = null, tier = null } = sitting[i] ?? {};
      return { seat: seatCode(id, i + 1), group: id, expert, stage, tier };
    });
  });
  return { seats, order: members, left };
}

function groupsUpTo(row, stage) {
  return [...row.eligible].filter(([, tier]) => tier <= stage).map(([group]) => group).sort();
}

function placedSet(rows, tickets, groups, cap) {
  const seating = new Seating(groups);
  const free = groups.reduce((sum, { seats }) => sum + seats, 0);
  const placed = [];
  const isPlaced = new Set();
  const left = new Map();
  const employed = new Map();
  const order = inTicketOrder(rows.map((row) => row.expert), tickets);
  for (const stage of [...new Set(rows.flatMap((row) => [...row.eligible.values()]))].sort()) {
    // Whoever is placed already may move along the edges of this tier, too.
    isPlaced.forEach((position) => seating.allow(position, groupsUpTo(rows[position], stage)));
    const hopeless = new Set(); // who fails once fails for the rest of the stage, with all of the same groups
    for (const position of order) {
      if (placed.length === free) {
        break;
      }
      const { entity } = rows[position];
      const allowed = groupsUpTo(rows[position], stage);
      const kind = allowed.join(" ");
      const isCapped = cap !== null && entity !== null && (employed.get(entity) ?? 0) >= cap;
      if (isPlaced.has(position)) {
        continue;
      }
      left.set(position, allowed.length === 0 ? "wider" : isCapped ? "capped" : "full");
      if (allowed.length === 0 || isCapped || hopeless.has(kind)) {
        continue;
      }
      if (seating.seat(position, allowed)) {
        left.delete(position);
        placed.push({ position, stage });
        isPlaced.add(position);
        employed.set(entity, (employed.get(entity) ?? 0) + 1);
      } else {
        hopeless.add(kind);
      }
    }
  }
  return { placed, left };
}

// The group of everybody placed: of those he may hold with room, the one of smallest (tier, place in group order) that
// still leaves seats for the rest of the set.
function labelled(rows, placed, groups, groupOrder) {
  const last = Math.max(...placed.map(({ stage }) => stage));
  const seating = new Seating(groups);
  placed.forEach(({ position }, i) => {
    if (!seating.seat(i, groupsUpTo(rows[position], last))) {
      throw new Error("a placed set can be seated");
    }
  });
  return placed.map(({ position }, i) =>
    [...rows[position].eligible]
      .filter(([, tier]) => tier <= last)
      .sort(([a, x], [b, y]) => x - y || groupOrder.indexOf(a) - groupOrder.indexOf(b))
      .map(([group]) => group)
      .find((group) => seating.fix(i, group)),
  );
}

// A seating that grows: everybody seated stays seated, but may move to another of his groups (augmenting paths).
class Seating {
  constructor(groups) {
    this.room = new Map(groups.map(({ id, seats }) => [id, seats]));
    this.movable = new Map(groups.map(({ id }) => [id, new Set()]));
    this.at = new Map();
    this.allowed = new Map();
  }

  // Seat a person in one of `groups` if everybody already seated can still be; tells whether.
  seat(person, groups) {
    const entry = this.#makeRoom(groups);
    if (entry === null) {
      return false;
    }
    this.allowed.set(person, groups);
    this.#put(person, entry);
    return true;
  }

  // Widen the groups of somebody seated.
  allow(person, groups) {
    this.allowed.set(person, groups);
  }

  // Tie a seated person to a group for good if all others can still be seated; tells whether.
  fix(person, group) {
    const before = this.at.get(person);
    if (before !== group) {
      this.#take(person);
      if (this.#makeRoom([group]) === null) {
        this.#put(person, before);
        return false;
      }
      this.#put(person, group);
    }
    this.movable.get(group).delete(person);
    return true;
  }

  #put(person, group) {
    this.at.set(person, group);
    this.movable.get(group).add(person);
    this.room.set(group, this.room.get(group) - 1);
  }

  #take(person) {
    const group = this.at.get(person);
    this.at.delete(person);
    this.movable.get(group).delete(person);
    this.room.set(group, this.room.get(group) + 1);
  }

  // Free a seat in one of `starts` by moving people along the shortest path; that group, or null.
  #makeRoom(starts) {
    const cameFrom = new Map(starts.map((group) => [group, null]));
    const queue = [...starts];
    for (const group of queue) {
      if (this.room.get(group) > 0) {
        return this.#moveAlong(group, cameFrom);
      }
      for (const person of this.movable.get(group)) {
        for (const other of this.allowed.get(person)) {
          if (!cameFrom.has(other)) {
            cameFrom.set(other, [person, group]);
            queue.push(other);
          }
        }
      }
    }
    return null;
  }

  #moveAlong(group, cameFrom) {
    for (let step = cameFrom.get(group); step !== null; step = cameFrom.get(group)) {
      const [person, before] = step;
      this.#take(person);
      this.#put(person, group);
      group = before;
    }
    return group;
  }
}
