// Proofs that the log only grew: from the checkpoint of every earlier archive of the station to this one.

import { decodeAscii, decodeUtf8, fromHex } from "./bytes.js";
import { isSignedBy, parseCheckpoint, splitNotes } from "./checkpoint.js";
import { verifyConsistency } from "./merkle.js";
import { Malformed, Refused } from "./verdicts.js";

const LINE = /^(EDA-[A-Z0-9-]{1,100}) ([0-9a-f]{64}) ([1-9][0-9]{0,15})((?: [0-9a-f]{64})*)$/;

// Read prev-checkpoints.txt and consistency.txt together.
export function parseEarlier(checkpoints, consistency) {
  const notes = splitNotes(decodeUtf8(checkpoints));
  const lines = decodeAscii(consistency).split("\n");
  if (lines.pop() !== "" || lines.length !== notes.length) {
    throw new Malformed("not one proof for each checkpoint");
  }
  return lines.map((line, i) => {
    const match = LINE.exec(line);
    if (match === null) {
      throw new Malformed("a line of consistency.txt is malformed");
    }
    const proof = match[4].split(" ").slice(1).map(fromHex);
    return { name: match[1], digest: match[2], size: BigInt(match[3]), note: notes[i], proof };
  });
}

// There is a valid proof for every earlier archive, and the seal names the last.
export function checkEarlier(seal, head, earlier) {
  if (earlier.length !== seal.sequence - 1) {
    throw new Refused("earlier_missing", seal.sequence - 1, earlier.length);
  }
  const last = earlier.at(-1) ?? null;
  if (seal.previous?.archive !== last?.name || seal.previous?.digest !== last?.digest) {
    throw new Refused("earlier_previous", seal.previous?.archive ?? "", last?.name ?? "");
  }
  earlier.forEach((archive, i) => {
    const number = String(i + 1).padStart(4, "0");
    if (!archive.name.startsWith(`EDA-${seal.station}-`) || !archive.name.endsWith(`-${number}`)) {
      throw new Refused("earlier_order", `EDA-${seal.station}-…-${number}`, archive.name);
    }
    checkOne(seal, head, archive);
  });
}

function checkOne(seal, head, archive) {
  let note;
  try {
    note = parseCheckpoint(archive.note);
  } catch (error) {
    throw error instanceof Malformed ? new Refused("earlier_note", "", `${archive.name}: ${error.message}`) : error;
  }
  if (note.origin !== seal.log.origin || note.size !== archive.size) {
    throw new Refused("earlier_note", `${seal.log.origin} ${archive.size}`, `${note.origin} ${note.size}`);
  }
  if (!isSignedBy(note, seal.log.key.key)) {
    throw new Refused("earlier_signature", "", archive.name);
  }
  if (!verifyConsistency(note.size, note.root, head.size, head.root, archive.proof)) {
    throw new Refused("earlier_proof", "", archive.name);
  }
}
