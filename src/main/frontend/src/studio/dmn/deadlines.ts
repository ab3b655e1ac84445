import type { Editor } from "../desk.ts";
import { say } from "../words.ts";
import type { Choice } from "../bpmn/lists.ts";
import { Table, type Column, type Rule } from "./table.ts";

/** What codes of the table mean, in the reader's language. */
export interface TableWords {
  columns: Record<string, { label: string; options: Choice[] }>;
  /** By key of a deadline, the steps that have it. */
  steps: Record<string, string>;
}

/** A long table as rows to read and one row to change at a time: the deadlines, which an owner edits most. */
export class PlainTable implements Editor {
  private table = new Table("");
  private chosen = 0;
  private filter = "";
  private past: string[] = [];
  private future: string[] = [];
  private readonly list: HTMLElement;
  private readonly panel: HTMLElement;

  constructor(
    island: HTMLElement,
    private readonly changed: () => void,
    private readonly told: TableWords,
  ) {
    this.list = element("div", "hw-editor__canvas hw-rules");
    this.panel = element("div", "hw-editor__panel hw-rule");
    island.append(this.list, this.panel);
  }

  async open(text: string): Promise<void> {
    this.table = new Table(text);
    this.past = [];
    this.future = [];
    this.draw();
  }

  text = async (): Promise<string> => this.table.text();

  undo(): void {
    this.step(this.past, this.future);
  }

  redo(): void {
    this.step(this.future, this.past);
  }

