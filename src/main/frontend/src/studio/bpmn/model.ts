/** What the modeler's parts look like where we use them; the libraries bring no types. */
export interface Moddle {
  id: string;
  name?: string;
  $type: string;
  $parent?: Moddle;
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  [name: string]: unknown;
}

export interface Shape {
  id: string;
  type: string;
  businessObject: Moddle;
  labelTarget?: Shape;
  incoming?: Shape[];
  outgoing?: Shape[];
  source?: Shape;
  target?: Shape;
}

export interface Modeling {
  updateProperties(element: Shape, properties: Record<string, unknown>): void;
  updateModdleProperties(element: Shape, moddle: Moddle, properties: Record<string, unknown>): void;
}

export interface Factory {
  create(type: string, properties?: Record<string, unknown>): Moddle;
}

export interface Injector {
  get<T>(name: string): T;
}

/** The first event definition of a kind. */
export function definition(element: Shape, type: string): Moddle | undefined {
  const all = element.businessObject["eventDefinitions"] as Moddle[] | undefined;
  return all?.find((one) => one.$type === type);
}

export const is = (element: Shape, ...types: string[]): boolean => types.some((type) => element.businessObject.$instanceOf(type));

/** A property of ours ({@code camunda:property}) of an element. */
export function property(element: Shape, name: string): string {
  return String(properties(element).find((one) => one["name"] === name)?.["value"] ?? "");
}

/** Sets a property of ours, or takes it away; what else stands in the element's extensions stays. */
export function setProperty(element: Shape, name: string, value: string, factory: Factory, modeling: Modeling): void {
  const kept = properties(element).map((one) => ({ name: String(one["name"]), value: String(one["value"]) }));
  const at = kept.findIndex((one) => one.name === name);
  if (at >= 0 && value) {
    kept[at] = { name, value };
  } else if (at >= 0) {
    kept.splice(at, 1);
  } else if (value) {
    kept.push({ name, value });
  }
  const others = extensions(element).filter((one) => one.$type !== "camunda:Properties");
  const values = kept.length > 0 ? [propertiesOf(kept, factory), ...others] : others;
  modeling.updateProperties(element, { extensionElements: values.length > 0 ? extensionsOf(values, factory, owner(element)) : undefined });
}

export function propertiesOf(entries: readonly { name: string; value: string }[], factory: Factory): Moddle {
  const all = factory.create("camunda:Properties", {});
  all.set(
    "values",
    entries.map((entry) => Object.assign(factory.create("camunda:Property", { ...entry }), { $parent: all })),
  );
  return all;
}

export function extensionsOf(values: Moddle[], factory: Factory, parent: Moddle): Moddle {
  const all = factory.create("bpmn:ExtensionElements", { values });
  values.forEach((value) => (value.$parent = all));
  all.$parent = parent;
  return all;
}

function extensions(element: Shape): Moddle[] {
  return ((owner(element)["extensionElements"] as Moddle | undefined)?.["values"] as Moddle[] | undefined) ?? [];
}

function properties(element: Shape): Moddle[] {
  const all = extensions(element).find((one) => one.$type === "camunda:Properties");
  return (all?.["values"] as Moddle[] | undefined) ?? [];
}

const owner = (element: Shape): Moddle => element.businessObject;
