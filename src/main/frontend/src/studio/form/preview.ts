import type { Form } from "@bpmn-io/form-js-viewer";
import { formIn } from "../../task-form/viewer.ts";
import type { Server } from "../server.ts";
import { say } from "../words.ts";

/** Shows the form as those who fill it see it, in each language; one tab leads back to editing. */
export class Preview {
  private readonly place = document.createElement("div");
  private readonly tabs = document.createElement("div");
  private form: Form | undefined;

  constructor(
    private readonly island: HTMLElement,
    languages: readonly { key: string; text: string }[],
    private readonly server: Server,
    private readonly text: () => Promise<string>,
  ) {
    this.place.className = "hw-editor__preview";
    this.place.dataset["island"] = "task-form";
    this.place.dataset["ready"] = "true";
    this.place.hidden = true;
    this.tabs.className = "hw-editor__tabs";
    this.tabs.append(this.tab(say("edit"), () => this.edit(), true));
    languages.forEach(({ key, text: name }) => this.tabs.append(this.tab(`${say("preview")}: ${name}`, () => this.show(key))));
    island.prepend(this.tabs);
    island.append(this.place);
  }

  private edit(): void {
    this.place.hidden = true;
    this.island.classList.remove("hw-editor--shown");
  }

  private async show(language: string): Promise<void> {
    const answer = await this.server.preview(await this.text(), language);
    if (!answer.ok) {
      return;
    }
    this.form?.destroy();
    this.place.lang = language;
    this.place.hidden = false;
    this.island.classList.add("hw-editor--shown");
    this.form = formIn(this.place);
    await this.form.importSchema((await answer.json()) as Parameters<Form["importSchema"]>[0], {});
  }

  private tab(name: string, work: () => unknown, pressed = false): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-pressed", String(pressed));
    button.addEventListener("click", () => {
      this.tabs.querySelectorAll("button").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
      void work();
    });
    return button;
  }
}
