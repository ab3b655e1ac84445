import { selfAndAllChildren } from "diagram-js/lib/util/Elements";
import { is, type Injector, type Shape } from "./model.ts";

interface Point {
  x: number;
  y: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

interface Flow extends Shape {
  waypoints: Point[];
  source: Shape & Box;
  target: Shape & Box;
}

interface SpaceTool {
  calculateAdjustments(elements: unknown[], axis: "x", delta: number, start: number): { movingShapes: unknown[]; resizingShapes: unknown[] };
  makeSpace(moving: unknown[], resizing: unknown[], delta: Point, direction: "e", start: number): void;
}

const gap = 40;

/**
 * Puts a step into a way: what comes after it moves on, the way leads through it. Whoever says "a step after this one" means so;
 * a second way out of a step would run beside the first.
 */
export class Insert {
  static readonly $inject = ["commandStack", "injector"];

  constructor(
    private readonly commandStack: { register(command: string, handler: unknown): void; execute(command: string, context: unknown): void },
    private readonly injector: Injector,
  ) {
    commandStack.register("studio.insert", {
      preExecute: ({ shape, flow }: { shape: Shape & Box; flow: Flow }) => {
        this.makeRoom(shape, flow);
        this.injector.get<{ createShape(shape: Shape, position: Point, parent: Shape): void }>("modeling").createShape(shape, middle(flow), flow);
      },
    });
  }

  /** The one way on from a step; undefined where there is none, or where it has several. */
  way(element: Shape): Shape | undefined {
    const ways = (element.outgoing ?? []).filter((flow) => is(flow, "bpmn:SequenceFlow"));
    return ways.length === 1 && !is(element, "bpmn:Gateway") ? ways[0] : undefined;
  }

  /** One step for undo; the new shape is chosen and its name is asked. */
  into(flow: Shape, shape: Shape): void {
    this.commandStack.execute("studio.insert", { shape, flow });
    this.injector.get<{ select(shape: Shape): void }>("selection").select(shape);
    this.injector.get<{ activate(shape: Shape): void }>("directEditing").activate(shape);
  }

  private makeRoom(shape: Box, flow: Flow): void {
    const free = flow.target.x - right(flow.source);
    const missing = shape.width + 2 * gap - free;
    if (free <= 0 || missing <= 0) {
      return;
    }
    const space = this.injector.get<SpaceTool>("spaceTool");
    const root = this.injector.get<{ getRootElement(): Shape }>("canvas").getRootElement();
    const all = (selfAndAllChildren(root as never, true) as unknown[]).filter((element) => element !== root);
    const start = flow.target.x - 1;
    const { movingShapes, resizingShapes } = space.calculateAdjustments(all, "x", missing, start);
    space.makeSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, "e", start);
  }
}

const right = (box: Box): number => box.x + box.width;

/** A point on the way, halfway between its steps; of a way that leads back or down the middle of its middle part. */
function middle({ source, target, waypoints }: Flow): Point {
  const x = (right(source) + target.x) / 2;
  const parts = waypoints.slice(1).map((to, at) => [waypoints[at] as Point, to] as const);
  const level = target.x > right(source) ? parts.find(([from, to]) => from.y === to.y && Math.min(from.x, to.x) <= x && x <= Math.max(from.x, to.x)) : undefined;
  if (level) {
    return { x, y: level[0].y };
  }
  const [from, to] = parts[Math.floor((parts.length - 1) / 2)] as readonly [Point, Point];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
