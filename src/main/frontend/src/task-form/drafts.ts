import type { Form } from "@bpmn-io/form-js-viewer";
import type { FormFields } from "./form-fields.ts";
import { copyOf, signInLink, whyTooLate } from "./after.ts";
import { newerDraft } from "./newer-draft.ts";
import type { Notice } from "./notice.ts";
import { Post } from "./post.ts";
import type { SavedLine } from "./saved-line.ts";
import { say } from "./words.ts";

interface Internals {
  _getSubmitData(): Record<string, unknown>;
}

interface Answer {
  type?: string;
  text?: string;
  detail?: string;
}

const QUIET_MILLIS = 2_000;
const RETRY_MILLIS = 5_000;
const LONGEST_RETRY_MILLIS = 30_000;
const STATES_SENT = 50;

/** What is entered now, without the check and its messages that a submission brings. */
export const entered = (form: Form): Record<string, unknown> => structuredClone((form as unknown as Internals)._getSubmitData());

/**
 * Saves what differs from what was known: a while after the last change, when the page is left, by the button, and again by
 * itself until it went through. What isn't saved yet lives in this page's memory alone, so leaving it asks.
 * What was known isn't saved again, so that a draft never keeps what its writer may no longer see.
 */
export class Drafts {
  private readonly post: Post;
  /** The states of the draft that this page has read or written: over others it saves nothing. */
  private readonly states: string[];
  private last: string;
  private sending: Promise<void> | null = null;
  private timer = 0;
  private failures = 0;
  private stopped = false;
  private conflict = false;
  private choosing = false;

  constructor(
    island: HTMLElement,
    private readonly form: Form,
    private readonly fields: FormFields,
    private readonly notice: Notice,
    private readonly line: SavedLine,
    private readonly known: Record<string, unknown>,
  ) {
    this.post = new Post(island, "draftUrl");
    this.states = island.dataset["draftRevision"] ? [island.dataset["draftRevision"]] : [];
    this.last = this.text();
    form.on("changed", () => this.changed());
    for (const event of ["online", "focus"]) {
      window.addEventListener(event, () => void this.again());
    }
    document.addEventListener("visibilitychange", () => void (document.visibilityState === "hidden" ? this.leave() : this.again()));
    window.addEventListener("pagehide", () => void this.leave());
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved()) {
        void this.leave();
        event.preventDefault();
      }
    });
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action="save-draft"]')) {
      button.addEventListener("click", () => void this.save(true));
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

  /** Whether something that was entered is in this page's memory alone. */
  unsaved(): boolean {
    return !this.stopped && this.text() !== this.last;
  }

  /** Saves before a hand-in, so that what another window wrote since isn't lost with it; false if a person has to choose. */
  async newest(): Promise<boolean> {
    await this.save(true);
    return !this.conflict && !this.stopped;
  }

  /** Saves what isn't saved; true if nothing is left to save. */
  async save(asked = false): Promise<boolean> {
    window.clearTimeout(this.timer);
    while (this.sending) {
      await this.sending;
    }
    if (this.conflict || this.stopped || (!asked && !this.unsaved())) {
      return !this.unsaved() && !this.conflict;
    }
    this.sending = this.send(false).finally(() => (this.sending = null));
    await this.sending;
    return !this.unsaved();
  }

  /** Another window has saved a draft that this page doesn't know: nothing is saved until a person chooses. */
  newer(revision: string, savedAt: string): void {
    if (this.stopped || this.choosing || this.states.includes(revision)) {
      return;
    }
    this.choosing = true;
    this.conflicting();
    newerDraft(this.notice, savedAt, this.fields.asText({ ...this.known, ...this.changes() }), {
      keep: () => {
        this.choosing = false;
        this.conflict = false;
        this.states.push(revision);
        void this.save(true);
      },
      open: () => {
        this.stop();
        window.location.reload();
      },
    });
  }

  private conflicting(): void {
    this.conflict = true;
    window.clearTimeout(this.timer);
    this.line.not(say("draftNewer"));
  }

  private changed(): void {
    if (this.stopped || this.conflict || !this.unsaved()) {
      return;
    }
    this.line.pending(say("draftPending"));
    this.later(QUIET_MILLIS);
  }

  private later(millis: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), millis);
  }

  /** The line may be back, or the person has signed in again in another tab. */
  private async again(): Promise<void> {
    if (this.failures > 0 && this.unsaved()) {
      await this.save();
    }
  }

  /** The page is being left: the browser sends on what is short enough. */
  private async leave(): Promise<void> {
    if (this.unsaved() && !this.conflict) {
      await this.send(true);
    }
  }

  private async send(leaving: boolean): Promise<void> {
    const data = this.changes();
    const text = JSON.stringify(data);
    const revision = crypto.randomUUID();
    const after = this.states.slice(-STATES_SENT);
    this.states.push(revision);
    try {
      const response = await this.post.send({ data, revision, after }, leaving);
      const answer = (await response.json().catch(() => ({}))) as Answer;
      if (response.ok && answer.text) {
        this.last = text;
        this.failures = 0;
        this.line.saved(answer.text);
        this.changed();
      } else if (!this.stopped) {
        this.refused(response.status, answer, data);
      }
    } catch {
      this.failed(say("draftOffline"));
    }
  }

  private refused(status: number, answer: Answer, data: Record<string, unknown>): void {
    if (status === 409 && answer.type?.endsWith(".newerDraft")) {
      this.states.pop();
      this.conflicting();
      document.dispatchEvent(new CustomEvent("homeward:look"));
    } else if (status === 404 || status === 409) {
      this.stop();
      this.line.not(say("draftClosed"));
      this.notice.show(whyTooLate(answer), ...copyOf(this.fields.asText({ ...this.known, ...data })));
    } else if (status === 403 && answer.type?.endsWith(".otherAccount")) {
      this.failed(say("otherAccount"), signInLink());
    } else if (status === 200 || status === 401 || status === 403) {
      this.post.signedOut();
      this.failed(say("draftSignedOut"), signInLink());
    } else {
      this.failed(status === 413 ? say("tooLarge") : (answer.detail ?? say("failed")));
    }
  }

  private failed(text: string, ...more: Node[]): void {
    this.failures++;
    this.line.not(text, ...more);
    this.later(Math.min(RETRY_MILLIS * this.failures, LONGEST_RETRY_MILLIS));
  }

  private text(): string {
    return JSON.stringify(this.changes());
  }

  private changes(): Record<string, unknown> {
    const changed = Object.entries(entered(this.form)).filter(([key, value]) => written(value) !== written(this.known[key]));
    return Object.fromEntries(changed.map(([key, value]) => [key, value ?? null]));
  }
}

const nothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

const written = (value: unknown): string => (nothing(value) ? "" : JSON.stringify(value));
