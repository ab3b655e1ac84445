import type { View } from "./view.ts";

/** Two pictures of a comparison; the one that the reader has at hand leads. */
interface Pair {
  views: View[];
  leader: View | undefined;
}

const pairs = new Map<Element, Pair>();

/** Two pictures of a comparison show the same place: the other one follows where the reader moves one of them. */
export function beside(island: HTMLElement, scroller: HTMLElement, view: View): void {
  const place = island.closest(".hw-beside");
  if (!place) {
    return;
  }
  const pair = pairs.get(place) ?? { views: [], leader: undefined };
  pairs.set(place, pair);
  pair.views.push(view);
  for (const event of ["pointerenter", "touchstart", "focusin"]) {
    scroller.addEventListener(event, () => (pair.leader = view), { passive: true });
  }
  scroller.addEventListener("scroll", () => pair.leader === view && follow(pair));
  pair.leader = pair.views.find((one) => one.isAtElement);
  follow(pair);
}

function follow({ leader, views }: Pair): void {
  if (leader) {
    views.filter((view) => view !== leader).forEach((view) => view.goTo(leader.middle));
  }
}
