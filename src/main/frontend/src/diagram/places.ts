import type { Drawn } from "./labels.ts";

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

const containers = /Participant|Lane|SubProcess/;

/** Where a label of another size may stand, best first: on the same side of its shape or line as the label drawn by hand. */
export function boxes(part: Drawn, was: Box, width: number, height: number): Box[] {
  const side = part.bounds ? besideShape(was, part.bounds) : besideLine(was, part.waypoint ?? []);
  const across = { start: was.x, middle: was.x + (was.width - width) / 2, end: was.x + was.width - width };
  const down = { start: was.y, middle: was.y + (was.height - height) / 2, end: was.y + was.height - height };
  const others = part.bounds || side.upright ? [] : [across.middle, across.end, across.start];
  return [across[side.across], ...others].map((x) => ({ x, y: down[side.down], width, height }));
}

/** Which edge of a label stays where it is while the label grows. */
interface Side {
  across: "start" | "middle" | "end";
  down: "start" | "middle" | "end";
  /** Whether it stands beside an upright line, across which it can't move. */
  upright?: boolean;
}

function besideShape(label: Box, shape: Box): Side {
  const slack = 4;
  if (label.y >= shape.y + shape.height - slack) {
    return { across: "middle", down: "start" };
  }
  if (label.y + label.height <= shape.y + slack) {
    return { across: "middle", down: "end" };
  }
  return { across: label.x > shape.x ? "start" : "end", down: "middle" };
}

/** Beside a line the label grows away from it, and along it towards the line's end. */
function besideLine(label: Box, line: readonly Point[]): Side {
  const centre = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
  const [from, to] = nearest(centre, line);
  if (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)) {
    return { across: to.x >= from.x ? "start" : "end", down: centre.y < from.y ? "end" : "start" };
  }
  return { across: centre.x >= from.x ? "start" : "end", down: to.y >= from.y ? "start" : "end", upright: true };
}

function nearest(centre: Point, line: readonly Point[]): [Point, Point] {
  const stretches = pairs(line).sort((one, other) => distance(centre, one) - distance(centre, other));
  return stretches[0] ?? [centre, centre];
}

const pairs = (line: readonly Point[]): [Point, Point][] => line.slice(1).map((to, at) => [line[at] ?? to, to]);

function distance({ x, y }: Point, [from, to]: [Point, Point]): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length));
  return Math.hypot(x - from.x - along * (to.x - from.x), y - from.y - along * (to.y - from.y));
}

/** How much of what is drawn around it a label would cover, in square pixels. */
export function clash(label: Box, of: Drawn, drawn: readonly Drawn[]): number {
  let covered = 0;
  for (const part of drawn) {
    if (part.bounds && !containers.test(part.bpmnElement?.$type ?? "")) {
      covered += overlap(label, /Gateway/.test(part.bpmnElement?.$type ?? "") ? heart(part.bounds) : part.bounds);
    }
    if (part !== of && part.label?.bounds) {
      covered += overlap(label, part.label.bounds);
    }
    for (const stretch of pairs(part.waypoint ?? [])) {
      covered += overlap(label, around(stretch));
    }
  }
  return covered;
}

/** A gateway's corners are free. */
const heart = ({ x, y, width, height }: Box): Box => ({ x: x + width / 5, y: y + height / 5, width: (width * 3) / 5, height: (height * 3) / 5 });

function around([from, to]: [Point, Point]): Box {
  const thick = 2;
  return {
    x: Math.min(from.x, to.x) - thick,
    y: Math.min(from.y, to.y) - thick,
    width: Math.abs(to.x - from.x) + 2 * thick,
    height: Math.abs(to.y - from.y) + 2 * thick,
  };
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