  select(id: string): boolean {
    const at = this.table.rules().findIndex((rule) => rule.holds(id));
    if (at >= 0) {
      this.filter = "";
      this.choose(at);
      this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "center" });
    }
    return at >= 0;
  }

  private step(from: string[], to: string[]): void {
    const text = from.pop();
    if (text !== undefined) {
      to.push(this.table.text());
      this.table = new Table(text);
      this.draw();
      this.changed();
    }
  }

  private edit(work: () => void): void {
    this.past.push(this.table.text());
    this.future = [];
    work();
    this.changed();
  }

  /** What is added stands out of the filter's way, and its first field is asked at once. */
  private add(): void {
    this.filter = "";
    this.edit(() => this.choose(this.table.add(this.chosen)));
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "center" });
    this.panel.querySelector("input")?.select();
  }

  private draw(): void {
    this.chosen = Math.min(this.chosen, this.table.rules().length - 1);
    this.drawList();
    this.drawPanel();
  }

  private choose(at: number): void {
    this.chosen = at;
    this.draw();
  }

  private drawList(): void {
    const find = element("input", "govuk-input") as HTMLInputElement;
    find.type = "search";
    find.placeholder = say("find");
    find.setAttribute("aria-label", say("find"));
    find.value = this.filter;
    const table = element("table", "hw-rules__table");
    const body = element("tbody");
    find.addEventListener("input", () => {
      this.filter = find.value;
      body.replaceChildren(...this.rows());
    });
    body.append(...this.rows());
    table.append(this.head(), body);
    const bar = element("div", "hw-rules__bar");
    bar.append(find, this.button("addRule", () => this.add()));
    this.list.replaceChildren(bar, table);
  }

  private head(): HTMLElement {
    const row = element("tr");
    row.append(...this.table.columns.map((column) => element("th", "", this.label(column))));
    const head = element("thead");
    head.append(row);
    return head;
  }

  private rows(): HTMLElement[] {
    const wanted = this.filter.trim().toLowerCase();
    return this.table
      .rules()
      .map((rule, at) => ({ rule, at }))
      .filter(({ rule }) => !wanted || [...rule.words(), ...this.cells(rule), this.steps(rule)].join(" ").toLowerCase().includes(wanted))
      .map(({ rule, at }) => this.row(rule, at));
  }

  private row(rule: Rule, at: number): HTMLElement {
    const row = element("tr");
    row.setAttribute("aria-selected", String(at === this.chosen));
    const [first = "", ...others] = this.cells(rule);
    const open = element("button", "hw-link", first || say("any")) as HTMLButtonElement;
    open.type = "button";
    const head = element("th");
    head.append(open, element("small", "hw-sub", this.steps(rule)));
    row.append(head, ...others.map((word) => element("td", "", word || "–")));
    row.addEventListener("click", () => this.choose(at));
    return row;
  }

  private cells(rule: Rule): string[] {
    return this.table.columns.map((column, at) => {
      const word = rule.word(at);
      return this.options(column).find((option) => option.key === word)?.text ?? word;
    });
  }

  private steps(rule: Rule): string {
    return this.told.steps[rule.word(0)] ?? "";
  }

  private label(column: Column): string {
    return this.told.columns[column.name]?.label || column.label;
  }

  private options(column: Column): Choice[] {
    return this.told.columns[column.name]?.options ?? [];
  }

  private drawPanel(): void {
    const rule = this.table.rules()[this.chosen];
    if (!rule) {
      return this.panel.replaceChildren();
    }
    const buttons = element("div", "hw-rule__buttons");
    buttons.append(
      this.button("ruleUp", () => this.edit(() => this.choose(this.table.move(this.chosen, -1)))),
      this.button("ruleDown", () => this.edit(() => this.choose(this.table.move(this.chosen, 1)))),
      this.button("removeRule", () =>
        this.edit(() => {
          this.table.remove(this.chosen);
          this.draw();
        }),
      ),
    );
    const fields = this.table.columns.map((column, at) =>
      this.options(column).length > 0
        ? this.choice(column, rule.word(at), this.table.used(at), (value) => rule.set(at, value))
        : this.field(this.label(column), rule.word(at), this.table.used(at), (value) => rule.set(at, value)),
    );
    fields.forEach((field, at) => (field.dataset["column"] = this.table.columns[at]?.name));
    this.panel.replaceChildren(...fields, buttons);
  }

  /** A drop-down of what a cell may say; what other rules or this one say besides stays to choose. */
  private choice(column: Column, value: string, used: readonly string[], set: (value: string) => void): HTMLElement {
    const field = element("label", "hw-rule__field", this.label(column));
    const select = element("select", "govuk-select") as HTMLSelectElement;
    const known = this.options(column);
    const others = [...new Set([...used, value])].filter((word) => word && !known.some((option) => option.key === word));
    const none = column.input || used.length === 0 || value === "" || column.name === "secondCalendar" ? [{ key: "", text: say(column.input ? "any" : "none") }] : [];
    const all: Choice[] = [...none, ...known, ...others.map((word) => ({ key: word, text: word }))];
    select.append(...all.map((option) => Object.assign(document.createElement("option"), { value: option.key, textContent: option.text })));
    select.value = value;
    select.addEventListener("change", () => {
      this.edit(() => set(select.value));
      this.drawList();
    });
    field.append(select);
    return field;
  }

  private field(label: string, value: string, used: readonly string[], set: (value: string) => void): HTMLElement {
    const field = element("label", "hw-rule__field", label);
    const input = element("input", "govuk-input") as HTMLInputElement;
    input.value = value;
    let fresh = true;
    input.addEventListener("focus", () => (fresh = true));
    input.addEventListener("input", () => {
      if (fresh) {
        this.past.push(this.table.text());
        this.future = [];
      }
      fresh = false;
      set(input.value.trim());
      this.changed();
    });
    input.addEventListener("change", () => this.drawList());
    field.append(input);
    if (used.length > 0) {
      const list = element("datalist");
      list.id = `used-${label.replace(/\W+/g, "-")}`;
      list.append(...used.map((word) => Object.assign(document.createElement("option"), { value: word })));
      input.setAttribute("list", list.id);
      field.append(list);
    }
    return field;
  }

  private button(key: "addRule" | "ruleUp" | "ruleDown" | "removeRule", work: () => void): HTMLElement {
    const button = element("button", "hw-btn hw-btn--quiet", say(key)) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", work);
    return button;
  }
}

function element(name: string, className = "", text = ""): HTMLElement {
  const created = document.createElement(name);
  if (className) {
    created.className = className;
  }
  created.textContent = text;
  return created;
}
