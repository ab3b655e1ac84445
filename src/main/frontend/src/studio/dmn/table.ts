export interface Column {
  /** The input's expression or the output's name. */
  name: string;
  label: string;
  input: boolean;
  type: string;
}

const space = "https://www.omg.org/spec/DMN/20191111/MODEL/";

/** The rules of a file's decision table. What isn't a rule stays as it is in the file, to the last blank. */
export class Table {
  readonly columns: Column[];
  private readonly file: Document;
  private readonly table: Element | null;

  constructor(text: string) {
    this.file = new DOMParser().parseFromString(text || `<definitions xmlns="${space}"/>`, "text/xml");
    if (this.file.querySelector("parsererror")) {
      throw new Error("this is no decision");
    }
    this.table = this.file.getElementsByTagNameNS("*", "decisionTable")[0] ?? null;
    this.columns = this.parts("input", "output").map((column) => ({
      name: column.getAttribute("name") ?? column.getElementsByTagNameNS("*", "text")[0]?.textContent?.trim() ?? "",
      label: column.getAttribute("label") ?? column.getAttribute("name") ?? "",
      input: column.localName === "input",
      type: column.getAttribute("typeRef") ?? column.getElementsByTagNameNS("*", "inputExpression")[0]?.getAttribute("typeRef") ?? "string",
    }));
  }

  text(): string {
    const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
    return head + new XMLSerializer().serializeToString(this.file).replace(/^<\?xml[^>]*\?>\s*/, "") + "\n";
  }

  rules(): Rule[] {
    return this.parts("rule").map((rule) => new Rule(rule, this.columns));
  }

  /** What a column says in other rules. */
  used(column: number): string[] {
    return [...new Set(this.rules().map((rule) => rule.word(column)))].filter((word) => word !== "").sort();
  }

  /** Puts a copy of a rule before it, where it counts first once it is narrower; tells where the new one is. */
  add(before: number): number {
    const model = this.parts("rule")[before];
    if (!model?.parentNode) {
      return before;
    }
    const copy = model.cloneNode(true) as Element;
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) {
      named.setAttribute("id", this.free(named.getAttribute("id") ?? "rule"));
    }
    const gap = model.previousSibling?.nodeType === Node.TEXT_NODE ? [model.previousSibling.cloneNode(true)] : [];
    model.before(copy, ...gap);
    return before;
  }

  move(at: number, by: number): number {
    const rules = this.parts("rule");
    const [one, other] = [rules[at], rules[at + by]];
    if (!one || !other) {
      return at;
    }
    const place = this.file.createComment("");
    one.replaceWith(place);
    other.replaceWith(one);
    place.replaceWith(other);
    return at + by;
  }

  remove(at: number): void {
    const rule = this.parts("rule")[at];
    if (rule?.previousSibling?.nodeType === Node.TEXT_NODE) {
      rule.previousSibling.remove();
    }
    rule?.remove();
  }

  private free(like: string): string {
    for (let at = 2; ; at++) {
      const id = `${like.replace(/_n\d+$/, "")}_n${at}`;
      if (!this.file.querySelector(`[id="${id}"]`)) {
        return id;
      }
    }
  }

  private parts(...names: string[]): Element[] {
    return [...(this.table?.children ?? [])].filter((child) => names.includes(child.localName));
  }
}

/** One row: its cells without the marks of the language, so that a text is written as a text. */
export class Rule {
  constructor(
    private readonly rule: Element,
    private readonly columns: readonly Column[],
  ) {}

  holds(id: string): boolean {
    return this.rule.getAttribute("id") === id || !!this.rule.querySelector(`[id="${CSS.escape(id)}"]`);
  }

  words(): string[] {
    return this.columns.map((_, at) => this.word(at));
  }

  word(column: number): string {
    const text = this.cell(column)?.textContent?.trim() ?? "";
    return text === "-" ? "" : text.replace(/^"([^"]*)"$/, "$1");
  }

  set(column: number, word: string): void {
    const cell = this.cell(column);
    const { input, type } = this.columns[column] as Column;
    if (cell) {
      cell.textContent = type !== "string" ? word || (input ? "-" : "") : input ? asked(word) : `"${word.replaceAll('"', "'")}"`;
    }
    if (this.columns[column]?.name === "source") {
      this.setNote(word);
    }
  }

  /** The annotation is the source too. */
  private setNote(text: string): void {
    const note = this.described() ?? this.rule.insertBefore(this.rule.ownerDocument.createElementNS(this.rule.namespaceURI, "description"), this.rule.firstChild);
    note.textContent = text;
  }

  private described(): Element | null {
    return [...this.rule.children].find((child) => child.localName === "description") ?? null;
  }

  private cell(column: number): Element | null {
    const entries = [...this.rule.children].filter((child) => child.localName === "inputEntry" || child.localName === "outputEntry");
    return entries[column]?.getElementsByTagNameNS("*", "text")[0] ?? null;
  }
}

/** A condition on a text: any, one or several texts; what is written as an expression stays one. */
function asked(word: string): string {
  if (word === "" || /["()<>[\]]/.test(word)) {
    return word || "-";
  }
  return word.split(",").map((one) => `"${one.trim()}"`).join(",");
}
