// The ZIP form of an archive, read by slices, so that recordings never fill the memory. There is one byte sequence for
// given files (core/evidence/format/stored_zip.py); all bytes that are not file content are written again and compared.

import { concat, decodeAscii, sameBytes, utf8 } from "./bytes.js";
import { clashing, isPlainPath } from "./layout.js";
import { Malformed, Refused } from "./verdicts.js";

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const END64_SIZE = 56;
const MAX16 = 0xffff;
const MAX32 = 0xffffffff;
const PLAIN = 20; // versions needed to extract
const ZIP64 = 45;
const UNIX = 3 << 8;
const REGULAR_FILE = 0x81a40000;
const LARGEST_DIRECTORY = 64 * 2 ** 20;
const MOST_FILES = 200_000;
const SLICE = 4 << 20;
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

// An archive in a file or blob: name of its root folder, size of every member by path, DOS time stamp.
export class ZipSource {
  static async open(blob) {
    let members, stamp;
    try {
      ({ members, stamp } = await readDirectory(blob));
    } catch (error) {
      throw error instanceof Malformed ? new Refused("zip_form", "", error) : error;
    }
    return new ZipSource(blob, members, stamp);
  }

  constructor(blob, members, stamp) {
    this.blob = blob;
    this.stamp = stamp;
    [this.root, this.members] = underOneRoot(members);
    checkNames([...this.members.keys()]);
    this.sizes = new Map([...this.members].map(([path, member]) => [path, member.size]));
  }

  // A member as a file of its own, without reading it.
  blobOf(path) {
    const member = this.members.get(path);
    const start = dataOffset(member);
    return this.blob.slice(start, start + member.size);
  }

  // Content of a member in pieces; its CRC-32 is compared at the end.
  async *chunks(path) {
    const member = this.members.get(path);
    const start = dataOffset(member);
    let crc = -1;
    for (let done = 0; done < member.size; done += SLICE) {
      const chunk = await slice(this.blob, start + done, start + Math.min(done + SLICE, member.size));
      for (const byte of chunk) {
        crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
      }
      yield chunk;
    }
    if (~crc >>> 0 !== member.crc) {
      throw new Refused("zip_crc", "", path);
    }
  }
}

async function slice(blob, start, end) {
  const bytes = new Uint8Array(await blob.slice(start, end).arrayBuffer());
  if (bytes.length !== end - start) {
    throw new Refused("zip_short");
  }
  return bytes;
}

function dataOffset(member) {
  return member.offset + LOCAL_SIZE + member.name.length + (member.size >= MAX32 ? 20 : 0);
}

async function readDirectory(blob) {
  const [start, centralSize, count] = await findDirectory(blob);
  const tail = await slice(blob, start, blob.size);
  const { members, stamp } = centralEntries(tail.subarray(0, centralSize), count);
  let expected = 0;
  for (const member of members) {
    const header = localHeader(member, stamp);
    if (member.offset !== expected || dataOffset(member) + member.size > start) {
      throw new Malformed("members overlap or leave gaps");
    }
    if (!sameBytes(await slice(blob, member.offset, member.offset + header.length), header)) {
      throw new Malformed("a local header is not what the directory says");
    }
    expected = dataOffset(member) + member.size;
  }
  if (expected !== start || !sameBytes(directory(members, stamp), tail)) {
    throw new Malformed("the directory is not in canonical form");
  }
  return { members, stamp };
}

// Offset, size and entry count of the central directory, only as a claim to be checked.
async function findDirectory(blob) {
  if (blob.size < END_SIZE) {
    throw new Malformed("too short for a ZIP");
  }
  const end = viewOf(await slice(blob, blob.size - END_SIZE, blob.size));
  if (end.getUint32(0) !== 0x504b0506) {
    throw new Malformed("does not end as a ZIP without comment");
  }
  let [count, size, start] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  if (count === MAX16 || size === MAX32 || start === MAX32) {
    const records = blob.size - END_SIZE - LOCATOR_SIZE - END64_SIZE;
    if (records < 0) {
      throw new Malformed("ZIP64 records are missing");
    }
    const wide = viewOf(await slice(blob, records, records + END64_SIZE));
    [count, size, start] = [number64(wide, 32), number64(wide, 40), number64(wide, 48)];
  }
  if (start + size > blob.size || blob.size - start > LARGEST_DIRECTORY || count * CENTRAL_SIZE > size) {
    throw new Malformed("the directory lies outside the file or is too large");
  }
  return [start, size, count];
}

function centralEntries(bytes, count) {
  const members = [];
  let stamp = { date: 0, time: 0 };
  let position = 0;
  for (let i = 0; i < count; i++) {
    if (position + CENTRAL_SIZE > bytes.length) {
      throw new Malformed("the directory ends too early");
    }
    const entry = viewOf(bytes.subarray(position, position + CENTRAL_SIZE));
    const [nameLength, extraLength] = [entry.getUint16(28, true), entry.getUint16(30, true)];
    if (entry.getUint16(10, true)) {
      throw new Malformed("a member is compressed");
    }
    const nameEnd = position + CENTRAL_SIZE + nameLength;
    const name = decodeAscii(bytes.subarray(position + CENTRAL_SIZE, nameEnd));
    const extra = bytes.subarray(nameEnd, nameEnd + extraLength);
    stamp = { time: entry.getUint16(12, true), date: entry.getUint16(14, true) };
    members.push({ name, crc: entry.getUint32(16, true), ...place(entry, extra) });
    position = nameEnd + extraLength;
  }
  return { members, stamp };
}

