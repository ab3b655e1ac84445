import { say } from "../words.ts";

/** A column of a table in the reader's language, and what its codes mean. */
export interface ColumnWords {
  name: string;
  label: string;
  words: Record<string, string>;
}

/** What stands in a table as codes, in words: the file has its codes and its column names in English only. */
export function legend(columns: readonly ColumnWords[]): HTMLElement {
  const details = document.createElement("details");
  details.className = "hw-editor__legend";
  const summary = document.createElement("summary");
  summary.textContent = say("legend");
  const list = document.createElement("dl");
  for (const column of columns) {
    const name = document.createElement("dt");
    name.textContent = column.label;
    const codes = document.createElement("dd");
    codes.append(...Object.entries(column.words).flatMap(([code, words], at) => [at > 0 ? ", " : "", inCode(code), ` ${words}`]));
    list.append(name, codes);
  }
  details.append(summary, list);
  return details;
}

function inCode(text: string): HTMLElement {
  const code = document.createElement("code");
  code.textContent = text;
  return code;
}
