// Verification of a sealed archive: one pass over its bytes, then line after line of what was found, with the ids, the
// order and the verdicts of the program in Python (core/evidence/verification/verify.py). A fault in the archive is a FAIL line,
// never an exception.

import { checkBag, checkBagAgainstSeal, loadBag } from "./bag_checks.js";
import { toHex } from "./bytes.js";
import { isTable, member } from "./canonical_json.js";
import { checkCodes } from "./code_checks.js";
import { checkDrawLog } from "./draw_log.js";
import * as layout from "./layout.js";
import { checkLog } from "./log_checks.js";
import { isOfDraw } from "./log_proof.js";
import { checkProject } from "./project_checks.js";
import { parseProject } from "./project_record.js";
import { checkRecording } from "./recording_checks.js";
import { checkKeys, checkPrivateFiles, checkSignatures, checkSigners, readSeal } from "./seal_checks.js";
import { checkSessions } from "./session_checks.js";
import { checkSignaturesDrawn } from "./signature_checks.js";
import { ZipSource } from "./stored_zip.js";
import { readSelection } from "./selection.js";
import { checkSelection, checkSelectionLog } from "./selection_checks.js";
import { isSelection, readTranscript } from "./transcript.js";
import { checkTranscript } from "./transcript_checks.js";
import { failed, Malformed, notJudged, passed, Refused } from "./verdicts.js";

// Verify the ZIP in `blob`. `signers` are those known beforehand, `codes` texts scanned from papers; `progress` hears of
// every stretch of bytes. Besides the lines the result has the seal, the record of the draw or of the project where they
// could be read, the digest of the tag manifest, and by their path the reports of archives that lie inside.
export async function verifyArchive(blob, signers = [], progress = () => {}, codes = []) {
  const report = { lines: [], seal: null, transcript: null, project: null, digest: "", inside: new Map() };
  if (blob.name?.endsWith(layout.UNFINISHED)) {
    report.lines.push(failed("archive.container", "unfinished", "", blob.name));
    return report;
  }
  let source, bag;
  try {
    source = await ZipSource.open(blob);
    bag = await loadBag(source, progress);
    report.inside = await reportsInside(source);
  } catch (error) {
    const unreadable = failed("archive.container", "unreadable", "", error);
    report.lines.push(error instanceof Refused ? error.line("archive.container") : unreadable);
    return report;
  }
  judge(report, bag, source.stamp, signers, codes);
  return report;
}

// Reports of the archives that lie inside an archive of a project, by their path. In those nothing is looked for inside.
async function reportsInside(source) {
  const found = new Map();
  for (const path of [...source.sizes.keys()].filter((name) => name.startsWith(layout.HELD))) {
    const report = { lines: [], seal: null, transcript: null, project: null, digest: "", inside: new Map() };
    found.set(path, report);
    try {
      const held = await ZipSource.open(source.blobOf(path));
      judge(report, await loadBag(held, () => {}), held.stamp, [], []);
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      report.lines.push(error.line("archive.container"));
    }
  }
  return found;
}

function judge(report, bag, stamp, signers, codes) {
  const { lines } = report;
  lines.push(passed("archive.container", { files: bag.sizes.size }), ...guarded("bag.form", () => checkBag(bag)));
  let seal = null;
  lines.push(...guarded("seal.form", () => {
    const [found, line] = readSeal(bag);
    seal = found;
    return [line];
  }));
  report.seal = seal;
  if (seal === null) {
    return;
  }
  report.digest = toHex(bag.digests.get(layout.TAG_MANIFEST) ?? new Uint8Array());
  lines.push(...guarded("seal.part", () => sealLines(bag, seal, stamp, signers)));
  lines.push(...guarded("log.form", () => logLines(report, bag, seal, codes)));
}

function sealLines(bag, seal, stamp, signers) {
  const lines = [checkBagAgainstSeal(bag, seal)];
  if (stamp.date !== seal.stamp.date || stamp.time !== seal.stamp.time) {
    lines.push(failed("archive.time", "zip_time"));
  }
  return [
    ...lines,
    checkKeys(bag, seal),
    ...checkSignatures(bag, seal),
    ...checkSigners(seal, signers),
    ...checkPrivateFiles(bag, seal),
  ];
}

function logLines(report, bag, seal, codes) {
  const { lines, log } = checkLog(bag, seal);
  if (seal.project) {
    lines.push(...guarded("project.form", () => projectLines(report, bag, seal, log)));
  } else {
    if (log !== null) {
      lines.push(...guarded("recording.form", () => checkRecording(log, seal)));
    }
    lines.push(...guarded("draw.form", () => drawLines(report, bag, seal, log)));
  }
  lines.push(...guarded("private.form", () => sealedLines(seal, log)));
  return [...lines, ...guarded("code.form", () => checkCodes(codes, seal, log, report.transcript))];
}

function projectLines(report, bag, seal, log) {
  try {
    report.project = parseProject(bag.content(layout.PROJECT));
  } catch (error) {
    if (error instanceof Malformed) {
      return [failed("project.record", "malformed", "", error)];
    }
    throw error;
  }
  return checkProject(bag, seal, log, report.project, report.inside);
}

function drawLines(report, bag, seal, log) {
  const bytes = bag.content(layout.DRAW);
  let transcript;
  try {
    transcript = isSelection(bytes) ? readSelection(bytes) : readTranscript(bytes);
  } catch (error) {
    if (error instanceof Malformed) {
      return [failed("draw.schema", "recomputed", "a record of this format", error)];
    }
    throw error;
  }
  report.transcript = transcript;
  const lines = transcript.isSelection ? checkSelection(transcript) : checkTranscript(transcript);
  const sameDraw = transcript.plan.draw === seal.draw;
  lines.push(
    sameDraw
      ? passed("draw.identity", { draw: seal.draw })
      : failed("draw.identity", "other_name", seal.draw, transcript.plan.draw),
  );
  if (log !== null) {
    lines.push(transcript.isSelection ? checkSelectionLog(transcript, log) : checkDrawLog(transcript, log));
    lines.push(checkSessions(log, seal.draw));
  }
  return lines;
}

// What only decrypted private files would show.
function sealedLines(seal, log) {
  const checks = ["private.content", "log.private"];
  if ([...seal.private.keys()].some((name) => name.startsWith(layout.SCREEN))) {
    checks.push("recording.content");
  }
  if (log !== null && [...log.records.values()].some((record) => isRecordedCall(record, seal.draw))) {
    checks.push("calls.content");
  }
  return [
    ...checks.map((check) => notJudged(check, "SEALED", "needs_private")), ...checkSignaturesDrawn(log, seal),
  ];
}

function isRecordedCall(record, draw) {
  const facts = member(record, "facts");
  if (member(record, "event") !== "contact.call_ended" || !isOfDraw(record, draw) || !isTable(facts)) {
    return false;
  }
  const digest = member(facts, "recording_sha256");
  return typeof digest === "string" && digest !== "";
}

// The lines of a part; a fault of the verifier itself is a FAIL that says so, not a way past it.
function guarded(part, judgePart) {
  try {
    return judgePart();
  } catch (error) {
    return [error instanceof Refused ? error.line(part) : failed(part, "verifier_fault", "", error)];
  }
}