// Size and offset of a member, from the ZIP64 field where they do not fit.
function place(entry, extra) {
  let [size, offset] = [entry.getUint32(24, true), entry.getUint32(42, true)];
  const wide = viewOf(extra);
  let values = [];
  if (extra.length % 8 === 4 && wide.getUint16(0, true) === 1) {
    values = Array.from({ length: (extra.length - 4) / 8 }, (_, i) => number64(wide, 4 + 8 * i));
  }
  if (size === MAX32 && values.length >= 2) {
    [size, values] = [values[0], values.slice(2)];
  }
  if (offset === MAX32 && values.length) {
    offset = values[0];
  }
  return { size, offset };
}

function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function number64(view, position) {
  const value = view.getBigUint64(position, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new Malformed("a number is larger than any file");
  }
  return Number(value);
}

// Bytes of little-endian fields: [width, value] each.
function packed(...fields) {
  const bytes = new Uint8Array(fields.reduce((size, [width]) => size + width, 0));
  const view = viewOf(bytes);
  let position = 0;
  for (const [width, value] of fields) {
    if (width === 2) {
      view.setUint16(position, value, true);
    } else if (width === 4) {
      view.setUint32(position, value, true);
    } else {
      view.setBigUint64(position, BigInt(value), true);
    }
    position += width;
  }
  return bytes;
}

function localHeader(member, stamp) {
  const large = member.size >= MAX32;
  const size = large ? MAX32 : member.size;
  const extra = large ? packed([2, 1], [2, 16], [8, member.size], [8, member.size]) : new Uint8Array();
  const head = packed(
    [4, 0x04034b50], [2, large ? ZIP64 : PLAIN], [2, 0], [2, 0], [2, stamp.time], [2, stamp.date], [4, member.crc],
    [4, size], [4, size], [2, member.name.length], [2, extra.length],
  );
  return concat(head, utf8(member.name), extra);
}

function centralEntry(member, stamp) {
  const large = member.size >= MAX32;
  const far = member.offset >= MAX32;
  const size = large ? MAX32 : member.size;
  const values = [...(large ? [member.size, member.size] : []), ...(far ? [member.offset] : [])];
  const extra = values.length ? packed([2, 1], [2, 8 * values.length], ...values.map((v) => [8, v])) : new Uint8Array();
  const version = values.length ? ZIP64 : PLAIN;
  const head = packed(
    [4, 0x02014b50], [2, UNIX | version], [2, version], [2, 0], [2, 0], [2, stamp.time], [2, stamp.date],
    [4, member.crc], [4, size], [4, size], [2, member.name.length], [2, extra.length], [2, 0], [2, 0], [2, 0],
    [4, REGULAR_FILE], [4, far ? MAX32 : member.offset],
  );
  return concat(head, utf8(member.name), extra);
}

// Everything after the last member's content.
function directory(members, stamp) {
  const last = members.at(-1);
  const start = last ? dataOffset(last) + last.size : 0;
  const central = concat(...members.map((member) => centralEntry(member, stamp)));
  const count = members.length;
  const wide = [];
  if (count >= MAX16 || start >= MAX32 || central.length >= MAX32) {
    wide.push(
      [4, 0x06064b50], [8, 44], [2, UNIX | ZIP64], [2, ZIP64], [4, 0], [4, 0], [8, count], [8, count],
      [8, central.length], [8, start], [4, 0x07064b50], [4, 0], [8, start + central.length], [4, 1],
    );
  }
  const few = Math.min(count, MAX16);
  const end = packed(
    ...wide, [4, 0x06054b50], [2, 0], [2, 0], [2, few], [2, few], [4, Math.min(central.length, MAX32)],
    [4, Math.min(start, MAX32)], [2, 0],
  );
  return concat(central, end);
}

function underOneRoot(members) {
  if (members.length === 0 || members.some(({ name }, i) => i > 0 && members[i - 1].name >= name)) {
    throw new Refused("zip_order");
  }
  const root = members[0].name.split("/")[0];
  if (!isPlainPath(root)) {
    throw new Refused("unusual_name", "", root);
  }
  const found = new Map();
  for (const member of members) {
    if (!member.name.startsWith(root + "/") || member.name === root + "/") {
      throw new Refused("one_root", root + "/", member.name);
    }
    found.set(member.name.slice(root.length + 1), member);
  }
  return [root, found];
}

function checkNames(paths) {
  if (paths.length > MOST_FILES) {
    throw new Refused("too_many_files", MOST_FILES, paths.length);
  }
  const unusual = paths.find((path) => !isPlainPath(path));
  if (unusual !== undefined) {
    throw new Refused("unusual_name", "", unusual);
  }
  const clash = clashing([...paths].sort());
  if (clash !== null) {
    throw new Refused("case_clash", "", clash);
  }
}
