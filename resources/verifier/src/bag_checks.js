// The bag (BagIt 1.0, RFC 8493): every file is listed where it should be and is what its manifest says.

import { concat, decodeAscii, fromHex, sameBytes, toHex, utf8 } from "./bytes.js";
import * as layout from "./layout.js";
import { Sha256, sha256OfFile } from "./sha256.js";
import { failed, Malformed, notJudged, passed, Refused } from "./verdicts.js";

const DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const INFO = new RegExp(
  "^Bag-Software-Agent: (MingQian [0-9A-Za-z.+-]{1,40})\\n" +
    "Bagging-Date: ([0-9]{4}-[0-9]{2}-[0-9]{2})\\n" +
    "External-Identifier: ([A-Z0-9-]{1,120})\\n" +
    "Payload-Oxum: (0|[1-9][0-9]{0,17})\\.(0|[1-9][0-9]{0,9})\\n$",
);
const MANIFEST_LINE = /^([0-9a-f]{64}) {2}(\S+)$/;
const KEPT = new Set([
  ...layout.TAG_FILES, ...layout.SIGNATURE_FILES, layout.TAG_MANIFEST, layout.DRAW, layout.PUBLIC_LOG,
  layout.PROJECT,
]);
const LARGEST_DATA = 512 << 20;
const LARGEST_TAG_FILE = 64 << 20;
const HEAD = 8 << 10; // of files that are not kept: room for an age header
const WHOLE = 16 << 20; // up to here a file is hashed in one piece

// Read every file once, so that what is hashed is what is judged.
export async function loadBag(source, progress) {
  const digests = new Map();
  const contents = new Map();
  for (const [path, size] of source.sizes) {
    const kept = KEPT.has(path);
    const largest = path === layout.DRAW || path === layout.PUBLIC_LOG ? LARGEST_DATA : LARGEST_TAG_FILE;
    if (kept && size > largest) {
      throw new Refused("file_too_large", largest, path);
    }
    const whole = kept || size <= WHOLE;
    const [pieces, hash] = [[], new Sha256()];
    for await (const chunk of source.chunks(path)) {
      if (whole || pieces.length === 0) {
        pieces.push(chunk);
      }
      if (!whole) {
        hash.update(chunk);
      }
      progress(chunk.length);
    }
    const content = concat(...pieces);
    digests.set(path, whole ? await sha256OfFile(content) : hash.digest());
    contents.set(path, kept ? content : content.slice(0, HEAD));
  }
  return new LoadedBag(source, digests, contents);
}

class LoadedBag {
  constructor(source, digests, contents) {
    this.root = source.root;
    this.sizes = source.sizes;
    this.digests = digests;
    this.contents = contents;
    this.paths = [...source.sizes.keys()].sort();
    this.payload = this.paths.filter((path) => path.startsWith("data/"));
  }

  // A file that is kept whole, or the beginning of another.
  content(path) {
    if (!this.contents.has(path)) {
      throw new Refused("file_missing", "", path);
    }
    return this.contents.get(path);
  }
}

export function checkBag(bag) {
  const checks = [
    ["bag.declaration", declaration],
    ["bag.tag_manifest", tagManifest],
    ["bag.payload", payload],
    ["bag.complete", complete],
  ];
  const lines = checks.map(([check, judge]) => {
    try {
      return judge(check, bag);
    } catch (error) {
      if (error instanceof Refused) {
        return error.line(check);
      }
      if (error instanceof Malformed) {
        return failed(check, "malformed", "", error);
      }
      throw error;
    }
  });
  const later = bag.paths.filter((path) => layout.LATER_STAMPS.has(path));
  return [...lines, ...later.map((path) => notJudged("seal.later", "UNKNOWN", "not_judged", path))];
}

// Whether folder, bag-info.txt and seal name the same archive, day and program.
export function checkBagAgainstSeal(bag, seal) {
  const check = "bag.name";
  if (bag.root !== seal.archive) {
    return failed(check, "other_name", seal.archive, bag.root);
  }
  const expected = [`MingQian ${seal.program.version}`, seal.sealedAt.slice(0, 10), seal.archive].join(" ");
  let found = "";
  try {
    const info = parseBagInfo(bag.content(layout.BAG_INFO));
    found = [info.program, info.date, info.archive].join(" ");
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Malformed)) {
      throw error;
    }
  }
  return found === expected ? passed(check, { archive: seal.archive }) : failed(check, "other_info", expected);
}

