import "./task-form.scss";
import type { Form } from "@bpmn-io/form-js-viewer";
import { Drafts, entered } from "./drafts.ts";
import { FormFields } from "./form-fields.ts";
import { HandIn } from "./hand-in.ts";
import { Here } from "./here.ts";
import { Notice } from "./notice.ts";
import { SavedLine } from "./saved-line.ts";
import { Sections } from "./sections.ts";
import { Unsaved } from "./unsaved.ts";
import { formIn } from "./viewer.ts";
import { say } from "./words.ts";

/** Starts a form in each `<div data-island="task-form">`; the contract is in docs/frontend.md. */
async function start(island: HTMLElement): Promise<void> {
  const notice = new Notice(island);
  const place = document.createElement("div");
  island.append(place);
  try {
    const form = formIn(place);
    const fields = new FormFields(form, place);
    const kept = await opened(form, island, fields, notice);
    const handIn = new HandIn(island, form, fields, notice, kept);
    const sections = document.querySelector<HTMLElement>("[data-sections]");
    if (sections) {
      new Sections(sections, form, place, json(island, "form-data"));
    }
    if (island.dataset["hereUrl"]) {
      new Here(island, kept instanceof Drafts ? kept : null, notice);
    }
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action="hand-in"]')) {
      button.addEventListener("click", (event) => {
        event.preventDefault();
        void handIn.send(button);
      });
    }
    island.dataset["ready"] = "true";
    fields.goToNamed();
  } catch (problem) {
    notice.show(say("broken"));
    console.error("task form:", problem instanceof Error ? problem.message : "not shown");
  }
}

/** Fills the form with what is known and, over it, with the draft; where no drafts are kept, what is entered is only watched. */
async function opened(form: Form, island: HTMLElement, fields: FormFields, notice: Notice): Promise<Drafts | Unsaved> {
  const schema = json(island, "form-schema");
  const data = json(island, "form-data");
  await form.importSchema(schema, data);
  if (!island.dataset["draftUrl"]) {
    return new Unsaved(form);
  }
  const known = { ...data, ...entered(form) };
  const draft = json(island, "form-draft");
  if (Object.keys(draft).length > 0) {
    await form.importSchema(schema, { ...data, ...draft });
  }
  return new Drafts(island, form, fields, notice, new SavedLine(), known);
}

function json(island: HTMLElement, name: string): Record<string, unknown> {
  const text = island.querySelector(`script.${name}`)?.textContent?.trim();
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

for (const island of document.querySelectorAll<HTMLElement>('[data-island="task-form"]')) {
  void start(island);
}
