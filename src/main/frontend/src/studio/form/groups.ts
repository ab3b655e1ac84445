import { h } from "@bpmn-io/properties-panel/preact";
import { language, say, type Key } from "../words.ts";
import { label } from "./labels.ts";
import type { FormLists } from "./lists.ts";
import { given, type Component } from "./written.ts";

interface Group {
  id: string;
  label: string;
  entries?: Entry[];
  shouldOpen?: boolean;
}

interface Entry {
  id: string;
  component?: unknown;
}

interface Edit {
  (field: Component, path: string[], value: unknown): void;
  (field: Component, properties: Record<string, unknown>): void;
}
type Option = readonly [value: string, text: string];

const categories: readonly Key[] = ["identity", "contact", "trafficking", "exploitationDetail", "health", "legalOrder", "legal", "family", "services", "shelterLocation", "returnAddress"];
/** A variable comes from one of these, never from what is about trafficking, health or legal matters (R8). */
const ofVariables: readonly Key[] = ["identity", "contact", "family", "services", "shelterLocation", "returnAddress"];
const cases: readonly Key[] = ["child", "adult", "crossBorder", "sameCountry"];
const events: readonly Key[] = ["today", "opened", "detected", "travel", "departureChecked", "handedOver"];
/** Of the editor's groups an owner uses these. */
const used = ["general", "condition", "layout", "constraints", "validation", "staticOptions"];
/** What each new question needs: its words, its options, and where its answer is kept. */
const opened = /general|hint|record|[oO]ptions/;
/** What the server refuses, and what is an engine's affair. */
const hidden = /^(id|versionTag|action|pattern|patternErrorMessage|.*-disallowPassedDates)$/;

/** What an owner may say of a field; where the answer is kept and who may read it are groups of ours. */
export class OwnersGroups {
  static readonly $inject = ["propertiesPanel", "config.lists", "formFieldRegistry"];

  constructor(
    propertiesPanel: { registerProvider(provider: unknown, priority: number): void },
    private readonly lists: FormLists,
    private readonly registry: { getAll(): Component[] },
  ) {
    propertiesPanel.registerProvider(this, 100);
  }

  getGroups(field: Component, edit: Edit): (groups: Group[]) => Group[] {
    return (groups) => {
      const kinds = groups.filter((group) => group && used.includes(group.id) && !(group.id === "staticOptions" && isShared(field)));
      const [first, ...others] = kinds.map((group) => kept(group, field));
      return [...(first ? [first] : []), ...this.options(field, edit), ...others, ...this.own(field, edit)]
        .filter((group) => !group.entries || group.entries.length > 0)
        .map((group) => ({ ...group, shouldOpen: opened.test(group.id) }));
    };
  }

  /** Options are written in the form, or those of a list that forms share. */
  private options(field: Component, edit: Edit): Group[] {
    if (!chosen.includes(field.type) || isShared(field)) {
      return [];
    }
    const list = String(field["valuesKey"] ?? "");
    const set = (value: string): void => edit(field, value ? { valuesKey: value } : { values: [{ label: label("Value"), value: "value" }] });
    const lists = Object.entries(this.lists.options).map(([key, options]) => [key, some(options)] as const);
    return [{ id: "ownOptions", label: label("Options source"), entries: [choice("own-options", label("Static options"), list, set, [["", label("Static")], ...lists])] }];
  }

  private own(field: Component, edit: Edit): Group[] {
    if (field.type === "default") {
      return [{ id: "hint", label: label("General"), entries: [{ id: "own-hint", component: () => h("p", { class: "hw-editor__hint" }, say("chooseField")) }] }];
    }
    const set = (name: string) => (value: string) => edit(field, ["properties"], without({ ...field.properties, [name]: value }));
    const shown = select("shownFor", field, set("shownFor"), [["", say("everyCase")], ...cases.map((key) => [key, say(key)] as const)]);
    if (!field["key"] && field.type !== "dynamiclist") {
      return [{ id: "record", label: say("shownFor"), entries: [shown] }];
    }
    const names = this.names();
    const shared = select("shared", field, (name) => this.share(field, name, edit), [["", say("none")], ...names], "field", say("sharedHint"));
    const store = select("store", field, set("store"), [["", say("none")], ["casefile", say("storeCasefile")], ["process", say("storeProcess")]]);
    const category = select("category", field, set("category"), [["", say("none")], ...categories.map((key) => [key, say(key)] as const)]);
    const from = select("comesFrom", field, set("category"), [["", say("none")], ...ofVariables.map((key) => [key, say(key)] as const)], "category", say("comesFromHint"));
    const places: Record<string, Entry[]> = { casefile: [store, category], process: [store, from] };
    const own = isShared(field) ? [] : (places[String(field.properties?.["store"] ?? "")] ?? [store]);
    const asked = [...this.order(field, set), ...(field.type === "dynamiclist" ? [] : [line("neededWhen", field, set("neededWhen"), say("neededWhenHint"))])];
    return [
      { id: "record", label: say("record"), entries: [shared, ...own, shown] },
      { id: "rules", label: say("rules"), entries: asked },
    ];
  }

