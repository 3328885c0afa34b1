// A project's archive: its record, the archives it names, and those that lie inside it.

import { parseEarlier } from "./earlier.js";
import * as layout from "./layout.js";
import { isPlannedFor } from "./log_proof.js";
import { member } from "./canonical_json.js";
import { failed, Malformed, notJudged, passed, Refused } from "./verdicts.js";

// Lines about the record; `inside` has the reports of the ZIPs in the archive by their path.
export function checkProject(bag, seal, log, record, inside) {
  if (record.project !== seal.project) {
    return [failed("project.record", "other_name", seal.project, record.project)];
  }
  const counts = { draws: record.draws.length, attempts: record.attempts.length };
  const lines = [passed("project.record", counts), named(bag, record)];
  if (log !== null) {
    lines.push(planned(record, log));
  }
  const archived = record.attempts.filter((attempt) => attempt.archive !== null);
  return [...lines, ...archived.map((attempt) => archiveLine(seal, attempt, inside))];
}

// Every archive named is one that the consistency proofs speak of, and those inside are those held.
function named(bag, record) {
  const check = "project.archives";
  let earlier;
  try {
    earlier = parseEarlier(bag.content(layout.EARLIER_CHECKPOINTS), bag.content(layout.CONSISTENCY));
  } catch (error) {
    if (error instanceof Refused || error instanceof Malformed) {
      return failed(check, "malformed", "", error);
    }
    throw error;
  }
  const digests = new Map(earlier.map((archive) => [archive.name, archive.digest]));
  const other = record.archives.find((archive) => digests.get(archive.name) !== archive.digest);
  if (other) {
    return failed(check, "not_earlier", other.digest, other.name);
  }
  const held = record.archives.filter((archive) => archive.held).map((archive) => layout.heldPath(archive.name));
  const present = bag.paths.filter((path) => path.startsWith(layout.HELD));
  const differing = [
    ...held.filter((path) => !present.includes(path)), ...present.filter((path) => !held.includes(path)),
  ].sort();
  return differing.length
    ? failed(check, "other_files", "", differing[0])
    : passed(check, { archives: record.archives.length, held: held.length });
}

// The log of the project knows the same draws for the same project or batch, no more and no fewer.
function planned(record, log) {
  const plans = [...log.records.values()].filter((entry) => isPlannedFor(entry, record.scopes));
  const plannedFor = (entry) => `${member(entry, "subject")} (${member(member(entry, "facts"), "project")})`;
  const known = [...new Set(plans.map(plannedFor))].sort().join(" ");
  const listed = record.draws.map(({ draw, scope }) => `${draw} (${scope})`).sort().join(" ");
  return known === listed
    ? passed("project.draws", { draws: record.draws.length })
    : failed("project.draws", "other_draws", known, listed);
}

function archiveLine(seal, { attempt, ending, draw, archive }, inside) {
  const check = "project.held";
  if (!archive.held) {
    return notJudged(check, "UNKNOWN", "not_held", archive.name);
  }
  const report = inside.get(layout.heldPath(archive.name));
  if (!report?.seal) {
    return failed(check, "held_unreadable", "", archive.name);
  }
  const refused = report.lines.find((line) => line.verdict === "FAIL");
  if (refused) {
    return failed(check, "held_refused", "", `${archive.name} ${refused.id}`);
  }
  if (report.digest !== archive.digest) {
    return failed(check, "digest", `${archive.name} ${archive.digest}`, report.digest);
  }
  const { seal: found, transcript } = report;
  const same =
    found.station === seal.station && found.practice === seal.practice && found.draw === draw &&
    found.archive === archive.name;
  if (!same) {
    return failed(check, "held_other", archive.name, `${found.archive} ${found.draw}`);
  }
  if (transcript && (transcript.attempt !== attempt || transcript.ending !== ending)) {
    return failed(check, "held_other", `${archive.name} ${attempt}`, transcript.attempt);
  }
  const checks = report.lines.filter((line) => line.verdict === "PASS").length;
  return passed(check, { archive: archive.name, checks });
}
