// The screen recording as the log tells it: pieces numbered without gaps, chained, and begun before the freeze.

import { isTable, member } from "./canonical_json.js";
import { SCREEN } from "./layout.js";
import { isOfDraw } from "./log_proof.js";
import { failed, passed, Refused } from "./verdicts.js";

const FIRST_PREVIOUS = "0".repeat(64);

export function checkRecording(log, seal) {
  const check = "recording.segments";
  let found;
  try {
    found = eventsOf(log, seal.draw, "evidence.segment_closed").map(segment);
    checkChain(found);
  } catch (error) {
    if (error instanceof Refused) {
      return [error.line(check)];
    }
    throw error;
  }
  const listed = new Set([...seal.private.keys()].filter((path) => path.startsWith(SCREEN)));
  const recorded = new Set(found.map((piece) => piece.path));
  const differing = [...listed].filter((path) => !recorded.has(path));
  differing.push(...[...recorded].filter((path) => !listed.has(path)));
  return [segmentsLine(check, log, seal, found, recorded.size, differing.sort()), covers(log, seal.draw)];
}

function segmentsLine(check, log, seal, found, distinct, differing) {
  if (distinct !== found.length || differing.length) {
    return failed(check, "other_files", "", differing[0] ?? "");
  }
  if (found.length === 0) {
    return failed(check, "no_recording");
  }
  const gaps = eventsOf(log, seal.draw, "evidence.recording_gap").length;
  const streams = new Set(found.map((piece) => piece.key)).size;
  return passed(check, { segments: found.length, streams, gaps });
}

function covers(log, draw) {
  const check = "recording.covers";
  const [started] = eventsOf(log, draw, "evidence.recording_started")[0] ?? [null];
  const [frozen] = eventsOf(log, draw, "draw.frozen")[0] ?? [null];
  if (started === null || frozen === null || started > frozen) {
    return failed(check, "recorded_late", `#${started}`, `#${frozen}`);
  }
  return passed(check);
}

function checkChain(found) {
  const last = new Map();
  for (const piece of found) {
    const [index, digest] = last.get(piece.key) ?? [0, FIRST_PREVIOUS];
    if (piece.index !== index + 1) {
      throw new Refused("segment_gap", `${piece.path} ${index + 1}`, piece.index);
    }
    if (piece.previous !== digest) {
      throw new Refused("segment_chain", `${piece.path} ${digest}`, piece.previous);
    }
    last.set(piece.key, [piece.index, piece.sha256]);
  }
}

function eventsOf(log, draw, event) {
  return [...log.records].filter(([, record]) => member(record, "event") === event && isOfDraw(record, draw));
}

function segment([seq, record]) {
  const facts = member(record, "facts");
  if (!isTable(facts)) {
    throw new Refused("record_facts", "", `#${seq}`);
  }
  const [session, stream, name] = ["session", "stream", "name"].map((key) => fact(facts, key, "string", seq));
  return {
    path: `${SCREEN}${session}/${name}`,
    key: JSON.stringify([session, stream]),
    index: fact(facts, "index", "number", seq),
    bytes: fact(facts, "bytes", "number", seq),
    sha256: fact(facts, "sha256", "string", seq),
    previous: fact(facts, "prev_sha256", "string", seq),
  };
}

function fact(facts, key, type, seq) {
  const value = member(facts, key);
  if (typeof value !== type) {
    throw new Refused("record_facts", key, `#${seq}`);
  }
  return value;
}
