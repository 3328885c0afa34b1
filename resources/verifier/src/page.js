// The page itself: choosing or dropping a file, fingerprints, progress, language, printing.

import { ROLES } from "./layout.js";
import { element } from "./elements.js";
import { reportParts } from "./report_view.js";
import { parseSigner } from "./signer_names.js";
import { Malformed } from "./verdicts.js";
import { verifyArchive } from "./verification.js";
import { language, roleName, say, setLanguage } from "./words.js";

const part = (id) => document.getElementById(id);
const state = { file: null, report: null, run: 0 };

export function start() {
  setLanguage(navigator.language ?? "zh");
  part("file").addEventListener("change", (event) => chosen(event.target.files[0]));
  part("language").addEventListener("click", () => {
    setLanguage(language() === "en" ? "zh" : "en");
    shown();
  });
  part("print").addEventListener("click", () => window.print());
  part("again").addEventListener("click", () => chosen(state.file));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    chosen(event.dataTransfer.files[0]);
  });
  for (const role of ROLES) {
    const input = element("input", { id: `signer-${role}`, type: "text", autocomplete: "off", spellcheck: false });
    part("signers").append(
      element("label", { htmlFor: input.id, id: `label-${role}` }), input,
      element("p", { class: "wrong", id: `wrong-${role}`, role: "alert" }),
    );
  }
  shown();
}

// Fingerprints as entered, or null when one of them cannot be read.
function signers() {
  const found = [];
  let right = true;
  for (const role of ROLES) {
    const text = part(`signer-${role}`).value.trim();
    part(`wrong-${role}`).textContent = "";
    try {
      found.push(...(text ? [parseSigner(text, role)] : []));
    } catch (error) {
      if (!(error instanceof Malformed)) {
        throw error;
      }
      part(`wrong-${role}`).textContent = say("signerWrong");
      right = false;
    }
  }
  return right ? found : null;
}

async function chosen(file) {
  const known = signers();
  if (!file || known === null) {
    return;
  }
  const codes = part("codes").value.split("\n").map((text) => text.trim()).filter(Boolean);
  const run = ++state.run;
  Object.assign(state, { file, report: null });
  document.body.dataset.state = "working";
  shown();
  let done = 0;
  const report = await verifyArchive(file, known, (count) => {
    done += count;
    part("progress").value = file.size ? done / file.size : 0;
  }, codes);
  if (run !== state.run) {
    return; // another file was chosen meanwhile
  }
  state.report = { ...report, fileName: file.name };
  document.body.dataset.state = "done";
  part("known").open ||= Boolean(report.seal) && known.length < ROLES.length;
  shown();
  part("report").scrollIntoView();
}

function shown() {
  document.documentElement.lang = language();
  document.title = say("title");
  for (const marked of document.querySelectorAll("[data-say]")) {
    marked.textContent = say(marked.dataset.say);
  }
  part("language").textContent = language() === "en" ? "中文" : "English";
  ROLES.forEach((role) => {
    part(`label-${role}`).textContent = roleName(role);
  });
  const { report } = state;
  part("working").hidden = document.body.dataset.state !== "working";
  part("print").hidden = part("again").hidden = report === null;
  part("report").replaceChildren(...(report ? reportParts(report) : []));
}
