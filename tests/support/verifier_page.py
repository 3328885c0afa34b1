"""The verifier page's modules in a browser, to be asked what they make of archives and draws."""

import json
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.evidence.verification.signer_names import KnownSigner
from core.evidence.verification.verdicts import Line, Verdict
from storage.archive.verifier_page import joined_script
from tests.support.chromium import Browser
from tests.support.source_tree import ROOT

_MODULES = ("verification", "replacement", "transcript", "signer_names")

# What the tests ask of the modules; digests and keys as hex, as in the vector file.
_QUESTIONS = """
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const bytes = module_bytes;
const sortedParams = (params) => Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
globalThis.linesOf = async (archive, signers, codes) => {
  const { lines } = await module_verification.verifyArchive(
    new Blob([fromBase64(archive)]), signers, () => {}, codes);
  return lines.map((l) => [l.id, l.verdict, l.detail, l.verdict === "PASS" ? sortedParams(l.params) : []]);
};
globalThis.digestsOf = (message) => {
  const data = fromBase64(message);
  const key = new Uint8Array(32).fill(7);
  const wide = module_wide_hashes;
  const found = [module_sha256.sha256(data), wide.sha512(data), wide.blake2b512(data),
    new module_sha256.Hmac(key).of(data)];
  return found.map(bytes.toHex);
};
globalThis.streamedDigest = (message, sizes) => {
  const data = fromBase64(message);
  const hash = new module_sha256.Sha256();
  let start = 0;
  for (const size of sizes) {
    hash.update(data.subarray(start, start + size));
    start += size;
  }
  return bytes.toHex(hash.update(data.subarray(start)).digest());
};
globalThis.signatureHolds = (key, message, signature) =>
  module_ed25519.verifySignature(bytes.fromHex(key), bytes.fromHex(message), bytes.fromHex(signature));
globalThis.isCanonical = (text) => {
  try {
    module_canonical_json.parseCanonical(fromBase64(text));
    return true;
  } catch (error) {
    if (error instanceof module_verdicts.Malformed) return false;
    throw error;
  }
};
globalThis.fieldOfRefusal = (record) => {
  try {
    module_transcript.readTranscript(fromBase64(record));
    return "";
  } catch (error) {
    if (error instanceof module_verdicts.Malformed) return error.message.split(":")[0];
    throw error;
  }
};
globalThis.drawOf = (given) => {
  const { plan } = given;
  const rows = given.rows.map((row) => module_transcript.readAnyRow(new module_strict_fields.Field(row)));
  rows.sort((a, b) => (a.expert < b.expert ? -1 : 1));
  const terms = { draw: plan.draw, attempt: given.attempt, planHash: module_edp1.planHash(plan),
    snapshotRoot: module_edp1.snapshotRoot(rows, new Map()) };
  const commitment = module_edp1.commitment(terms, given.s_op);
  const material = module_edp1.keyMaterial(terms, commitment, given.contributions);
  const prk = module_edp1.deriveKey(given.s_op, material);
  const pool = rows.filter((row) => row.eligible.size > 0);
  const experts = pool.map((row) => row.expert);
  const weights = new Map(Object.entries(plan.weights ?? {}));
  const tickets = module_edp1.tickets(prk, plan.scope, experts, weights);
  const groupOrder = module_edp1.groupOrder(prk, plan.groups.map((group) => group.id));
  const { seats, order } = module_placement.place(pool, tickets, plan.groups, plan.employer_cap, groupOrder);
  const positions = module_placement.inTicketOrder(experts, tickets);
  const next = (board, group, places = positions) =>
    module_replacement.nextForGroup(pool, places, group, board, plan.employer_cap).expert;
  const first = module_replacement.boardOf(seats);
  let board = first;
  const placed = new Set(order.map((member) => member.expert));
  const leaving = positions.map((i) => experts[i]).filter((expert) => placed.has(expert)).slice(0, 4);
  const replacements = leaving.map((out) => {
    const { seat, group } = seats.find((each) => each.expert === out);
    board = module_replacement.withLeft(board, seat);
    const found = next(board, group);
    board = found === null ? board : module_replacement.withFilled(board, seat, found);
    return { out, group, in: found };
  });
  const rounds = (given.expect?.fresh_rounds ?? []).map((round) => {
    const key = module_edp1.deriveKey(
      given.s_op, module_edp1.roundMaterial(material, round.round, round.contributions));
    if (!("next" in round)) return { ...round, prk: key };
    const fresh = module_edp1.tickets(key, plan.scope, experts, weights);
    const places = module_placement.inTicketOrder(experts, fresh);
    const names = plan.groups.map(({ id }) => [id, next(first, id, places)]);
    return { ...round, prk: key, next: Object.fromEntries(names) };
  });
  const byExpert = (value) => Object.fromEntries(order.map((member) => [member.expert, value(member)]));
  return {
    plan_hash: terms.planHash, snapshot_root: terms.snapshotRoot, commitment, prk,
    tickets: Object.fromEntries(experts.map((expert, i) => [expert, tickets[i]])), group_order: groupOrder,
    panel: byExpert((member) => member.group), stage: byExpert((member) => member.stage),
    replacements, fresh_rounds: rounds,
  };
};
"""

LineWords = list[Any]


class PageModules:
    """The modules, loaded into an empty page of ``browser``."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        browser.evaluate(f"(() => {{{joined_script(ROOT, _MODULES)}\n{_QUESTIONS}}})()")

    def ask(self, question: str, *given: object) -> Any:
        """What a function of the questions above gives for values that JSON can hold."""
        return self._browser.evaluate(f"{question}({', '.join(json.dumps(value) for value in given)})")

    def lines_of(
        self, archive: Path, signers: Sequence[KnownSigner] = (), codes: Sequence[str] = ()
    ) -> list[LineWords]:
        """The page's lines about a ZIP, as :func:`line_words` has them."""
        known = [{"digits": signer.digits, "role": signer.role} for signer in signers]
        found: list[LineWords] = self.ask("linesOf", base64(archive.read_bytes()), known, list(codes))
        return found


def line_words(line: Line) -> LineWords:
    """What both verifiers must agree on: id, verdict, reason, and the facts of a PASS."""
    facts = sorted(line.params.items()) if line.verdict is Verdict.PASS else []
    return [line.id, line.verdict.value, line.detail, [list(pair) for pair in facts]]


def base64(data: bytes) -> str:
    """How bytes are given to a question."""
    return b64encode(data).decode("ascii")
