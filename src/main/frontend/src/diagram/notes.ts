import type Viewer from "bpmn-js/lib/Viewer";
import type { Drawn } from "./labels.ts";
import type { Point } from "./places.ts";

/** What stands on an element; the server writes it, docs/frontend.md names its parts. */
export interface Note {
  id: string;
  name?: string;
  lines?: string[];
  count?: string;
  late?: string;
  href?: string;
}

interface Overlays {
  add(id: string, overlay: { position: { top?: number; left?: number }; html: HTMLElement }): void;
}

interface Canvas {
  addMarker(id: string, marker: string): void;
}

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: Point[];
  attachers?: Shape[];
}

interface Registry {
  get(id: string): Shape | undefined;
}

/** A step that has a note shows its name there, above its lines. */
export function unname(drawn: readonly Drawn[], notes: readonly Note[]): void {
  const named = new Set(notes.filter((note) => note.name).map((note) => note.id));
  for (const { bpmnElement, bounds } of drawn) {
    if (bpmnElement && bounds && named.has(bpmnElement.id) && isBox(bounds)) {
      bpmnElement.name = "";
    }
  }
}

/** Puts the notes over the elements: on a step all of it, below a sign its words, on a way its figure. */
export function annotate(viewer: Viewer, notes: readonly Note[]): void {
  const registry = viewer.get<Registry>("elementRegistry");
  const overlays = viewer.get<Overlays>("overlays");
  for (const note of notes) {
    const element = registry.get(note.id);
    if (element?.waypoints) {
      const { x, y } = middle(element.waypoints);
      const left = Math.min(...element.waypoints.map((point) => point.x));
      const top = Math.min(...element.waypoints.map((point) => point.y));
      overlays.add(note.id, { position: { left: x - left - 12, top: y - top - 9 }, html: figure(note.count, "hw-note__way") });
    } else if (element && isBox(element)) {
      overlays.add(note.id, { position: { left: 0, top: 0 }, html: box(note, element) });
      viewer.get<Canvas>("canvas").addMarker(note.id, "hw-step-noted");
    } else if (element && !note.name && note.lines?.length) {
      overlays.add(note.id, { position: { left: element.width / 2 - 45, top: element.height + 2 }, html: small(note.lines) });
    }
  }
}

const isBox = ({ width, height }: { width: number; height: number }): boolean => width >= 80 && height >= 60;

/** Below an event that sits on the upper edge. */
const ROOM_FOR_EVENT = 18;

const hasEventOnTop = ({ y, attachers = [] }: Shape): boolean => attachers.some((event) => event.y < y);

function box(note: Note, step: Shape): HTMLElement {
  const html = document.createElement(note.href ? "a" : "div");
  html.className = "hw-note";
  html.style.width = `${step.width}px`;
  html.style.minHeight = `${step.height}px`;
  if (hasEventOnTop(step)) {
    html.style.paddingTop = `${ROOM_FOR_EVENT}px`;
  }
  if (note.href) {
    html.setAttribute("href", note.href);
  }
  html.append(text("b", note.name ?? ""), ...(note.lines ?? []).map((line) => text("span", line)));
  const corner = document.createElement("span");
  corner.className = "hw-note__corner";
  corner.append(...[figure(note.late, "hw-count hw-count--late"), figure(note.count, "hw-count")].filter((part) => part.textContent));
  if (corner.childElementCount > 0) {
    html.append(corner);
  }
  return html;
}

function small(lines: readonly string[]): HTMLElement {
  const html = document.createElement("div");
  html.className = "hw-note__small";
  html.append(...lines.map((line) => text("span", line)));
  return html;
}

const figure = (words: string | undefined, name: string): HTMLElement => {
  const html = text("span", words ?? "");
  html.className = name;
  return html;
};

function text(name: string, words: string): HTMLElement {
  const html = document.createElement(name);
  html.textContent = words;
  return html;
}

/** Halfway along the longest stretch, where a figure has room. */
function middle(points: readonly Point[]): Point {
  let best = { length: -1, x: 0, y: 0 };
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > best.length) {
      best = { length, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    }
  }
  return best;
}
