import type Viewer from "bpmn-js/lib/Viewer";

interface Canvas {
  addMarker(id: string, marker: string): void;
}

interface Overlays {
  add(id: string, overlay: { position: { top: number; right: number }; html: string }): void;
}

interface Registry {
  get(id: string): unknown;
}

const signs = { active: "●", done: "✓", added: "+", changed: "≠", removed: "−" } as const;

/** Marks steps by colour, by the weight of the line and by a sign. Steps that the diagram lacks are left out. */
export function mark(viewer: Viewer, ids: readonly string[], kind: keyof typeof signs): void {
  const registry = viewer.get<Registry>("elementRegistry");
  for (const id of ids.filter((candidate) => registry.get(candidate))) {
    viewer.get<Canvas>("canvas").addMarker(id, `hw-step-${kind}`);
    viewer.get<Overlays>("overlays").add(id, {
      position: { top: -17, right: 7 },
      html: `<span class="hw-sign hw-sign--${kind}" aria-hidden="true">${signs[kind]}</span>`,
    });
  }
}

/** The step whose details the page shows. */
export function choose(viewer: Viewer, id: string): void {
  if (viewer.get<Registry>("elementRegistry").get(id)) {
    viewer.get<Canvas>("canvas").addMarker(id, "hw-step-chosen");
  }
}
