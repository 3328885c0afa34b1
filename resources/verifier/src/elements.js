// Making elements: everything read from an archive enters the page as text, never as markup.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "class") {
      made.className = value;
    } else if (key.startsWith("data-")) {
      made.setAttribute(key, value);
    } else {
      made[key] = value;
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function section(title, ...children) {
  return element("section", {}, element("h2", {}, title), ...children);
}

// A table with a header; cells are texts or elements. It scrolls by itself on a narrow screen.
export function table(header, rows) {
  const head = element("tr", {}, ...header.map((word) => element("th", { scope: "col" }, word)));
  const body = rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell))));
  const made = element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
  return element("div", { class: "wide" }, made);
}

export function facts(pairs) {
  return element("dl", {}, ...pairs.flatMap(([word, value]) => [element("dt", {}, word), element("dd", {}, value)]));
}
