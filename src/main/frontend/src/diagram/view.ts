import type Viewer from "bpmn-js/lib/Viewer";
import type { Point } from "./places.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  viewbox(): { inner: Box };
  viewbox(box: Box): void;
  resized(): void;
}

interface Registry {
  get(id: string): Box | undefined;
}

const margin = 24;
/** Below the drawing, so that the watermark covers nothing of it. */
const foot = 20;
const step = 1.25;
const least = 0.2;
const most = 3;
/** On paper a small diagram leaves room for its list. */
const largestOnSheet = 1.4;
/** Below this the words of a step are too small to read, and its name stands alone, larger. */
const small = 0.8;
/** Below this width, in pixels, a whole diagram is a line of dots. */
const wide = 700;

/**
 * How much of a diagram is seen. It fits the width as long as its words can be read; a wider one is scrolled like any other
 * part of a page, with finger, wheel or keys, and starts at the step where the case stands.
 */
export class View {
  private scale: number | undefined;
  /** Whether it opens with all of it in sight, on screens where its steps can be told apart then. */
  private opensWhole = false;

  constructor(
    private readonly viewer: Viewer,
    private readonly scroller: HTMLElement,
    private readonly canvas: HTMLElement,
    private readonly first: readonly string[],
    private readonly readable: number,
  ) {}

  /** As it opens: readable, and at the step that it is about. */
  open(): void {
    if (this.opensWhole && this.scroller.clientWidth >= wide) {
      return this.fit();
    }
    const box = this.box();
    this.draw(this.scale ?? Math.min(this.readable > 1 ? this.readable : 1, Math.max(this.readable, this.scroller.clientWidth / box.width)));
    this.show();
  }

  /** It opens with all of it in sight, until somebody zooms. */
  whole(): void {
    this.opensWhole = true;
  }

  /** Whether it is about an element that it shows. */
  get isAtElement(): boolean {
    return this.here() !== undefined;
  }

  /** The middle of what is seen, in the diagram's own measure. */
  get middle(): Point {
    const box = this.box();
    const scale = this.canvas.clientWidth / box.width;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    return { x: box.x + (scrollLeft + clientWidth / 2) / scale, y: box.y + (scrollTop + clientHeight / 2) / scale };
  }

  /** Shows what is around a place. */
  goTo({ x, y }: Point): void {
    const box = this.box();
    const scale = this.canvas.clientWidth / box.width;
    this.scroller.scrollLeft = (x - box.x) * scale - this.scroller.clientWidth / 2;
    this.scroller.scrollTop = (y - box.y) * scale - this.scroller.clientHeight / 2;
  }

  /** The whole diagram in the width. */
  fit(): void {
    this.scale = Math.max(least, Math.min(most, this.scroller.clientWidth / this.box().width));
    this.draw(this.scale);
    this.scroller.scrollTo(0, 0);
  }

  larger(): void {
    this.zoom(step);
  }

  smaller(): void {
    this.zoom(1 / step);
  }

  /** The whole diagram on a sheet, in pixels of the sheet; where its words get small, steps show their names alone, larger. */
  onSheet(width: number, height: number): void {
    const box = this.box();
    const scale = Math.min(largestOnSheet, width / box.width, height / box.height);
    this.draw(scale);
  }

  private zoom(factor: number): void {
    this.opensWhole = false;
    const box = this.box();
    const before = this.canvas.clientWidth / box.width;
    const after = Math.max(least, Math.min(most, before * factor));
    const middle = {
      x: (this.scroller.scrollLeft + this.scroller.clientWidth / 2) / before,
      y: (this.scroller.scrollTop + this.scroller.clientHeight / 2) / before,
    };
    this.scale = after;
    this.draw(after);
    this.scroller.scrollLeft = middle.x * after - this.scroller.clientWidth / 2;
    this.scroller.scrollTop = middle.y * after - this.scroller.clientHeight / 2;
  }

  private draw(scale: number): void {
    const box = this.box();
    const drawing = this.viewer.get<Canvas>("canvas");
    this.canvas.classList.toggle("hw-diagram__far", scale < small);
    this.canvas.style.width = `${Math.round(box.width * scale)}px`;
    this.canvas.style.height = `${Math.round(box.height * scale)}px`;
    drawing.resized();
    drawing.viewbox(box);
  }

  private show(): void {
    const here = this.here();
    if (here) {
      this.goTo({ x: here.x + here.width / 2, y: here.y + here.height / 2 });
    }
  }

  private here(): Box | undefined {
    const registry = this.viewer.get<Registry>("elementRegistry");
    return this.first.map((id) => registry.get(id)).find((found) => found);
  }

  private box(): Box {
    const { x, y, width, height } = this.viewer.get<Canvas>("canvas").viewbox().inner;
    return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin + foot };
  }
}
