// The report of a verification: the verdict in words, what it proves, the draw, and every line.

import { drawSections } from "./draw_view.js";
import { element, facts, section } from "./elements.js";
import { projectSections } from "./project_view.js";
import { lineDetail, lineTitle, say } from "./words.js";

// Reasons for which a file is none of ours, or not all of it.
const OTHER_FILE = new Set(["zip_form", "zip_short"]);
const VERDICTS = ["PASS", "FAIL", "SEALED", "UNKNOWN"];

export function reportParts(report) {
  const { seal, transcript, project } = report;
  const failing = report.lines.filter(isFailure).length;
  return [
    banner(report, failing),
    seal ? identity(report) : null,
    seal ? proved(report) : null,
    failing && (transcript || project) ? element("p", { class: "warning" }, say("claimed")) : null,
    ...(transcript ? drawSections(transcript) : []),
    ...(project ? projectSections(project, report.inside) : []),
    lines(report),
  ].filter((part) => part !== null);
}

function proved(report) {
  const said = [...proofs(report), "provesPage"].map((key) => element("p", {}, say(key)));
  return section(say("provesHead"), ...said);
}

// What all of it would prove, and what it would not.
function proofs({ transcript, project }) {
  if (project) {
    return ["provesProject", "provesNot"];
  }
  return transcript?.isSelection ? ["provesChoice", "provesNotChoice"] : ["proves", "provesNot"];
}

function banner({ lines: all, seal, transcript }, failing) {
  const unknown = all.some((line) => line.verdict === "UNKNOWN" && line.id.startsWith("seal.signer"));
  const kind = failing || !seal ? "fail" : unknown ? "unknown" : "pass";
  const words = all.some((line) => OTHER_FILE.has(line.detail)) ? "notArchive" : kind;
  return element(
    "div", { class: `banner ${kind}`, role: "status", "data-outcome": kind },
    element("h2", {}, say(kind === "pass" && transcript?.isSelection ? "choiceHead" : `${words}Head`)),
    element("p", {}, say(`${words}${kind !== "fail" && transcript?.isSelection ? "Choice" : "Text"}`, { count: failing })),
    transcript?.isSelection ? element("p", { class: "practice" }, say("byHandText")) : null,
    all.some((line) => line.detail === "not_held") ? element("p", {}, say("citedText")) : null,
    failing ? element("ul", { class: "failures" }, ...all.filter(isFailure).map(failureItem)) : null,
    seal?.practice ? element("p", { class: "practice" }, say("practice")) : null,
    element("p", { class: "counts" }, VERDICTS.map((verdict) => {
      return `${say(verdict)} ${all.filter((line) => line.verdict === verdict).length}`;
    }).join(" · ")),
  );
}

function isFailure(line) {
  return line.verdict === "FAIL";
}

function failureItem(line) {
  return element("li", {}, `${say("FAIL")}${say("colon")}${lineTitle(line)}`, element("span", { class: "detail" }, lineDetail(line)));
}

function identity({ seal, transcript, project, fileName }) {
  const pairs = [
    [say("archive"), seal.archive],
    [say("station"), seal.station],
    seal.project ? [say("project"), `${seal.project} ${project?.title ?? ""}`] : [say("draw"), seal.draw],
    [say("sealedAt"), seal.sealedAt.replace("T", " ").replace(/\.\d+/, "")],
  ];
  if (transcript) {
    const { plan, attempt, ending } = transcript;
    pairs.push(
      [say("project"), `${plan.scope} ${plan.title}`],
      [say("attempt"), String(attempt)],
      [say("ending"), say(ending)],
      [say("cap"), plan.employerCap === null ? say("none") : String(plan.employerCap)],
    );
  }
  return section(fileName ?? seal.archive, facts(pairs));
}

function lines({ lines: all }) {
  const areas = new Map();
  for (const line of all) {
    const area = line.id.split(".")[0];
    areas.set(area, [...(areas.get(area) ?? []), line]);
  }
  return section(
    say("linesHead"),
    ...[...areas].flatMap(([area, found]) => [
      element("h3", {}, say(`area.${area}`)),
      element("ul", { class: "lines" }, ...found.map(lineItem)),
    ]),
  );
}

function lineItem(line) {
  const detail = lineDetail(line);
  return element(
    "li", { "data-id": line.id, "data-verdict": line.verdict, "data-detail": line.detail },
    element("span", { class: `verdict ${line.verdict.toLowerCase()}` }, say(line.verdict)),
    element(
      "span", { class: "what" },
      lineTitle(line),
      element("span", { class: "detail" }, detail),
      element("code", {}, line.id),
    ),
  );
}
