/** The one line that always says whether what is entered is saved. */
export class SavedLine {
  private readonly line = document.querySelector<HTMLElement>("[data-draft-status]");

  saved(text: string): void {
    this.tell("saved", text);
  }

  /** Not announced: it comes with each pause in typing. */
  pending(text: string): void {
    if (this.line && this.line.dataset["state"] !== "pending") {
      const quiet = document.createElement("span");
      quiet.setAttribute("aria-hidden", "true");
      quiet.textContent = text;
      this.line.dataset["state"] = "pending";
      this.line.replaceChildren(quiet);
    }
  }

  not(text: string, ...more: Node[]): void {
    this.tell("not", text, ...more);
  }

  private tell(kind: string, text: string, ...more: Node[]): void {
    if (this.line) {
      this.line.dataset["state"] = kind;
      this.line.replaceChildren(text, ...more.flatMap((node) => [" ", node]));
    }
  }
}
