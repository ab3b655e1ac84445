import type Viewer from "bpmn-js/lib/Viewer";

interface Canvas {
  viewbox(): { inner: { x: number; y: number; width: number; height: number } };
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
  resized(): void;
}

interface Registry {
  get(id: string): { x: number; y: number; width: number; height: number } | undefined;
}

const margin = 24;
/** Below the drawing, so that the watermark covers nothing of it. */
const foot = 20;
const smallest = 0.9;

/**
 * Fits the diagram to the width as long as its words can be read; a wider one is scrolled like any other page part,
 * with finger, wheel or keys, and starts at the step where the case stands.
 */
export function fit(viewer: Viewer, scroller: HTMLElement, canvas: HTMLElement, active: readonly string[]): void {
  const drawing = viewer.get<Canvas>("canvas");
  const { x, y, width, height } = drawing.viewbox().inner;
  const box = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin + foot };
  const scale = Math.min(1, Math.max(smallest, scroller.clientWidth / box.width));
  canvas.style.width = `${Math.round(box.width * scale)}px`;
  canvas.style.height = `${Math.round(box.height * scale)}px`;
  drawing.resized();
  drawing.viewbox(box);

  const registry = viewer.get<Registry>("elementRegistry");
  const here = active.map((id) => registry.get(id)).find((step) => step);
  if (here) {
    scroller.scrollLeft = (here.x + here.width / 2 - box.x) * scale - scroller.clientWidth / 2;
    scroller.scrollTop = (here.y + here.height / 2 - box.y) * scale - scroller.clientHeight / 2;
  }
}
