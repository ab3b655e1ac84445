import type { View } from "./view.ts";

/** An A3 sheet across, within its margins, at 96 dots an inch, without the page's heading. */
const sheet = { width: 1490, height: 910 };

/** The list below the diagram stands in columns; some letters are higher than others. */
const list = { columns: 3, heading: 55, row: 38 };

/** The buttons beside a diagram, in the words that the page gives; none where the page has no place for them. */
export function tools(island: HTMLElement, view: View): void {
  const place = island.closest("figure")?.querySelector("[data-diagram-tools]");
  if (!place) {
    return;
  }
  const words = island.dataset;
  place.append(
    button(words["fit"], () => view.fit()),
    button(words["larger"], () => view.larger(), "+"),
    button(words["smaller"], () => view.smaller(), "−"),
    button(words["print"], () => window.print()),
  );
  window.addEventListener("beforeprint", () => view.onSheet(sheet.width, sheet.height - heightOfList()));
  window.addEventListener("afterprint", () => view.open());
  island.addEventListener("keydown", (event) => {
    const act = { "+": () => view.larger(), "-": () => view.smaller(), "0": () => view.fit() }[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  });
}

function heightOfList(): number {
  const rows = document.querySelectorAll(".hw-sops--sheet tbody tr").length;
  return rows === 0 ? 0 : list.heading + Math.ceil(rows / list.columns) * list.row;
}

function button(words: string | undefined, act: () => void, sign?: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "hw-btn hw-btn--quiet hw-btn--small";
  made.textContent = sign ?? words ?? "";
  if (sign && words) {
    made.setAttribute("aria-label", words);
  }
  made.addEventListener("click", act);
  return made;
}
