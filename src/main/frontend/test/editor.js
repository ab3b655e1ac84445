import { FormEditor } from "@bpmn-io/form-js-editor";
import { place } from "./place.js";

/** Opens a form in the editor that Camunda Modeler has, gives fields another label, by their ids, and saves it. */
export async function saved(schema, labels) {
  const editor = new FormEditor({ container: place(), exporter: { name: "Camunda Modeler", version: "5.41.0" } });
  await editor.importSchema(schema);
  for (const [id, label] of Object.entries(labels)) {
    editor.get("modeling").editFormField(editor.get("formFieldRegistry").get(id), "label", label);
  }
  const form = editor.saveSchema();
  editor.destroy();
  return form;
}
