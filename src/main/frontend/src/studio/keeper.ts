import { saveAs } from "./export.ts";
import type { Problems } from "./problems.ts";
import type { Aside, Server } from "./server.ts";
import { language, say, type Key } from "./words.ts";

const quiet = 2_000;
const again = 5_000;

/** Saves two seconds after the last change. While the line is lost the text stays in this browser and is sent again. */
export class Keeper {
  private timer = 0;
  private sending = false;
  private moved = false;
  private stopped = false;
  private stored = "";

  constructor(
    private readonly server: Server,
    private readonly problems: Problems,
    private readonly text: () => Promise<string>,
    private readonly status: HTMLElement | null,
    private readonly name: string,
  ) {
    window.addEventListener("online", () => this.retry());
    window.addEventListener("beforeunload", (event) => {
      if (this.moved && !this.stopped) {
        event.preventDefault();
      }
    });
  }

  /**
   * A text that this browser kept because it couldn't be sent. If somebody has saved another since, or has
   * the draft now, it is offered as a file instead, and nothing is overwritten.
   */
  kept(current: string, readOnly: boolean): string | null {
    const kept = read(this.place);
    if (!kept || kept.text === current) {
      return null;
    }
    if (readOnly || kept.base !== fingerprint(current)) {
      this.offer(kept.text, kept.base === fingerprint(current) ? "yours" : "older");
      return null;
    }
    return kept.text;
  }

  private offer(text: string, words: "older" | "yours"): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hw-link";
    button.textContent = say("download");
    button.addEventListener("click", () => {
      saveAs(this.name, text, "application/octet-stream");
      localStorage.removeItem(this.place);
    });
    this.status?.closest(".hw-editor__bar")?.before(note(say(words), button));
  }

  /** The text that is on the server; a draft that somebody else has is only read. */
  opened(text: string, readOnly: boolean): void {
    this.stored = fingerprint(text);
    this.stopped = readOnly;
    if (readOnly) {
      this.tell("readOnly");
    }
  }

  changed(): void {
    if (this.stopped) {
      return;
    }
    this.moved = true;
    this.tell("changed");
    this.later(quiet);
  }

  /** Saves without waiting. */
  now(): void {
    if (!this.stopped) {
      this.moved = true;
      this.later(0);
    }
  }

  /** Whether something is not on the server yet. */
  isMoved(): boolean {
    return (this.moved || this.sending) && !this.stopped;
  }

  /** Saves what is not on the server yet, and waits for it. */
  async settled(): Promise<void> {
    window.clearTimeout(this.timer);
    while (this.sending) {
      await new Promise((wait) => window.setTimeout(wait, 50));
    }
    if (this.moved && !this.stopped) {
      await this.save();
    }
    window.clearTimeout(this.timer);
  }

  private later(wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), wait);
  }

  private retry(): void {
    if (this.moved) {
      this.later(0);
    }
  }

  private async save(): Promise<void> {
    if (this.sending) {
      return this.later(quiet);
    }
    this.sending = true;
    this.moved = false;
    const text = await this.text();
    write(this.place, { text, base: this.stored });
    this.tell("saving");
    const saved = await this.server.save(text);
    this.sending = false;
    switch (saved.state) {
      case "saved":
        localStorage.removeItem(this.place);
        this.stored = fingerprint(text);
        this.tellAside(saved.aside);
        this.tell(this.moved ? "changed" : "saved", new Date().toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit", hour12: false }));
        return this.problems.load(this.server);
      case "problems":
        this.moved = true;
        this.problems.show(saved.problems);
        return this.tell("refused");
      case "taken":
        this.stopped = true;
        this.offer(text, "yours");
        return this.tell("taken", saved.message);
      case "signedOut":
      case "lost":
        this.moved = true;
        this.tell(saved.state);
        return this.later(again);
    }
  }

  /** What a diagram of another program had for itself isn't in the draft: said once. */
  private tellAside(aside: Aside): void {
    const parts = Object.entries(aside).map(([what, times]) => `${what} (${times})`);
    const words = say("aside", parts.join(", "));
    const bar = this.status?.closest(".hw-editor__bar");
    if (parts.length > 0 && bar && bar.previousElementSibling?.textContent !== words) {
      bar.before(note(words));
    }
  }

  private tell(key: Key, value = ""): void {
    if (this.status) {
      this.status.textContent = say(key, value);
      this.status.dataset["state"] = key;
    }
  }

  private get place(): string {
    return `homeward.studio:${this.server.place}`;
  }
}

function note(...content: (string | Node)[]): HTMLElement {
  const line = document.createElement("p");
  line.className = "hw-editor__note";
  line.append(...content);
  return line;
}

interface Kept {
  text: string;
  /** The text on the server on which it builds. */
  base: string;
}

function read(place: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function write(place: string, kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A browser without room keeps nothing: the page's warning on leaving stays.
  }
}

/** Tells two texts apart; no secret. */
function fingerprint(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  return `${text.length}:${hash}`;
}
