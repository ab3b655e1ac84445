import "./diagram.scss";
import Viewer from "bpmn-js/lib/Viewer";
import { rename, type Drawn } from "./labels.ts";
import { choose, mark } from "./mark.ts";
import { annotate, unname, type Note } from "./notes.ts";
import { beside } from "./pair.ts";
import { tools } from "./tools.ts";
import { View } from "./view.ts";
import { Lines } from "./words.ts";

interface Definitions {
  diagrams?: { plane: { bpmnElement: { id: string; name?: string }; planeElement?: Drawn[] } }[];
}

/** Shows a model with the place of the case in it, in each `<div data-island="diagram">`; the contract is in docs/frontend.md. */
async function start(island: HTMLElement): Promise<void> {
  const names = await namesOf(island);
  const xml = await text(island.dataset["diagramUrl"] ?? "");
  const scroller = element("hw-diagram__scroll");
  const canvas = element("hw-diagram__canvas");
  scroller.append(canvas);
  island.append(scroller);

  const notes = JSON.parse(island.dataset["notes"] ?? "[]") as Note[];
  // With notes on its steps a diagram is drawn larger, its words smaller.
  const fontSize = notes.length > 0 ? 9.5 : 12;
  const style = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize, lineHeight: stacked() ? 1.5 : 1.2 };
  const viewer = new Viewer({ container: canvas, textRenderer: { defaultStyle: style, externalStyle: style } });
  const lines = new Lines(document.documentElement.lang, await rulerOf(`${style.fontSize}px ${style.fontFamily}`, names));
  viewer.on("import.parse.complete", ({ definitions }: { definitions?: Definitions }) => {
    for (const { plane } of definitions?.diagrams ?? []) {
      // The plane stands for the process itself, whose name the drawing carries as its title.
      Object.assign(plane.bpmnElement, { name: names[plane.bpmnElement.id] ?? plane.bpmnElement.name });
      rename(plane.planeElement ?? [], names, lines, style.fontSize * style.lineHeight);
      unname(plane.planeElement ?? [], notes);
    }
  });
  await viewer.importXML(xml);

  const active = list(island.dataset["active"]);
  const chosen = island.dataset["chosen"];
  mark(viewer, active, "active");
  mark(viewer, list(island.dataset["done"]), "done");
  const added = list(island.dataset["added"]);
  mark(viewer, added, "added");
  const changed = list(island.dataset["changed"]);
  mark(viewer, changed, "changed");
  const removed = list(island.dataset["removed"]);
  mark(viewer, removed, "removed");
  if (chosen) {
    choose(viewer, chosen);
  }
  annotate(viewer, notes);
  const first = chosen ? [chosen] : [...active, ...changed, ...added, ...removed];
  const view = new View(viewer, scroller, canvas, first, notes.length > 0 ? 1.3 : 0.9);
  if (island.dataset["whole"] === "true") {
    view.whole();
  }
  view.open();
  beside(island, scroller, view);
  new ResizeObserver(() => view.open()).observe(island);
  tools(island, view);

  // The watermark belongs to the frame, so that it stays in sight when the diagram is scrolled.
  const watermark = canvas.querySelector(".bjs-powered-by");
  if (watermark) {
    island.append(watermark);
  }
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", island.dataset["label"] ?? island.getAttribute("aria-label") ?? "");
  island.dataset["ready"] = "true";
}

/** Names in the reader's language, by element id: from the page or from an address. */
async function namesOf(island: HTMLElement): Promise<Record<string, string>> {
  const inline = island.querySelector("script.diagram-names")?.textContent?.trim();
  const address = island.dataset["namesUrl"];
  return JSON.parse(inline || (address ? await text(address) : "{}")) as Record<string, string>;
}

async function text(address: string): Promise<string> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) {
    throw new Error(`diagram: answer ${response.status}`);
  }
  return response.text();
}

/** Measures texts in the diagram's font, once it is there. */
async function rulerOf(font: string, names: Record<string, string>): Promise<(text: string) => number> {
  await document.fonts.load(font, Object.values(names).join(""));
  const ruler = document.createElement("canvas").getContext("2d");
  if (!ruler) {
    return (text) => text.length * 7;
  }
  ruler.font = font;
  return (text) => ruler.measureText(text).width;
}

const list = (json: string | undefined): string[] => (json ? (JSON.parse(json) as string[]) : []);

const stacked = (): boolean => ["km", "lo", "my", "th"].includes(document.documentElement.lang);

function element(name: string): HTMLDivElement {
  const created = document.createElement("div");
  created.className = name;
  return created;
}

for (const island of document.querySelectorAll<HTMLElement>('[data-island="diagram"]')) {
  start(island).catch(() => {
    // The page tells the position in words as well: without a picture nothing is missing.
    island.classList.add("hw-diagram--failed");
    island.hidden = true;
  });
}
