import type { Form } from "@bpmn-io/form-js-viewer";
import type { FormFields } from "./form-fields.ts";
import { copyOf, signInLink, whyTooLate } from "./after.ts";
import type { Notice } from "./notice.ts";
import { Post } from "./post.ts";
import { say } from "./words.ts";

interface Internals {
  _getSubmitData(): Record<string, unknown>;
}

interface Answer {
  type?: string;
  text?: string;
  detail?: string;
}

const QUIET_MILLIS = 4_000;

/** What is entered now, without the check and its messages that a submission brings. */
export const entered = (form: Form): Record<string, unknown> => structuredClone((form as unknown as Internals)._getSubmitData());

/**
 * Saves what differs from what was known: a while after the last change, when the page is left, and by the button.
 * What was known isn't saved again, so that a draft never keeps what its writer may no longer see.
 */
export class Drafts {
  private readonly post: Post;
  private readonly status = document.querySelector<HTMLElement>("[data-draft-status]");
  private last: string;
  private timer = 0;
  private stopped = false;

  constructor(
    island: HTMLElement,
    private readonly form: Form,
    private readonly fields: FormFields,
    private readonly notice: Notice,
    private readonly known: Record<string, unknown>,
  ) {
    this.post = new Post(island, "draftUrl");
    this.last = JSON.stringify(this.changes());
    form.on("changed", () => this.later());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        void this.save(true);
      }
    });
    window.addEventListener("pagehide", () => void this.save(true));
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action="save-draft"]')) {
      button.addEventListener("click", () => void this.save(false, true));
    }
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-action="discard-draft"]')) {
      form.addEventListener("submit", () => this.stop());
    }
  }

  /** Nothing more is saved from this page: it was handed in, or the draft is discarded. */
  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
  }

  resume(): void {
    this.stopped = false;
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(false), QUIET_MILLIS);
  }

  private async save(leaving: boolean, asked = false): Promise<void> {
    window.clearTimeout(this.timer);
    const data = this.changes();
    const text = JSON.stringify(data);
    if (this.stopped || (text === this.last && !asked)) {
      return;
    }
    try {
      const response = await this.post.send({ data }, leaving);
      const answer = (await response.json().catch(() => ({}))) as Answer;
      if (response.ok && answer.text) {
        this.last = text;
        this.tell(answer.text);
      } else if (!this.stopped) {
        this.refused(response.status, answer, data);
      }
    } catch {
      this.tell(say("draftOffline"));
    }
  }

  private refused(status: number, answer: Answer, data: Record<string, unknown>): void {
    if (status === 404 || status === 409) {
      this.stop();
      this.notice.show(whyTooLate(answer), ...copyOf(this.fields.asText({ ...this.known, ...data })));
    } else if (status === 200 || status === 401 || status === 403) {
      this.post.signedOut();
      this.tell(say("draftSignedOut"), signInLink());
    } else {
      this.tell(status === 413 ? say("tooLarge") : (answer.detail ?? say("failed")));
    }
  }

  private tell(text: string, ...more: Node[]): void {
    this.status?.replaceChildren(text, " ", ...more);
  }

  private changes(): Record<string, unknown> {
    const changed = Object.entries(entered(this.form)).filter(([key, value]) => written(value) !== written(this.known[key]));
    return Object.fromEntries(changed.map(([key, value]) => [key, value ?? null]));
  }
}

const nothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

const written = (value: unknown): string => (nothing(value) ? "" : JSON.stringify(value));
