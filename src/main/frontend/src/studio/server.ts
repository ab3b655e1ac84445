import type { Choice } from "./bpmn/lists.ts";
import type { Problem } from "./problems.ts";
import { say } from "./words.ts";

/** What came of a save. */
export type Saved = { state: "saved"; aside: Aside } | { state: "problems"; problems: Problem[] } | { state: "taken"; message: string } | { state: "signedOut" } | { state: "lost" };

/** What of a file was set aside, and how often. */
export type Aside = Record<string, number>;

const revision = "Homeward-Revision";

/** The addresses of one file of a draft. */
export class Server {
  private tokenIsOld = false;
  /** Of the file as it was opened or saved last; another window that saved since isn't overwritten. */
  private revision = "";

  constructor(private readonly island: HTMLElement) {}

  /** Names what is kept of this file in the browser. */
  get place(): string {
    return this.address("fileUrl");
  }

  async file(): Promise<string> {
    const answer = await this.get("fileUrl");
    this.revision = answer.headers.get(revision) ?? "";
    return answer.text();
  }

  async lists<T>(): Promise<T> {
    return (await (await this.get("listsUrl")).json()) as T;
  }

  async problems(): Promise<Problem[]> {
    return (await (await this.get("problemsUrl")).json()) as Problem[];
  }

  /** A form with its words in a language, as those who fill it see it. */
  async preview(text: string, language: string): Promise<Response> {
    return fetch(`${this.address("previewUrl")}?lang=${language}`, await this.request("POST", text));
  }

  /** A new form of the draft, as drop-downs offer it; a sentence if there is none. */
  async newForm(title: string): Promise<Choice | string> {
    try {
      const answer = await fetch(`${this.address("formsUrl")}?title=${encodeURIComponent(title)}`, await this.request("POST", ""));
      if (answer.ok) {
        return (await answer.json()) as Choice;
      }
      return String((await json(answer))["detail"] ?? say("lost"));
    } catch {
      return say("lost");
    }
  }

  async save(text: string): Promise<Saved> {
    let answer: Response;
    try {
      answer = await fetch(this.place, await this.request("PUT", text, this.revision ? { [revision]: this.revision } : {}));
    } catch {
      return { state: "lost" };
    }
    switch (answer.status) {
      case 200:
        this.revision = answer.headers.get(revision) ?? "";
        return { state: "saved", aside: ((await json(answer))["setAside"] ?? {}) as Aside };
      case 413:
        return { state: "problems", problems: [{ element: "", severity: "error", message: say("tooLarge") }] };
      case 422:
        return { state: "problems", problems: problemsOf(await json(answer)) };
      case 409:
        return { state: "taken", message: String((await json(answer))["detail"] ?? "") };
      case 401:
      case 403:
        this.tokenIsOld = true;
        return { state: "signedOut" };
      default:
        return { state: "lost" };
    }
  }

  private async get(address: string): Promise<Response> {
    const answer = await fetch(this.address(address), { credentials: "same-origin" });
    if (!answer.ok) {
      throw new Error(`studio: answer ${answer.status}`);
    }
    return answer;
  }

  private address(name: string): string {
    return this.island.dataset[name] ?? "";
  }

  private async request(method: string, body: string, more: Record<string, string> = {}): Promise<RequestInit> {
    if (this.tokenIsOld) {
      await this.renewToken();
    }
    const headers: Record<string, string> = { "Content-Type": "application/octet-stream", Accept: "application/json, application/problem+json", ...more };
    const name = meta(document, "csrf-header");
    const token = this.island.dataset["csrfToken"] ?? meta(document, "csrf-token");
    if (name && token) {
      headers[name] = token;
    }
    return { method, body, headers, credentials: "same-origin" };
  }

  /** After a new sign-in in another tab the session has another token. */
  private async renewToken(): Promise<void> {
    const page = await fetch(location.href, { credentials: "same-origin" }).then((answer) => answer.text());
    const token = meta(new DOMParser().parseFromString(page, "text/html"), "csrf-token");
    if (token) {
      this.island.dataset["csrfToken"] = token;
      this.tokenIsOld = false;
    }
  }
}

async function json(answer: Response): Promise<Record<string, unknown>> {
  try {
    return (await answer.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function problemsOf(body: Record<string, unknown>): Problem[] {
  const errors = Array.isArray(body["errors"]) ? (body["errors"] as Record<string, unknown>[]) : [];
  return errors.map((error) => ({ element: String(error["element"] ?? error["field"] ?? ""), severity: "error", message: String(error["message"] ?? "") }));
}

function meta(page: Document, name: string): string | null {
  return page.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? null;
}
