// EDP-1, the rule itself: every hash of the draw, byte for byte (design of the draw protocol, steps 1 to 10). Written
// apart from core/draw/protocol/edp1.py, so that two programs must agree. Digests go in and out as hex texts.

import { concat, fromHex, toHex, utf8 } from "./bytes.js";
import { canonical } from "./canonical_json.js";
import { leafHash, treeRoot } from "./merkle.js";
import { Hmac, sha256 } from "./sha256.js";

const END = Uint8Array.of(1);

// `data` after its own length as 8 big-endian bytes.
function lp(data) {
  const framed = new Uint8Array(8 + data.length);
  new DataView(framed.buffer).setBigUint64(0, BigInt(data.length));
  framed.set(data, 8);
  return framed;
}

function lpText(text) {
  return lp(utf8(String(text)));
}

function lpDigest(hex) {
  return lp(fromHex(hex));
}

function tag(name) {
  return utf8(`EDP1/${name}\0`);
}

// Step 1: hash of the plan's canonical form.
export function planHash(plan) {
  return toHex(sha256(tag("plan"), canonical(plan)));
}

// Step 2: root over the rows of the eligible and, at their positions, the leaf hashes of the others.
export function snapshotRoot(rows, others) {
  const leaves = [];
  let next = 0;
  for (let i = 0; i < rows.length + others.size; i++) {
    leaves.push(others.has(i) ? fromHex(others.get(i)) : leafHash(canonical(rows[next++].value)));
  }
  return toHex(treeRoot(leaves));
}

// What an attempt is bound to: draw, number, plan and pool.
function bound({ draw, attempt, planHash: plan, snapshotRoot: root }) {
  return concat(lpText(draw), lpText(attempt), lpDigest(plan), lpDigest(root));
}

// Step 3: C_op, which fixes the machine's secret before the dice.
export function commitment(terms, secret) {
  return toHex(sha256(tag("commit"), bound(terms), lpDigest(secret)));
}

// Of a panel that is named, not drawn: binds the names to plan, pool and attempt as C_op binds a secret.
export function namedDigest(terms, naming) {
  return toHex(sha256(tag("named"), bound(terms), lp(canonical(naming))));
}

function contributionBytes(contributions) {
  return concat(...contributions.flatMap((c) => [lpText(c.witness), lpText(c.method), lpText(c.value)]));
}

// Step 5: the key material of the draw, in bytes.
export function keyMaterial(terms, committed, contributions) {
  return concat(tag("ikm"), bound(terms), lpDigest(committed), contributionBytes(contributions));
}

// Step 10, fresh dice: the key material of round `number`.
export function roundMaterial(material, number, contributions) {
  return concat(material, lpText("round"), lpText(number), contributionBytes(contributions));
}

// Steps 5 and 10: the key.
export function deriveKey(secret, material) {
  return toHex(new Hmac(fromHex(secret)).of(material));
}

// Step 6: the ticket of every expert, in the order given; the smallest is first.
export function tickets(prk, scope, experts, weights) {
  const mac = new Hmac(fromHex(prk));
  const head = concat(tag("ticket"), lpText(scope));
  return experts.map((expert) => {
    const named = lpText(expert);
    const weight = weights.get(expert) ?? 1;
    if (weight === 1) {
      return toHex(mac.of(head, named, END));
    }
    const drawn = Array.from({ length: weight }, (_, j) => toHex(mac.of(head, named, lpText(j + 1), END)));
    return drawn.sort()[0];
  });
}

// Step 7: the groups in the order that breaks ties of placement.
export function groupOrder(prk, groups) {
  const mac = new Hmac(fromHex(prk));
  return groups
    .map((group) => [toHex(mac.of(tag("group"), lpText(group), END)), group])
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
    .map(([, group]) => group);
}
