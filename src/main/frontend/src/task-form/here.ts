import type { Drafts } from "./drafts.ts";
import type { Notice } from "./notice.ts";
import { accountHeader } from "./post.ts";
import { say } from "./words.ts";

interface Answer {
  lines?: readonly string[];
  revision?: string;
  savedAt?: string;
  detail?: string;
}

const EACH_MILLIS = 60_000;

/** Keeps the line "who else is here" true, and learns of a newer draft of the same person's other window. */
export class Here {
  constructor(
    private readonly island: HTMLElement,
    private readonly drafts: Drafts | null,
    private readonly notice: Notice,
  ) {
    window.setInterval(() => void this.look(), EACH_MILLIS);
    document.addEventListener("visibilitychange", () => void this.look());
    document.addEventListener("homeward:look", () => void this.look());
    this.saveBeforeTaking();
  }

  /** What the server says now; nothing is asked for a page that nobody looks at. */
  async look(): Promise<void> {
    if (document.visibilityState === "hidden" || !this.island.dataset["hereUrl"]) {
      return;
    }
    const headers = { Accept: "application/json", "Homeward-Refresh": "true", ...accountHeader(this.island) };
    const answer = await fetch(this.island.dataset["hereUrl"], { headers, credentials: "same-origin" })
      .then((response) => (response.ok ? (response.json() as Promise<Answer>) : null))
      .catch(() => null);
    if (answer?.lines) {
      this.tell(answer.lines);
      if (answer.revision) {
        this.drafts?.newer(answer.revision, answer.savedAt ?? "");
      }
    }
  }

  private tell(lines: readonly string[]): void {
    const place = document.getElementById("step-here");
    const text = lines.join(" ");
    if (place && place.textContent?.trim() !== text) {
      place.textContent = text;
      place.hidden = text === "";
    }
  }

  /** Taking and giving back leave the page as it is; the text on the screen is saved first. */
  private saveBeforeTaking(): void {
    document.addEventListener("htmx:confirm", (event) => {
      const { elt, issueRequest } = (event as CustomEvent<{ elt: HTMLElement; issueRequest(now: boolean): void }>).detail;
      if (elt.matches("[data-saves-first]") && this.drafts) {
        event.preventDefault();
        void this.drafts.save().then((saved) => {
          if (saved) {
            issueRequest(true);
          }
        });
      }
    });
    for (const failure of ["htmx:responseError", "htmx:sendError"]) {
      document.addEventListener(failure, (event) => {
        if ((event as CustomEvent<{ elt: HTMLElement }>).detail.elt.matches("[data-saves-first]")) {
          this.notice.show(say(failure === "htmx:sendError" ? "offline" : "failed"));
          void this.look();
        }
      });
    }
  }
}
