const A_SIGNED_IN_PAGE = "/account";

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
      ...accountHeader(this.island),
    };
    const name = this.island.dataset["csrfHeader"] ?? meta(document, "csrf-header")?.content;
    const token = this.island.dataset["csrfToken"] ?? meta(document, "csrf-token")?.content;
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

  /** For this page's scripts and for the forms on it. */
  private async renewToken(): Promise<void> {
    const page = await fetch(A_SIGNED_IN_PAGE, { credentials: "same-origin", headers: { "Homeward-Refresh": "true" } });
    const token = meta(new DOMParser().parseFromString(await page.text(), "text/html"), "csrf-token")?.content;
    if (token) {
      delete this.island.dataset["csrfToken"];
      meta(document, "csrf-token")?.setAttribute("content", token);
      for (const field of document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="_csrf"]')) {
        field.value = token;
      }
      this.tokenIsOld = false;
    }
  }
}

/** Whose page this is: somebody else may have signed in in another tab since, on a shared device. */
export function accountHeader(island: HTMLElement): Record<string, string> {
  return island.dataset["account"] ? { "Homeward-Account": island.dataset["account"] } : {};
}

function meta(page: Document, name: string): HTMLMetaElement | null {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
}
