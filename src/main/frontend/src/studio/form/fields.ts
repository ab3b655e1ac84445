import { h } from "@bpmn-io/properties-panel/preact";
import { beside } from "../beside.ts";
import { label } from "./labels.ts";
import type { FormLists } from "./lists.ts";
import type { Component } from "./written.ts";

/** The kinds of components that a form may have; the server refuses all others. */
const ours = ["textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "datetime", "group", "dynamiclist", "text", "separator", "default"];

interface Renderer {
  (props: { field: Component }): unknown;
  config?: { name?: string; label?: string; create?: (options: object) => Partial<Component>; getSubheading?: (field: Component) => unknown };
}

/** Leaves the components that a form may have, and draws shared fields with their shared words. */
export class OwnersFields {
  static readonly $inject = ["formFields", "config.lists"];

  constructor(formFields: { _formFields: Record<string, Renderer> }, lists: FormLists) {
    const all = formFields._formFields;
    for (const [type, renderer] of Object.entries(all)) {
      if (!ours.includes(type)) {
        delete all[type];
      } else {
        all[type] = type === "default" ? titled(renderer) : worded(renderer, lists);
      }
    }
  }
}

/** The form itself is called by its title, not by its id. */
function titled(renderer: Renderer): Renderer {
  const drawn: Renderer = (props) => h(renderer, props);
  drawn.config = { ...renderer.config, getSubheading: (field) => field["title"] };
  return drawn;
}

function worded(renderer: Renderer, lists: FormLists): Renderer {
  const fresh = renderer.config?.create?.({}) ?? {};
  const made = [renderer.config?.label, renderer.config?.name, fresh.label, fresh["dateLabel"]].filter((label): label is string => typeof label === "string");
  const drawn: Renderer = (props) => h(renderer, { ...props, field: withWords(props.field, lists, made) });
  const { config } = renderer;
  if (config) {
    const called = config.getSubheading ?? ((field: Component) => field.label);
    drawn.config = { ...config, ...(config.name ? { name: label(config.name) } : {}), getSubheading: (field) => called(withWords(field, lists, made)) };
  }
  return drawn;
}

/** @param made the labels that the editor gives a component that has none */
function withWords(field: Component, lists: FormLists, made: readonly string[]): Component {
  return inBoth(withShared(field, lists, made), lists);
}

/** The words of a field with those in the reader's language beside them. */
function inBoth(field: Component, lists: FormLists): Component {
  const name = field.properties?.["field"];
  const list = lists.shared[String(name ?? "")]?.list ?? String(field["optionList"] ?? "");
  const theirs = (part: string): string | undefined => lists.texts[`${field.id}.${part}`] ?? (name ? lists.sharedTexts[`${String(name)}.${part}`] : undefined);
  const label = field.type === "datetime" ? "dateLabel" : "label";
  const parts: Record<string, string> = { [label]: "label", description: "description", text: "text" };
  const texts = Object.entries(parts).filter(([part]) => typeof field[part] === "string").map(([part, key]) => [part, beside(String(field[part]), theirs(key))]);
  const values = field["values"] as { value: string; label: string }[] | undefined;
  const option = (code: string): string | undefined => theirs(`value.${code}`) ?? lists.sharedTexts[`${list}.value.${code}`] ?? lists.sharedTexts[`option.${code}`];
  const options = values ? { values: values.map((one) => ({ ...one, label: beside(one.label, option(one.value)) })) } : {};
  return { ...field, ...Object.fromEntries(texts), ...options, id: field.id, type: field.type };
}

function withShared(field: Component, lists: FormLists, made: readonly string[]): Component {
  const words = lists.shared[String(field.properties?.["field"] ?? "")];
  const options = words?.values ?? lists.options[String(field["valuesKey"] ?? "")];
  if (!words && !options) {
    return field;
  }
  const label = words?.label === undefined ? {} : { label: words.label, dateLabel: words.label };
  const shared = { ...label, ...(words?.description ? { description: words.description } : {}) };
  const { valuesKey, ...rest } = words?.label !== undefined && made.includes(String(field.label ?? field["dateLabel"])) ? withoutLabels(field) : field;
  return { ...shared, ...(options ? { ...rest, values: options, optionList: valuesKey } : { ...rest, ...(valuesKey ? { valuesKey } : {}) }), id: field.id };
}

function withoutLabels(field: Component): Component {
  const { label: _label, dateLabel: _dateLabel, ...rest } = field;
  return rest as Component;
}
