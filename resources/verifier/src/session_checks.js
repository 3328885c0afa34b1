// The sessions of a draw as the log tells them: one after another, each supervised and recorded, and everything that
// decided the draw in one of them.

import { isTable, member } from "./canonical_json.js";
import { isOfDraw } from "./log_proof.js";
import { passed, Refused } from "./verdicts.js";

const CHECK = "draw.sessions";
const DECISIVE = new Set([
  "draw.frozen", "draw.committed", "draw.value_entered", "draw.revealed", "draw.named", "draw.replenished",
  "draw.round_value", "draw.round_revealed", "draw.closed", "draw.voided",
]);

export function checkSessions(log, draw) {
  try {
    return passed(CHECK, { sessions: follow(log, draw) });
  } catch (error) {
    if (error instanceof Refused) {
      return error.line(CHECK);
    }
    throw error;
  }
}

// How many sessions there were.
function follow(log, draw) {
  let [open, recorded, count] = [null, false, 0];
  for (const [seq, record] of log.records) {
    if (!isOfDraw(record, draw)) {
      continue;
    }
    const event = member(record, "event");
    const told = member(record, "facts");
    const facts = isTable(told) ? told : {};
    if (event === "draw.session_opened") {
      if (open !== null) {
        throw new Refused("session_open", "", `${open} #${seq}`);
      }
      count += 1;
      open = opened(`${draw}-S${count}`, facts);
      recorded = false;
    } else if (belongsToOne(event, facts)) {
      if (open === null || member(facts, "session") !== open) {
        throw new Refused("session_other", open ?? "", `${member(facts, "session")} #${seq}`);
      }
      recorded ||= event === "evidence.recording_started";
      open = event === "draw.session_closed" ? null : open;
    } else if (DECISIVE.has(event) && (open === null || !recorded)) {
      throw new Refused("session_none", event, `#${seq}`);
    }
  }
  if (open !== null) {
    throw new Refused("session_open", "", open);
  }
  return count;
}

function opened(expected, facts) {
  if (member(facts, "session") !== expected) {
    throw new Refused("session_number", expected, member(facts, "session"));
  }
  const supervisor = member(facts, "supervisor");
  if (typeof supervisor !== "string" || supervisor === "") {
    throw new Refused("session_alone", "", expected);
  }
  return expected;
}

function belongsToOne(event, facts) {
  if (event === "evidence.segment_closed") {
    return member(facts, "recovered") === false;
  }
  return event === "draw.session_closed" || event === "evidence.recording_started";
}
