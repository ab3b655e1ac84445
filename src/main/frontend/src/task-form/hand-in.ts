import type { Form } from "@bpmn-io/form-js-viewer";
import { copyOf, signInLink, whyTooLate } from "./after.ts";
import { answersOf } from "./answers.ts";
import { entriesSettled } from "./settle.ts";
import type { FormFields } from "./form-fields.ts";
import type { Notice } from "./notice.ts";
import { Post } from "./post.ts";
import type { Problem } from "./schema.ts";
import { say } from "./words.ts";

interface Answer {
  type?: string;
  location?: string;
  detail?: string;
  reference?: string;
  errors?: readonly { field?: string; message: string }[];
}

/** What watches over answers that aren't handed in yet. */
interface Kept {
  stop(): void;
  resume(): void;
  /** Sees to it that no newer text is in another window; false if one is, and a person has to choose. */
  newest(): Promise<boolean>;
}

/** Where the answers of a step go that are looked at once more before they are handed in; empty for other forms. */
function checkUrl(island: HTMLElement, form: Form): string {
  const { check } = (form.get("formFieldRegistry") as { getForm(): { check?: string } }).getForm();
  const handIn = island.dataset["handInUrl"] ?? "";
  const url = check && /\/tasks\/[^/]+\/hand-in$/.test(handIn) ? handIn.replace(/hand-in$/, "check") : "";
  island.dataset["checkUrl"] = url;
  return url;
}

/** The day on which the step was really done, if what stands there is no day: it wouldn't be sent. */
function wrongDoneOn(): Problem[] {
  const day = document.querySelector<HTMLInputElement>("#done-on:invalid");
  return day ? [{ label: day.labels?.[0]?.textContent ?? "", message: day.validationMessage, target: day }] : [];
}

/** Hands a form in, once, and tells what came of it. Nothing entered is ever lost on the way. */
export class HandIn {
  private readonly post: Post;
  private sending = false;
  private over = false;

  constructor(
    private readonly island: HTMLElement,
    private readonly form: Form,
    private readonly fields: FormFields,
    private readonly notice: Notice,
    private readonly kept: Kept,
  ) {
    this.post = new Post(island, checkUrl(island, form) ? "checkUrl" : "handInUrl");
  }

  async send(button: HTMLButtonElement): Promise<void> {
    if (this.sending || this.over) {
      return;
    }
    this.busy(button, true);
    try {
      await entriesSettled(this.island);
      this.notice.clear();
      const { data, errors } = answersOf(this.form);
      const problems = [...this.fields.problems(errors), ...wrongDoneOn()];
      if (problems.length > 0) {
        this.notice.list(problems);
      } else if (await this.kept.newest()) {
        this.kept.stop();
        this.over = await this.deliver(data);
        if (!this.over) {
          this.kept.resume();
        }
      }
    } catch {
      this.notice.show(say("failed"));
    } finally {
      this.busy(button, false);
    }
  }

  /** True when there is nothing more to do on this page. */
  private async deliver(data: Record<string, unknown>): Promise<boolean> {
    let response: Response;
    try {
      const doneOn = document.querySelector<HTMLInputElement>("[data-done-on]")?.value;
      response = await this.post.send(doneOn ? { data, doneOn } : { data });
    } catch {
      this.notice.show(say("offline"));
      return false;
    }
    const answer = (await response.json().catch(() => ({}))) as Answer;
    if (response.ok && answer.location) {
      window.location.assign(answer.location);
      return true;
    }
    return this.refused(response.status, answer, data);
  }

  private refused(status: number, answer: Answer, data: Record<string, unknown>): boolean {
    switch (status) {
      case 422:
        this.notice.list(this.fields.show(answer.errors ?? [{ message: answer.detail ?? say("failed") }]));
        return false;
      case 404:
      case 409:
      case 410:
        if (answer.type?.endsWith(".busy")) {
          this.notice.show(answer.detail ?? say("failed"));
          return false;
        }
        this.notice.show(whyTooLate(answer), ...copyOf(this.fields.asText(data)));
        return true;
      case 413:
        this.notice.show(say("tooLarge"));
        return false;
      case 200:
      case 401:
      case 403:
        if (answer.type?.endsWith(".otherAccount")) {
          this.notice.show(say("otherAccount"), signInLink());
          return false;
        }
        this.post.signedOut();
        this.notice.show(say("signedOut"), signInLink());
        return false;
      case 503:
        this.notice.show(say("unavailable"));
        return false;
      default:
        this.notice.show(say("failed"), ...(answer.reference ? [document.createTextNode(say("reference", answer.reference))] : []));
        return false;
    }
  }

  private busy(button: HTMLButtonElement, sending: boolean): void {
    this.sending = sending;
    button.disabled = sending || this.over;
    this.island.setAttribute("aria-busy", String(sending));
    button.dataset["words"] ??= button.textContent ?? "";
    button.textContent = sending ? say("sending") : button.dataset["words"];
  }
}
