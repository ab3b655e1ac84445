import { Form } from "@bpmn-io/form-js-viewer";
import { facts } from "./facts.ts";
import { answerRules } from "./rules.ts";

/**
 * A form in the viewer, with our rules, its facts as text. Without a delay: form-js reads a delayed text only when the time is up, and a
 * rendering in between (seen: after a time was entered in another field) has put the old text back by then.
 */
export function formIn(container: HTMLElement): Form {
  return new Form({ container, debounce: false, additionalModules: [answerRules, facts] } as ConstructorParameters<typeof Form>[0]);
}
