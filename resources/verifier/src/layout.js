// Names in a sealed archive EDA-1: which files it has, and which names are allowed at all (core/evidence/format/layout.py).

export const FORMAT = "EDA-1";
export const ROLES = ["station", "operator", "supervisor"];

export const BAG_DECLARATION = "bagit.txt";
export const BAG_INFO = "bag-info.txt";
export const MANIFEST = "manifest-sha256.txt";
export const TAG_MANIFEST = "tagmanifest-sha256.txt";

export const DRAW = "data/public/draw.json";
export const PUBLIC_LOG = "data/public/log-public.ndjson";
export const PUBLIC_FILES = new Set([DRAW, "data/public/draw-table.pdf", PUBLIC_LOG]);

export const PROJECT = "data/public/project.json";
// The public files of an archive of a project, which has no draw of its own.
export const PROJECT_FILES = new Set([PROJECT, "data/public/project-table.pdf", PUBLIC_LOG]);
export const HELD = "data/archives/";

export const PRIVATE = "data/private/";
export const ENCRYPTED = ".age";
export const INDEX_NAME = "index.json";
export const INDEX = PRIVATE + INDEX_NAME + ENCRYPTED;
export const SCREEN = "screen/";
export const SIGNATURES = "signatures/";

export const SEAL = "seal/seal.json";
export const CHECKPOINT = "seal/checkpoint.txt";
export const EARLIER_CHECKPOINTS = "seal/prev-checkpoints.txt";
export const CONSISTENCY = "seal/consistency.txt";
export const LOG_KEY = "seal/keys/log.pub";
export const PAGE = "seal/verify.html";

export const UNFINISHED = ".partial";
export const UNTRUSTED_COMMENT = "MingQian seal, see seal/VERIFY.txt";

// Signatures and time stamps of other makers that may be added beside the seal; not judged here.
export const LATER_STAMPS = new Set([".sm2.p7s", ".tsq", ".tsr"].map((suffix) => TAG_MANIFEST + suffix));

// The files that the tag manifest lists: these and no others.
export const TAG_FILES = new Set([
  BAG_DECLARATION, BAG_INFO, MANIFEST, SEAL, CHECKPOINT, EARLIER_CHECKPOINTS, CONSISTENCY, "seal/verify.pyz", PAGE,
  "seal/VERIFY.txt", LOG_KEY, ...ROLES.map(keyPath),
]);
export const SIGNATURE_FILES = new Set(ROLES.map(signaturePath));

const LONGEST_PATH = 180;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const WINDOWS_DEVICE = /^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?$/i;

export function keyPath(role) {
  return `seal/keys/${role}.pub`;
}

export function signaturePath(role) {
  return `${TAG_MANIFEST}.${role}.minisig`;
}

// Where the ZIP of an archive lies within that of its project.
export function heldPath(archive) {
  return `${HELD}${archive}.zip`;
}

export function archiveName(station, draw, sequence) {
  return `EDA-${station}-${draw}-${String(sequence).padStart(4, "0")}`;
}

export function isId(text) {
  return text.length <= 40 && /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/.test(text);
}

// Whether a path is relative, with "/" between plain segments and nothing else.
export function isPlainPath(path) {
  return (
    path.length <= LONGEST_PATH &&
    path.split("/").every((part) => SEGMENT.test(part) && !part.endsWith(".") && !WINDOWS_DEVICE.test(part))
  );
}

// The first path that an earlier one equals, if only but for case, or that is both file and folder; or null.
export function clashing(paths) {
  const files = new Set(paths.map((path) => path.toLowerCase()));
  const spellings = new Map();
  const seen = new Set();
  for (const path of paths) {
    if (seen.has(path.toLowerCase())) {
      return path;
    }
    seen.add(path.toLowerCase());
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join("/");
      const plain = folder.toLowerCase();
      if (!spellings.has(plain)) {
        spellings.set(plain, folder);
      }
      if (files.has(plain) || spellings.get(plain) !== folder) {
        return path;
      }
    }
  }
  return null;
}
