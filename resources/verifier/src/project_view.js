// A project's archive for people: its draws and attempts, and each draw whose archive lies inside, told as in its own.

import { drawSections } from "./draw_view.js";
import { element, section, table } from "./elements.js";
import { heldPath } from "./layout.js";
import { say } from "./words.js";

export function projectSections(project, inside) {
  const rows = project.attempts.map(({ draw, attempt, ending, archive }) => [
    draw, String(attempt), say(ending), archive?.name ?? say("openedLater"), archive ? state(archive, inside) : "",
  ]);
  const header = [say("draw"), say("attempt"), say("ending"), say("archive"), say("insideHead")];
  return [section(say("drawsHead"), table(header, rows)), ...project.attempts.flatMap((one) => told(one, inside))];
}

function state(archive, inside) {
  return say(inside.has(heldPath(archive.name)) ? "isInside" : "isCited");
}

// One attempt, folded away, so that many of them stay a list.
function told({ draw, attempt, archive }, inside) {
  const report = archive && inside.get(heldPath(archive.name));
  if (!report?.transcript) {
    return [];
  }
  const title = element("summary", {}, say("drawTold", { draw, attempt }));
  return [element("details", { class: "held" }, title, ...drawSections(report.transcript))];
}
