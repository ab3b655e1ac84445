import type { Editor } from "../desk.ts";
import { say } from "../words.ts";
import { Table, type Rule } from "./table.ts";

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
    bar.append(find, this.button("addRule", () => this.edit(() => this.choose(this.table.add(this.chosen)))));
    this.list.replaceChildren(bar, table);
  }

  private head(): HTMLElement {
    const row = element("tr");
    row.append(...[...this.table.columns.map((column) => column.label), say("source")].map((label) => element("th", "", label)));
    const head = element("thead");
    head.append(row);
    return head;
  }

  private rows(): HTMLElement[] {
    const wanted = this.filter.trim().toLowerCase();
    return this.table
      .rules()
      .map((rule, at) => ({ rule, at }))
      .filter(({ rule }) => !wanted || rule.words().join(" ").toLowerCase().includes(wanted))
      .map(({ rule, at }) => this.row(rule, at));
  }

  private row(rule: Rule, at: number): HTMLElement {
    const row = element("tr");
    row.setAttribute("aria-selected", String(at === this.chosen));
    const [first = "", ...others] = rule.words();
    const open = element("button", "hw-link", first || say("any")) as HTMLButtonElement;
    open.type = "button";
    const head = element("th");
    head.append(open);
    row.append(head, ...others.map((word) => element("td", "", word || "–")));
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
    const fields = this.table.columns.map((column, at) => this.field(column.label, rule.word(at), this.table.used(at), (value) => rule.set(at, value)));
    this.panel.replaceChildren(...fields, this.field(say("source"), rule.note(), [], (value) => rule.setNote(value)), buttons);
  }

  private field(label: string, value: string, used: readonly string[], set: (value: string) => void): HTMLElement {
    const field = element("label", "hw-rule__field", label);
    const input = element("input", "govuk-input") as HTMLInputElement;
    input.value = value;
    input.addEventListener("change", () => {
      this.edit(() => set(input.value.trim()));
      this.drawList();
    });
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
