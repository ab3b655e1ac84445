import type { Form } from "@bpmn-io/form-js-viewer";
import isEqual from "./is-equal.ts";
import { labelOf, type Errors, type Field } from "./schema.ts";

interface Schema extends Field {
  components: readonly Field[];
}

interface Instance {
  id: string;
  valuePath?: readonly (string | number)[];
}

interface Internals {
  _getState(): { schema: Schema; data: Record<string, unknown>; errors: Errors };
}

interface Services {
  formLayouter: { getRows(id: string): readonly { components: readonly string[] }[] };
  formFieldInstanceRegistry: { getAll(): readonly Instance[] };
  formFieldRegistry: { get(id: string): Field | undefined };
  validator: { validateFieldInstance(instance: Instance, value: unknown): readonly string[] };
}

/** How far a section is. */
export interface SectionState {
  shown: boolean;
  questions: number;
  answered: number;
  /** Questions that somebody answered or went to on this page; what was filled in from earlier isn't. */
  touched: number;
  needed: number;
  wrong: number;
}

/** A section: a group of the form with what stands loose behind it. */
export interface Section {
  title: string;
  rows: readonly HTMLElement[];
}

/** Which rows of a shown form belong to which section, and how far each section is. */
export class SectionParts {
  readonly sections: readonly Section[];
  private readonly sectionOf = new Map<string, number>();
  private readonly visited = new Set<string>();

  /** @param known what the form was filled with from earlier steps */
  constructor(
    private readonly form: Form,
    place: HTMLElement,
    private readonly known: Record<string, unknown>,
  ) {
    form.on("formField.focus", (event: { formField?: Field }) => event.formField && this.visited.add(event.formField.id));
    const rows = [...(place.querySelector(".fjs-layout-row")?.parentElement?.children ?? [])].filter(
      (row): row is HTMLElement => row instanceof HTMLElement && row.classList.contains("fjs-layout-row"),
    );
    const sections: { title: string; rows: HTMLElement[] }[] = [];
    const schema = this.state().schema;
    const fields = new Map(schema.components.map((field) => [field.id, field]));
    const laid = this.service("formLayouter").getRows(schema.id).filter((row) => row.components.length > 0);
    laid.forEach((row, at) => {
      const group = row.components.map((id) => fields.get(id)).find((field) => field?.type === "group");
      if (group && (sections.length === 0 || sections[sections.length - 1]!.title !== "")) {
        sections.push({ title: labelOf(group), rows: [] });
      } else if (group) {
        sections[sections.length - 1]!.title = labelOf(group);
      } else if (sections.length === 0) {
        sections.push({ title: "", rows: [] });
      }
      const index = sections.length - 1;
      if (rows[at]) {
        sections[index]!.rows.push(rows[at]);
      }
      row.components.forEach((id) => this.belong(fields.get(id), index));
    });
    this.sections = sections;
  }

  /** How far each section is, now. */
  states(): SectionState[] {
    const { data, errors } = this.state();
    const states = this.sections.map(() => ({ shown: false, questions: 0, answered: 0, touched: 0, needed: 0, wrong: 0 }));
    for (const instance of this.service("formFieldInstanceRegistry").getAll()) {
      const field = this.service("formFieldRegistry").get(instance.id);
      const state = states[this.sectionOf.get(instance.id) ?? -1];
      if (field && state) {
        state.shown = true;
        this.count(field, instance, state, data, errors);
      }
    }
    return states;
  }

  /** The section in which an element of the form stands. */
  indexOf(element: Element): number {
    return this.sections.findIndex((section) => section.rows.some((row) => row.contains(element)));
  }

  private count(field: Field, instance: Instance, state: SectionState, data: Record<string, unknown>, errors: Errors): void {
    const asked = (field.key !== undefined || field.type === "dynamiclist") && !field.disabled && !field.readonly;
    if (!asked || !instance.valuePath) {
      return;
    }
    const value = valueAt(data, instance.valuePath);
    if (instance.valuePath.length === 1) {
      state.questions++;
      state.answered += empty(value) ? 0 : 1;
      state.touched += this.visited.has(field.id) || !same(value, valueAt(this.known, instance.valuePath)) ? 1 : 0;
    }
    if (field.key !== undefined && empty(value)) {
      state.needed += this.service("validator").validateFieldInstance(instance, value).length > 0 ? 1 : 0;
    } else if (field.key !== undefined && hasErrors(errors[field.id])) {
      state.wrong++;
    }
  }

  private belong(field: Field | undefined, index: number): void {
    if (field) {
      this.sectionOf.set(field.id, index);
      field.components?.forEach((child) => this.belong(child, index));
    }
  }

  private state() {
    return (this.form as unknown as Internals)._getState();
  }

  private service<Name extends keyof Services>(name: Name): Services[Name] {
    return this.form.get(name) as Services[Name];
  }
}

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

const same = (value: unknown, before: unknown): boolean => (empty(value) && empty(before)) || isEqual(value, before);

const hasErrors = (errors: Errors | readonly string[] | undefined): boolean => errors !== undefined && Object.keys(errors).length > 0;

const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined), data);
