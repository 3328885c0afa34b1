// The seal: its own form, the three signatures, who made them, and the private files that it names.

import { ageRecipients } from "./age_header.js";
import * as layout from "./layout.js";
import { parsePublicKeyFile, parseSignature, verifyFile } from "./minisign.js";
import { parseSeal } from "./seal.js";
import { isKeyOf } from "./signer_names.js";
import { failed, Malformed, notJudged, passed, Refused } from "./verdicts.js";

// The seal, if it can be read, and the line about its form.
export function readSeal(bag) {
  let seal = null;
  const line = guarded("seal.form", () => {
    seal = parseSeal(bag.content(layout.SEAL));
    const keys = [...seal.roles.values(), seal.log.key].map((key) => key.digest);
    return new Set(keys).size === keys.length
      ? passed("seal.form", { practice: seal.practice ? "practice" : "real" })
      : failed("seal.form", "same_key");
  });
  return [seal, line];
}

// The line of `judge`; what it refuses is a FAIL.
function guarded(check, judge) {
  try {
    return judge();
  } catch (error) {
    if (error instanceof Refused) {
      return error.line(check);
    }
    if (error instanceof Malformed) {
      return failed(check, "malformed", "", error);
    }
    throw error;
  }
}

// Whether the key files beside the seal are the keys that it names.
export function checkKeys(bag, seal) {
  const check = "seal.keys";
  const named = layout.ROLES.map((role) => [layout.keyPath(role), seal.roles.get(role)]);
  named.push([layout.LOG_KEY, seal.log.key]);
  return guarded(check, () => {
    for (const [path, key] of named) {
      if (parsePublicKeyFile(bag.content(path)).line !== key.line) {
        return failed(check, "other_key", key.fingerprint, path);
      }
    }
    return passed(check, { keys: named.length });
  });
}

export function checkSignatures(bag, seal) {
  return layout.ROLES.map((role) => {
    const check = `seal.signature.${role}`;
    return guarded(check, () => {
      const signature = parseSignature(bag.content(layout.signaturePath(role)));
      return judged(check, signature, seal, role, bag.content(layout.TAG_MANIFEST));
    });
  });
}

function judged(check, signature, seal, role, manifest) {
  const key = seal.roles.get(role);
  const comment = `eda-seal-v1 ${seal.kind}=${seal.subject} role=${role} t=${seal.seconds}`;
  if (signature.untrustedComment !== layout.UNTRUSTED_COMMENT) {
    return failed(check, "untrusted_comment", layout.UNTRUSTED_COMMENT, signature.untrustedComment);
  }
  if (signature.trustedComment !== comment) {
    return failed(check, "trusted_comment", comment, signature.trustedComment);
  }
  if (!verifyFile(key, manifest, signature)) {
    return failed(check, "signature", key.fingerprint);
  }
  return passed(check, { fingerprint: key.fingerprint });
}

// Whether the keys are those that were named beforehand. A name that fits no key is a FAIL of its own.
export function checkSigners(seal, known) {
  const lines = layout.ROLES.map((role) => {
    const key = seal.roles.get(role);
    return known.some((signer) => isKeyOf(signer, key, role))
      ? passed(`seal.signer.${role}`, { fingerprint: key.fingerprint })
      : notJudged(`seal.signer.${role}`, "UNKNOWN", "signer_not_named", key.fingerprint);
  });
  const absent = known.filter((s) => !layout.ROLES.some((role) => isKeyOf(s, seal.roles.get(role), role)));
  return [
    ...lines,
    ...absent.map((s) => failed("seal.named_signer", "signer_absent", `${s.role} ${s.digits}`.trim())),
  ];
}

// Whether private files and commitments correspond, and each file is encrypted as the seal says.
export function checkPrivateFiles(bag, seal) {
  const expected = new Set([...seal.private.keys()].map((name) => layout.PRIVATE + name + layout.ENCRYPTED));
  expected.add(layout.INDEX);
  const present = bag.paths.filter((path) => path.startsWith(layout.PRIVATE));
  const surplus = present.filter((path) => !expected.has(path));
  const lacking = [...expected].filter((path) => !bag.sizes.has(path));
  const differing = [...surplus, ...lacking].sort();
  const listed = differing.length
    ? failed("private.listed", "other_files", "", differing[0])
    : passed("private.listed", { files: seal.private.size });
  return [listed, encrypted(bag, seal, present)];
}

function encrypted(bag, seal, present) {
  const check = "private.encrypted";
  for (const path of present) {
    let count;
    try {
      count = ageRecipients(bag.content(path), bag.sizes.get(path));
    } catch (error) {
      return failed(check, "not_encrypted", "", `${path}: ${error.message}`);
    }
    if (count !== seal.recipients.size) {
      return failed(check, "other_recipients", seal.recipients.size, `${path}: ${count}`);
    }
  }
  return passed(check, { files: present.length, recipients: seal.recipients.size });
}
