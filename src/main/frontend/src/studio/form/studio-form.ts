import "./form.scss";
import { FormEditor } from "@bpmn-io/form-js-editor";
import { Desk, type Editor } from "../desk.ts";
import { whenSeen } from "../seen.ts";
import { Server } from "../server.ts";
import { OwnersFields } from "./fields.ts";
import { OwnersGroups } from "./groups.ts";
import type { FormLists } from "./lists.ts";
import { Preview } from "./preview.ts";
import { MadeUp, written, type Schema } from "./written.ts";

/** Edits a form in each `<div data-island="studio-form">`; the contract is in docs/frontend.md. */
async function start(island: HTMLElement): Promise<void> {
  const server = new Server(island);
  const lists = await server.lists<FormLists>();
  const canvas = document.createElement("div");
  canvas.className = "hw-editor__canvas";
  island.classList.add("hw-editor--whole");
  island.append(canvas);
  const options = {
    container: canvas,
    lists,
    additionalModules: [
      {
        __init__: ["ownersFields", "ownersGroups"],
        ownersFields: ["type", OwnersFields],
        ownersGroups: ["type", OwnersGroups],
      },
    ],
  };
  const editor = new FormEditor(options as ConstructorParameters<typeof FormEditor>[0]);
  const desk = new Desk(island, editorOf(editor));
  (editor as unknown as Events).on("commandStack.changed", ({ trigger }) => trigger !== "clear" && desk.changed());
  new Preview(island, lists.languages, server, () => desk.text());
  await desk.start();
}

interface Events {
  on(event: string, listener: (event: { trigger?: string }) => void): void;
}

function editorOf(editor: FormEditor): Editor {
  let names = new Map<string, string>();
  let made = new MadeUp({ components: [] }, { components: [] });
  const stack = (): { undo(): void; redo(): void } => editor.get("commandStack");
  return {
    async open(text) {
      await editor.importSchema(JSON.parse(text) as Parameters<FormEditor["importSchema"]>[0]);
      made = new MadeUp(JSON.parse(text) as Schema, structuredClone(editor.getSchema()) as unknown as Schema);
    },
    async text() {
      const form = written(editor.getSchema() as unknown as Schema, made);
      names = form.names;
      return form.text;
    },
    undo: () => stack().undo(),
    redo: () => stack().redo(),
    select(id) {
      const field = editor.get<{ get(id: string): unknown }>("formFieldRegistry").get(names.get(id) ?? id);
      if (field) {
        editor.get<{ set(field: unknown): void }>("selection").set(field);
      }
      return !!field;
    },
  };
}

whenSeen("studio-form", start);