  /** The shared fields by their labels; where two have the same, the key tells them apart. */
  private names(): Option[] {
    const all = Object.entries(this.lists.shared).map(([key, words]) => [key, words.label ?? key] as const);
    return all
      .map(([key, name]): Option => [key, all.some(([other, same]) => other !== key && same === name) ? `${name} (${key})` : name])
      .sort(([, one], [, other]) => one.localeCompare(other, language()));
  }

  private called(field: Component): string {
    return String(field["dateLabel"] ?? field.label ?? this.lists.shared[String(field.properties?.["field"] ?? "")]?.label ?? field.key);
  }

  /** Before or after which day a date may not lie: one of the case, or another date of the form. */
  private order(field: Component, set: (name: string) => (value: string) => void): Entry[] {
    if (!isDay(field)) {
      return [];
    }
    const others = this.registry.getAll().filter((other) => isDay(other) && other.id !== field.id && !other["disabled"] && !other["conditional"]);
    const days = [["", say("none")], ...events.map((key) => [key, say(key)] as const), ...others.map((other) => [String(other.key), this.called(other)] as const)] as const;
    const held = (key: "notBefore" | "notAfter"): readonly Option[] => {
      const now = String(field.properties?.[key] ?? "");
      return days.some(([value]) => value === now) ? days : [...days, [now, now] as const];
    };
    return [select("notBefore", field, set("notBefore"), held("notBefore")), select("notAfter", field, set("notAfter"), held("notAfter"))];
  }

  /** A shared field brings its words, options, store and category: the form's own go. */
  private share(field: Component, name: string, edit: Edit): void {
    const { store: _store, category: _category, field: _field, ...rest } = field.properties ?? {};
    edit(field, ["properties"], without({ ...rest, field: name }));
    if (name) {
      edit(field, ["label"], undefined);
      edit(field, ["key"], name);
    }
  }
}

const chosen = ["select", "radio", "checklist"];

const isShared = (field: Component): boolean => !!field.properties?.["field"];

/** A list is called by its first options. */
function some(options: readonly { label: string }[]): string {
  const first = options.slice(0, 3).map((option) => option.label);
  return first.join(", ") + (options.length > first.length ? " …" : "");
}

const isDay = (field: Component): boolean => field.type === "datetime" && field["subtype"] !== "time";

/** A published field keeps its key: answers are kept under it. */
function kept(group: Group, field: Component): Group {
  if (!group.entries) {
    return group;
  }
  const published = !given.test(String(field.id)) && field.type !== "default";
  return { ...group, entries: group.entries.filter((entry) => !hidden.test(entry.id) && !(published && (entry.id === "key" || entry.id === "path"))) };
}

function select(key: Key, field: Component, set: (value: string) => void, options: readonly Option[], name: string = key, hint = ""): Entry {
  return choice(`own-${key}`, say(key), String(field.properties?.[name] ?? ""), set, options, hint);
}

function choice(id: string, title: string, value: string, set: (value: string) => void, options: readonly Option[], hint = ""): Entry {
  const component = (): unknown => {
    const other: readonly Option[] = options.some(([known]) => known === value) ? [] : [[value, value]];
    const choices = [...options, ...other].map(([known, text]) => h("option", { value: known, selected: known === value }, text));
    return h(
      "div",
      { class: "bio-properties-panel-entry", "data-entry-id": id },
      h(
        "div",
        { class: "bio-properties-panel-select" },
        h("label", { for: `bio-properties-panel-${id}`, class: "bio-properties-panel-label" }, title),
        h("select", { id: `bio-properties-panel-${id}`, class: "bio-properties-panel-input", onChange: (event: Event) => set((event.target as HTMLSelectElement).value) }, ...choices),
      ),
      hint ? h("div", { class: "bio-properties-panel-description" }, hint) : null,
    );
  };
  return { id, component };
}

function line(name: "neededWhen", field: Component, set: (value: string) => void, hint: string): Entry {
  const id = `own-${name}`;
  const component = (): unknown =>
    h(
      "div",
      { class: "bio-properties-panel-entry", "data-entry-id": id },
      h(
        "div",
        { class: "bio-properties-panel-textfield" },
        h("label", { for: `bio-properties-panel-${id}`, class: "bio-properties-panel-label" }, say(name)),
        h("input", { id: `bio-properties-panel-${id}`, type: "text", class: "bio-properties-panel-input", value: String(field.properties?.[name] ?? ""), onChange: (event: Event) => set((event.target as HTMLInputElement).value.trim()) }),
      ),
      h("div", { class: "bio-properties-panel-description" }, hint),
    );
  return { id, component };
}

/** Without what is empty; undefined if nothing is left. */
function without(properties: Record<string, unknown>): Record<string, unknown> | undefined {
  const filled = Object.entries(properties).filter(([, value]) => value !== "" && value !== undefined);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
