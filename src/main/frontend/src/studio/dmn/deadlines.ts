import type { Editor } from "../desk.ts";
import { say } from "../words.ts";
import type { ColumnWords } from "./legend.ts";
import { Table, type Rule } from "./table.ts";

/** What the list shows of a rule; all else stands in the panel beside it. */
const listed = ["deadlineKey", "country", "corridor", "child", "amount", "unit", "startEvent", "source"];

/** Columns with a fixed set of codes. */
const chosenFrom = ["child", "unit", "kind", "startEvent", "calendar", "secondCalendar", "landing", "hours", "pausable", "ladder", "isDefault"];

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
    private readonly columns: readonly ColumnWords[],
    private readonly changed: () => void,
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
    row.append(...this.listed().map((at) => element("th", "", this.label(at))));
    const head = element("thead");
    head.append(row);
    return head;
  }

  private rows(): HTMLElement[] {
    const wanted = this.filter.trim().toLowerCase();
    return this.table
      .rules()
      .map((rule, at) => ({ rule, at }))
      .filter(({ rule }) => !wanted || this.said(rule).toLowerCase().includes(wanted))
      .map(({ rule, at }) => this.row(rule, at));
  }

  private row(rule: Rule, at: number): HTMLElement {
    const row = element("tr");
    row.setAttribute("aria-selected", String(at === this.chosen));
    const [first = 0, ...others] = this.listed();
    const open = element("button", "hw-link", this.word(rule, first) || say("any")) as HTMLButtonElement;
    open.type = "button";
    const head = element("th");
    head.append(open);
    row.append(head, ...others.map((column) => element("td", "", this.word(rule, column) || "–")));
    row.addEventListener("click", () => this.choose(at));
    return row;
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
    const fields = this.table.columns.map((_, at) => this.field(at, rule));
    this.panel.replaceChildren(...fields, buttons);
  }

  /** The columns that the list shows, by place. */
  private listed(): number[] {
    const places = this.table.columns.map((_, at) => at);
    const wanted = places.filter((at) => listed.includes(this.name(at)));
    return wanted.length > 0 ? wanted : places;
  }

  private name(at: number): string {
    return this.columns[at]?.name ?? "";
  }

  private label(at: number): string {
    return this.columns[at]?.label ?? this.table.columns[at]?.label ?? "";
  }

  private words(at: number): Record<string, string> {
    return this.columns[at]?.words ?? {};
  }

  /** A cell in the reader's words. */
  private word(rule: Rule, at: number): string {
    const code = rule.word(at);
    return this.words(at)[code] ?? code;
  }

  /** All that is said of a rule, in codes and in words. */
  private said(rule: Rule): string {
    return [...rule.words(), ...this.table.columns.map((_, at) => this.word(rule, at))].join(" ");
  }

  private field(at: number, rule: Rule): HTMLElement {
    const field = chosenFrom.includes(this.name(at)) ? this.choice(at, rule) : this.line(at, rule);
    field.dataset["column"] = this.name(at);
    return field;
  }

  private choice(at: number, rule: Rule): HTMLElement {
    const field = element("label", "hw-rule__field", this.label(at));
    const select = element("select", "govuk-select") as HTMLSelectElement;
    select.name = this.name(at);
    const value = rule.word(at);
    const blank = this.table.columns[at]?.input || value === "" || this.name(at) === "secondCalendar";
    const codes = new Set([...(blank ? [""] : []), value, ...this.table.used(at), ...Object.keys(this.words(at))]);
    for (const code of codes) {
      select.append(new Option(code === "" ? say(this.table.columns[at]?.input ? "any" : "none") : (this.words(at)[code] ?? code), code, code === value, code === value));
    }
    select.addEventListener("change", () => this.write(() => rule.set(at, select.value)));
    field.append(select);
    return field;
  }

  private line(at: number, rule: Rule): HTMLElement {
    const field = element("label", "hw-rule__field", this.label(at));
    const input = element("input", "govuk-input") as HTMLInputElement;
    input.name = this.name(at);
    input.value = rule.word(at);
    const hint = element("span", "hw-rule__hint", this.words(at)[input.value] ?? "");
    let fresh = true;
    input.addEventListener("focus", () => (fresh = true));
    input.addEventListener("input", () => {
      if (fresh) {
        this.past.push(this.table.text());
        this.future = [];
      }
      fresh = false;
      hint.textContent = this.words(at)[input.value.trim()] ?? "";
      rule.set(at, input.value.trim());
      this.changed();
    });
    input.addEventListener("change", () => this.drawList());
    field.append(input, hint);
    const used = this.table.used(at);
    if (used.length > 0) {
      const list = element("datalist");
      list.id = `used-${this.name(at)}`;
      list.append(...used.map((code) => new Option(this.words(at)[code] ?? code, code)));
      input.setAttribute("list", list.id);
      field.append(list);
    }
    return field;
  }

  private write(work: () => void): void {
    this.edit(work);
    this.drawList();
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
