// Whether those who signed on the screen are those whose signatures were sealed. Pictures and strokes are private files,
// whose digests only a recipient can compare (core/evidence/verification/signature_checks.py).

import { isTable, member } from "./canonical_json.js";
import { SIGNATURES } from "./layout.js";
import { isOfDraw } from "./log_proof.js";
import { failed, notJudged } from "./verdicts.js";

export function checkSignaturesDrawn(log, seal) {
  const check = "signatures.content";
  if (log === null || seal.project) {
    return [];
  }
  const logged = new Set([...log.records.values()].flatMap((record) => namesOf(record, seal.draw)));
  const sealed = [...seal.private.keys()].filter((name) => name.startsWith(SIGNATURES));
  if (logged.size === 0 && sealed.length === 0) {
    return [];
  }
  const differing = [...[...logged].filter((name) => !sealed.includes(name)), ...sealed.filter((n) => !logged.has(n))];
  return differing.length
    ? [failed(check, "other_files", "", differing.sort()[0])]
    : [notJudged(check, "SEALED", "needs_private")];
}

function namesOf(record, draw) {
  const facts = member(record, "facts");
  if (member(record, "event") !== "draw.signed" || !isOfDraw(record, draw) || !isTable(facts)) {
    return [];
  }
  const path = `${SIGNATURES}${member(facts, "session")}/${member(facts, "by")}`;
  return [`${path}.png`, `${path}.json`];
}
