import type { Form } from "@bpmn-io/form-js-viewer";
import type { Errors, Field } from "./schema.ts";

interface Registry {
  get(id: string): Field | undefined;
}

interface Instances {
  getAll(): { id: string }[];
}

/**
 * What is handed in, and what form-js finds wrong with it. form-js leaves out a list that has no rows; the server would
 * take that for a list that wasn't asked for.
 */
export function answersOf(form: Form): { data: Record<string, unknown>; errors: Errors } {
  const { data, errors } = form.submit() as { data: Record<string, unknown>; errors: Errors };
  for (const { id } of (form.get("formFieldInstanceRegistry") as Instances).getAll()) {
    const field = (form.get("formFieldRegistry") as Registry).get(id);
    if (field?.type === "dynamiclist" && field.path && field.components?.some(isAnswered)) {
      data[field.path] ??= [];
    }
  }
  return { data, errors };
}

/** Whether there is anything to answer; a disabled field only shows. */
const isAnswered = (field: Field): boolean =>
  field.components ? field.components.some(isAnswered) : field.key !== undefined && !field.disabled && !field.readonly;
