/** A line of a table: what it is about, its figures, and the last one that is known. */
export interface Line {
  name: string;
  values: (number | null)[];
  last: number | undefined;
}

/** A table of figures over time: its columns are moments, its rows lines. */
export interface Table {
  caption: string;
  labels: string[];
  lines: Line[];
}

export function read(table: HTMLTableElement): Table {
  const text = (cell: Element | null) => cell?.textContent?.trim() ?? "";
  return {
    caption: text(table.caption),
    labels: [...table.querySelectorAll("thead th")].map(text),
    lines: [...table.querySelectorAll("tbody tr")].map((row) => {
      const values = [...row.querySelectorAll("td")].map((cell) => figure(text(cell)));
      return { name: text(row.querySelector("th")), values, last: values.filter((value) => value !== null).at(-1) };
    }),
  };
}

function figure(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
