import type { ColumnWords } from "./legend.ts";
import type { Dmn } from "./views.ts";

interface Columns {
  get(id: string): { businessObject?: { name?: string; inputExpression?: { text?: string } } } | undefined;
}

/** Puts beside each column and code of a table what it means in the reader's language; the file keeps the codes alone. */
export function named(modeler: Dmn, canvas: HTMLElement, columns: readonly ColumnWords[]): void {
  const show = (): void => {
    const drawn = modeler.getActiveViewer()?.get<Columns>("elementRegistry");
    for (const cell of canvas.querySelectorAll<HTMLElement>("[data-col-id]")) {
      const column = drawn?.get(cell.dataset["colId"] ?? "")?.businessObject;
      const name = (column?.inputExpression?.text ?? column?.name ?? "").trim();
      const known = columns.find((one) => one.name === name);
      const text = cell.textContent?.trim() ?? "";
      const words = !known ? "" : cell.closest("thead") ? known.label : meant(text, known.words);
      if (words && !text.includes(words)) {
        cell.dataset["word"] = words;
      } else {
        delete cell.dataset["word"];
      }
    }
  };
  new MutationObserver(show).observe(canvas, { childList: true, subtree: true, characterData: true });
}

function meant(cell: string, words: Record<string, string>): string {
  const codes = cell.includes('"') ? [...cell.matchAll(/"([^"]*)"/g)].map(([, code]) => code ?? "") : [cell];
  return codes.flatMap((code) => words[code] ?? []).join(", ");
}
