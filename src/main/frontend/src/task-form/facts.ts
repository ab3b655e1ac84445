import { h, type ComponentChild, type FunctionComponent } from "preact";
import { wordsOf } from "./form-fields.ts";
import { labelOf, type Field } from "./schema.ts";
import { say } from "./words.ts";

interface Shown {
  field: Field & { description?: string };
  value: unknown;
  domId: string;
}

type Component = FunctionComponent<Shown> & { config: { keyed?: boolean } };

interface Components {
  _formFields: Record<string, Component>;
  get(type: string): Component;
  register(type: string, component: Component): void;
}

/** What a form only shows stands in it as text: nobody takes it for a question that is closed to them. */
class Facts {
  static readonly $inject = ["formFields"];

  constructor(components: Components) {
    for (const [type, asked] of Object.entries(components._formFields)) {
      if (asked.config.keyed) {
        const either: FunctionComponent<Shown> = (shown) => (shown.field.disabled ? fact(shown) : h(asked, shown));
        components.register(type, Object.assign(either, { config: asked.config }));
      }
    }
  }
}

function fact({ field, value, domId }: Shown): ComponentChild {
  return h(
    "div",
    { class: `fjs-form-field fjs-form-field-${field.type} hw-fact` },
    h("span", { class: "fjs-form-field-label" }, labelOf(field)),
    h("span", { class: "hw-fact__words", id: domId }, wordsOf(field, value) || say("notKnown")),
    field.description ? h("span", { class: "fjs-form-field-description" }, field.description) : null,
  );
}

/** A module for form-js. */
export const facts = { __init__: ["facts"], facts: ["type", Facts] };
