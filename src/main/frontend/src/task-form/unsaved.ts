import type { Form } from "@bpmn-io/form-js-viewer";
import { entered } from "./drafts.ts";

/** Where no drafts are kept, the browser asks before a page is left with answers that weren't handed in. */
export class Unsaved {
  private stopped = false;

  constructor(form: Form) {
    const known = JSON.stringify(entered(form));
    window.addEventListener("beforeunload", (event) => {
      if (!this.stopped && JSON.stringify(entered(form)) !== known) {
        event.preventDefault();
      }
    });
  }

  stop(): void {
    this.stopped = true;
  }

  resume(): void {
    this.stopped = false;
  }

  async newest(): Promise<boolean> {
    return true;
  }
}
