import type { Form } from "@bpmn-io/form-js-viewer";
import { shownMoment } from "./dates.ts";
import { labelOf, type Errors, type Field, type Problem } from "./schema.ts";

interface Internals {
  _id: string;
  _setState(state: { errors: Errors }): void;
}

interface Registry {
  getAll(): Field[];
  get(id: string): Field | undefined;
}

/** The fields of a shown form: their labels, their places in the page, the messages at them. */
export class FormFields {
  constructor(
    private readonly form: Form,
    private readonly place: HTMLElement,
  ) {}

  /** Messages of the viewer's own check, in the order of the page. */
  problems(errors: Errors): Problem[] {
    return this.registry()
      .getAll()
      .filter((field) => errors[field.id])
      .flatMap((field) => this.flat(field, errors[field.id]!, []));
  }

  /** Shows the server's messages at their fields. What names no field of this form stands in the summary alone. */
  show(answers: readonly { field?: string; message: string }[]): Problem[] {
    const errors: Errors = {};
    const loose: Problem[] = [];
    for (const { field: key, message } of answers) {
      const field = this.registry().getAll().find((candidate) => candidate.key === key);
      if (field) {
        errors[field.id] = [...((errors[field.id] as string[] | undefined) ?? []), message];
      } else {
        loose.push({ label: "", message, target: null });
      }
    }
    (this.form as unknown as Internals)._setState({ errors });
    return [...this.problems(errors), ...loose];
  }

  /** Goes to the field that the page's address names. */
  goToNamed(): void {
    const key = window.location.hash.slice(1);
    const field = key ? this.registry().getAll().find((candidate) => (candidate.key ?? candidate.path) === key) : undefined;
    const input = field ? this.input(field.id, []) : null;
    input?.dispatchEvent(new Event("homeward:reveal", { bubbles: true }));
    input?.focus();
    input?.scrollIntoView({ block: "center" });
  }

  /** What was entered, line by line, to be copied from a page that can no longer be handed in. */
  asText(data: Record<string, unknown>): string {
    return this.registry()
      .getAll()
      .map((field) => ({ field, value: data[field.key ?? field.path ?? ""] }))
      .filter(({ value }) => !unanswered(value))
      .map(({ field, value }) => `${labelOf(field)} – ${wordsOf(field, value)}`)
      .join("\n");
  }

  private flat(field: Field, errors: readonly string[] | Errors, indexes: string[]): Problem[] {
    const target = this.input(field.id, indexes);
    return Object.entries(errors).flatMap(([index, below]: [string, unknown]) =>
      typeof below === "string"
        ? [{ label: labelOf(field), message: below, target }]
        : this.flat(field, (below ?? {}) as Errors, [...indexes, index]),
    );
  }

  private input(id: string, indexes: readonly string[]): HTMLElement | null {
    const base = ["fjs-form", (this.form as unknown as Internals)._id, id].join("-") + indexes.map((index) => `_${index}`).join("");
    return ["", "-date", "-time", "-0", "-search"]
      .map((ending) => this.place.querySelector<HTMLElement>(`[id="${base}${ending}"]`))
      .find((found) => found !== null) ?? null;
  }

  private registry(): Registry {
    return this.form.get("formFieldRegistry") as Registry;
  }
}

const unanswered = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

/** An answer in the words of its field; nothing for none. */
export function wordsOf(field: Field, value: unknown): string {
  if (unanswered(value)) {
    return "";
  }
  if (field.type === "datetime" && typeof value === "string") {
    return shownMoment(value);
  }
  if (Array.isArray(value)) {
    return value.map((single) => wordsOf(field, single)).join("; ");
  }
  if (value === true) {
    return "✓";
  }
  if (typeof value === "object" && value !== null) {
    return Object.values(value).filter((single) => !unanswered(single)).map(String).join(", ");
  }
  return field.values?.find((option) => option.value === value)?.label ?? String(value);
}
