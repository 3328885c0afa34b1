// The record says something else than what was computed.

import { sameValue } from "./canonical_json.js";
import { shown } from "./verdicts.js";

export class Difference extends Error {
  constructor(expected, found) {
    super("difference");
    this.expected = shown(expected);
    this.found = shown(found);
  }
}

// Throw a Difference unless both are the same; `what` names a part.
export function equal(expected, found, what = "") {
  if (!sameValue(expected, found)) {
    const prefix = what ? `${what}: ` : "";
    throw new Difference(prefix + shown(expected), prefix + shown(found));
  }
}

export function demand(condition, expected, found) {
  if (!condition) {
    throw new Difference(expected, found);
  }
}
