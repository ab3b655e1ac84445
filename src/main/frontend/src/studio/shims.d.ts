// The editors' parts that come without types; what we use of them is described beside its use.
declare module "bpmn-js-properties-panel";
declare module "bpmn-js-create-append-anything";
declare module "camunda-bpmn-js-behaviors/lib/camunda-platform";
declare module "camunda-bpmn-moddle/resources/camunda.json";
declare module "dmn-js/lib/Modeler";
declare module "camunda-dmn-moddle/resources/camunda.json";
declare module "@bpmn-io/properties-panel" {
  export const CheckboxEntry: unknown;
  export const Group: unknown;
  export const SelectEntry: unknown;
  export const TextFieldEntry: unknown;
  export const isSelectEntryEdited: unknown;
  export const isTextFieldEntryEdited: unknown;
}
declare module "@bpmn-io/properties-panel/preact/hooks" {
  export function useContext<T>(context: unknown): T;
}
declare module "@bpmn-io/properties-panel/preact" {
  export function h(component: unknown, props: unknown, ...children: unknown[]): unknown;
}
declare module "bpmnlint/lib/linter" {
  export default class Linter {
    constructor(options: { config: unknown; resolver: unknown });
    lint(definitions: unknown): Promise<Record<string, { id: string; message: string; category: string }[]>>;
  }
}
declare module "bpmnlint/lib/resolver/static-resolver" {
  export default class StaticResolver {
    constructor(cache: Record<string, unknown>);
  }
}
declare module "bpmnlint/rules/*" {
  const rule: unknown;
  export default rule;
}