function parseBagInfo(bytes) {
  const match = INFO.exec(decodeAscii(bytes));
  if (match === null) {
    throw new Malformed("bag-info.txt has not the four expected lines");
  }
  const [, program, date, archive, size, files] = match;
  return { program, date, archive, count: `${size}.${files}` };
}

// Path → digest of a manifest in its one form: sorted, no path twice, every line ended.
function parseManifest(bytes) {
  const lines = decodeAscii(bytes).split("\n");
  const listed = new Map();
  let last = "";
  for (const line of lines.slice(0, -1)) {
    const match = MANIFEST_LINE.exec(line);
    if (match === null || !layout.isPlainPath(match[2])) {
      throw new Malformed("a line of the manifest is malformed");
    }
    if (match[2] <= last) {
      throw new Malformed("the manifest is not sorted or repeats a path");
    }
    last = match[2];
    listed.set(last, fromHex(match[1]));
  }
  if (lines.at(-1) !== "") {
    throw new Malformed("the manifest has no last line end");
  }
  return listed;
}

function declaration(check, bag) {
  if (!sameBytes(bag.content(layout.BAG_DECLARATION), utf8(DECLARATION))) {
    return failed(check, "other_content", "", layout.BAG_DECLARATION);
  }
  const info = parseBagInfo(bag.content(layout.BAG_INFO));
  const bytes = bag.payload.reduce((sum, path) => sum + bag.sizes.get(path), 0);
  const counted = `${bytes}.${bag.payload.length}`;
  if (info.count !== counted) {
    return failed(check, "other_count", info.count, counted);
  }
  return passed(check, { bytes, files: bag.payload.length });
}

function tagManifest(check, bag) {
  const listed = parseManifest(bag.content(layout.TAG_MANIFEST));
  // Archives sealed before there was a page lack it; where it lies it must be listed.
  const expected = [...layout.TAG_FILES].filter((path) => path !== layout.PAGE || bag.sizes.has(path));
  const surplus = [...listed.keys()].filter((path) => !expected.includes(path));
  const lacking = expected.filter((path) => !listed.has(path));
  if (surplus.length || lacking.length) {
    return failed(check, "other_files", "", [...surplus, ...lacking].sort()[0]);
  }
  compare(bag, listed);
  return passed(check, { files: listed.size });
}

function payload(check, bag) {
  const listed = parseManifest(bag.content(layout.MANIFEST));
  const outside = [...listed.keys()].find((path) => !path.startsWith("data/"));
  if (outside !== undefined) {
    return failed(check, "outside_payload", "", outside);
  }
  compare(bag, listed);
  return passed(check, { files: listed.size });
}

function compare(bag, listed) {
  for (const [path, digest] of listed) {
    if (!bag.digests.has(path)) {
      throw new Refused("file_missing", "", path);
    }
    if (!sameBytes(bag.digests.get(path), digest)) {
      throw new Refused("digest", `${path} ${toHex(digest)}`, toHex(bag.digests.get(path)));
    }
  }
}

// No file that no manifest lists, but the signatures; and no payload outside its folders.
function complete(check, bag) {
  const listed = parseManifest(bag.content(layout.MANIFEST));
  const unlisted = bag.paths.find(
    (path) =>
      !listed.has(path) && !layout.TAG_FILES.has(path) && path !== layout.TAG_MANIFEST &&
      !layout.SIGNATURE_FILES.has(path) && !layout.LATER_STAMPS.has(path),
  );
  if (unlisted !== undefined) {
    return failed(check, "unlisted", "", unlisted);
  }
  const ofProject = bag.sizes.has(layout.PROJECT);
  const open = ofProject ? layout.PROJECT_FILES : layout.PUBLIC_FILES;
  const missing = [...open, layout.INDEX].sort().find((path) => !bag.sizes.has(path));
  if (missing !== undefined) {
    return failed(check, "file_missing", "", missing);
  }
  const misplaced = bag.payload.find(
    (path) =>
      !open.has(path) && !(path.startsWith(layout.PRIVATE) && path.endsWith(layout.ENCRYPTED)) &&
      !(ofProject && path.startsWith(layout.HELD) && path.endsWith(".zip")),
  );
  return misplaced === undefined
    ? passed(check, { files: bag.sizes.size })
    : failed(check, "out_of_place", "", misplaced);
}
