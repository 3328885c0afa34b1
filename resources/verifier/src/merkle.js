// RFC 6962 hash trees over SHA-256.

import { sameBytes } from "./bytes.js";
import { sha256 } from "./sha256.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export function leafHash(data) {
  return sha256(LEAF, data);
}

export function nodeHash(left, right) {
  return sha256(NODE, left, right);
}

// Merkle tree hash over leaf hashes, level by level.
export function treeRoot(leaves) {
  if (leaves.length === 0) {
    return sha256();
  }
  let level = leaves;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      above.push(nodeHash(level[i], level[i + 1]));
    }
    if (level.length % 2) {
      above.push(level[level.length - 1]);
    }
    level = above;
  }
  return level[0];
}

// How many perfect subtrees make up a tree of this size.
export function peakCount(size) {
  return [...size.toString(2)].filter((bit) => bit === "1").length;
}

// The right edge of a growing tree; `peaks` are the roots of its perfect subtrees, largest first.
export class Frontier {
  constructor(size, peaks) {
    this.size = size;
    this.peaks = [...peaks];
  }

  append(leaf) {
    let node = leaf;
    for (let carry = this.size; carry % 2; carry = Math.floor(carry / 2)) {
      node = nodeHash(this.peaks.pop(), node);
    }
    this.peaks.push(node);
    this.size += 1;
  }

  root() {
    return this.peaks.length === 0 ? sha256() : this.peaks.reduceRight((node, peak) => nodeHash(peak, node));
  }
}

// Check a consistency proof between two tree heads (RFC 9162 §2.1.4.2); sizes are big integers.
export function verifyConsistency(oldSize, oldRoot, newSize, newRoot, proof) {
  if (oldSize <= 0n || oldSize > newSize) {
    return false;
  }
  if (oldSize === newSize) {
    return proof.length === 0 && sameBytes(oldRoot, newRoot);
  }
  const path = (oldSize & (oldSize - 1n)) === 0n ? [oldRoot, ...proof] : [...proof];
  if (path.length === 0) {
    return false;
  }
  let [fn, sn] = [oldSize - 1n, newSize - 1n];
  while (fn & 1n) {
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  let [before, after] = [path[0], path[0]];
  for (const node of path.slice(1)) {
    if (sn === 0n) {
      return false;
    }
    if (fn & 1n || fn === sn) {
      [before, after] = [nodeHash(node, before), nodeHash(node, after)];
      while (!(fn & 1n) && fn) {
        [fn, sn] = [fn >> 1n, sn >> 1n];
      }
    } else {
      after = nodeHash(after, node);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && sameBytes(before, oldRoot) && sameBytes(after, newRoot);
}
