/**
 * Sends a body to the island's address with the CSRF token and an idempotency key.
 * The same body keeps its key, so that a second try after a broken line has one effect; a changed body gets a new one.
 */
export class Post {
  private key = crypto.randomUUID();
  private last = "";
  private tokenIsOld = false;

  /** @param address the island's data attribute that holds it */
  constructor(
    private readonly island: HTMLElement,
    private readonly address: string,
  ) {}

  /** @param leaving whether the page is being left: then the browser sends it on, if it is short enough */
  async send(content: unknown, leaving = false): Promise<Response> {
    const body = JSON.stringify(content);
    if (this.last && this.last !== body) {
      this.key = crypto.randomUUID();
    }
    this.last = body;
    if (this.tokenIsOld) {
      await this.renewToken();
    }
    const headers: Record<string, string> = {
      "Content-Type": "application/json",
      Accept: "application/json, application/problem+json",
      "Idempotency-Key": this.key,
    };
    const name = this.island.dataset["csrfHeader"] ?? meta(document, "csrf-header");
    const token = this.island.dataset["csrfToken"] ?? meta(document, "csrf-token");
    if (name && token) {
      headers[name] = token;
    }
    const keepalive = leaving && body.length < 20_000;
    return fetch(this.island.dataset[this.address] ?? "", { method: "POST", headers, body, credentials: "same-origin", keepalive });
  }

  /** After a new sign-in in another tab the session has another token: the next try fetches it. */
  signedOut(): void {
    this.tokenIsOld = true;
  }

  private async renewToken(): Promise<void> {
    const page = await fetch(window.location.href, { credentials: "same-origin" }).then((response) => response.text());
    const token = meta(new DOMParser().parseFromString(page, "text/html"), "csrf-token");
    if (token) {
      this.island.dataset["csrfToken"] = token;
      this.tokenIsOld = false;
    }
  }
}

function meta(page: Document, name: string): string | null {
  return page.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? null;
}
