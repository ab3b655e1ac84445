import { camel } from "../names.ts";

export interface Component {
  id: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  layout?: { row?: string; columns?: number | null };
  properties?: Record<string, unknown>;
  components?: Component[];
  [name: string]: unknown;
}

export interface Schema {
  id?: string;
  components: Component[];
  [name: string]: unknown;
}

/** An id or a row that the editor made up. */
export const given = /^Field_[0-9a-z]{7}$/;
const madeRow = /^Row_[0-9a-z]{7}$/;
/** The editor ends a key with what is left of a random number: from nothing to a dozen characters. */
const madeKey = (field: Component, key: string): boolean => key.startsWith(`${field.type}_`) && /^[0-9a-z]*$/.test(key.slice(field.type.length + 1));

/**
 * The form as it is written: what the editor makes up (names of rows, ids of new fields) becomes what a form of ours has.
 *
 * @returns the text, and the editor's id for each new one
 */
export function written(schema: Schema, made: MadeUp): { text: string; names: Map<string, string> } {
  const form = structuredClone(schema) as Schema;
  all(form.components).forEach((field) => made.takeOut(field));
  const names = new Map<string, string>();
  const taken = new Set(all(form.components).flatMap((field) => [field.id, String(field.key ?? "")]));
  all(form.components).forEach((field) => name(field, taken, names, form.id));
  all(form.components).filter((field) => field.properties?.["field"]).forEach(withoutOptions);
  rows(form.components);
  all(form.components).forEach((field) => field.components && rows(field.components));
  return { text: `${JSON.stringify(form, null, 2)}\n`, names };
}

/** What the editor itself adds to a form when it opens it: labels that stand in the field list, options. */
export class MadeUp {
  private readonly added = new Map<string, Map<string, string>>();

  constructor(file: Schema, opened: Schema) {
    const before = new Map(all(file.components).map((field) => [field.id, field]));
    for (const field of all(opened.components)) {
      const fresh = Object.entries(field).filter(([name]) => !(name in (before.get(field.id) ?? field)));
      this.added.set(field.id, new Map(fresh.map(([name, value]) => [name, JSON.stringify(value)])));
    }
  }

  /** What nobody has changed since goes. */
  takeOut(field: Component): void {
    for (const [name, value] of this.added.get(field.id) ?? []) {
      if (JSON.stringify(field[name]) === value) {
        delete field[name];
      }
    }
  }
}

const all = (components: readonly Component[]): Component[] => components.flatMap((field) => [field, ...all(field.components ?? [])]);

/** The editor gives each choice without options some; those of a shared field stand in the field list. */
function withoutOptions(field: Component): void {
  ["values", "valuesKey", "valuesExpression"].forEach((name) => delete field[name]);
}

/** A new field has one name, as its id and as its key, from its label. */
function name(field: Component, taken: Set<string>, names: Map<string, string>, form: string | undefined): void {
  if (!given.test(field.id)) {
    return;
  }
  const place = field.type === "dynamiclist" ? "path" : "key";
  const own = field[place];
  const wanted = own && !madeKey(field, own) ? own : camel(field.label ?? String(field["text"] ?? field.type));
  let free = wanted;
  for (let at = 2; taken.has(free) && free !== own; at++) {
    free = `${wanted}${at}`;
  }
  taken.add(free);
  const id = free === form ? `${free}Field` : free;
  names.set(id, field.id);
  field.id = id;
  if (own !== undefined) {
    field[place] = free;
  }
}

/** Rows are numbered in their order; a row of one field without columns is none. */
function rows(components: readonly Component[]): void {
  const fields = (row: string): Component[] => components.filter((field) => field.layout?.row === row);
  const used = new Set(components.map((field) => field.layout?.row).filter((row): row is string => !!row));
  for (const row of used) {
    if (!madeRow.test(row)) {
      continue;
    }
    const inRow = fields(row);
    const alone = inRow.length === 1 && !inRow[0]?.layout?.columns;
    const name = alone ? undefined : nextRow(used);
    for (const field of inRow) {
      const { row: _row, ...layout } = field.layout ?? {};
      const columns = layout.columns ? { columns: layout.columns } : {};
      const changed = name ? { row: name, ...columns } : columns;
      if (Object.keys(changed).length > 0) {
        field.layout = changed;
      } else {
        delete field.layout;
      }
    }
  }
}

function nextRow(used: Set<string>): string {
  for (let at = 1; ; at++) {
    if (!used.has(`row${at}`)) {
      used.add(`row${at}`);
      return `row${at}`;
    }
  }
}
