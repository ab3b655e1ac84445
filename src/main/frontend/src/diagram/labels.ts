import { boxes, clash, type Box, type Point } from "./places.ts";
import type { Lines } from "./words.ts";

/** What a diagram tells of a shape or a line. */
export interface Drawn {
  bpmnElement?: { id: string; name?: string; $type: string };
  bounds?: Box;
  waypoint?: Point[];
  label?: { bounds?: Box };
}

const padding = 7;
const outside = 90;
const widths = [outside, 110, 72, 130, 150];

/** Puts names of another language into a model before it is drawn: broken into lines, and where the model's labels are. */
export function rename(drawn: readonly Drawn[], names: Record<string, string>, lines: Lines, lineHeight: number): void {
  const labels: { part: Drawn; was: Box; name: string }[] = [];
  for (const part of drawn) {
    const element = part.bpmnElement;
    const name = element && names[element.id];
    if (name && part.label?.bounds) {
      const { x, y, width, height } = part.label.bounds;
      labels.push({ part, was: { x, y, width, height }, name });
    } else if (name) {
      element.name = lines.of(name, inner(part, element.$type)).join("\n");
    }
  }
  // Twice: the second time each label knows how large the others have become.
  for (const { part, was, name } of [...labels, ...labels]) {
    const { text, box } = placed(part, was, name, lines, lineHeight, drawn);
    Object.assign(part.label?.bounds ?? {}, box);
    Object.assign(part.bpmnElement ?? {}, { name: text });
  }
}

/** How much room a text has inside its shape. */
function inner({ bounds }: Drawn, type: string): number {
  if (!bounds || /Event|Gateway/.test(type)) {
    return outside;
  }
  return /Participant|Lane/.test(type) ? Math.max(bounds.height, bounds.width) - 2 * padding : bounds.width - 2 * padding;
}

/** The label that covers the least of what is drawn around it. */
function placed(part: Drawn, was: Box, name: string, lines: Lines, lineHeight: number, drawn: readonly Drawn[]): { text: string; box: Box } {
  let best = { text: name, box: was, cost: Infinity };
  for (const width of widths) {
    const text = lines.of(name, width);
    for (const box of boxes(part, was, Math.ceil(lines.widest(text)) + 2, Math.ceil(text.length * lineHeight))) {
      const cost = clash(box, part, drawn);
      if (cost < best.cost) {
        best = { text: text.join("\n"), box, cost };
      }
    }
  }
  return best;
}
