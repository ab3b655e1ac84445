import type { Problem } from "./schema.ts";
import { say } from "./words.ts";

/** The box above a form that says what is wrong. It takes the focus, so that a screen reader reads it out. */
export class Notice {
  private readonly box = document.createElement("div");

  constructor(island: HTMLElement) {
    this.box.tabIndex = -1;
    this.box.hidden = true;
    island.prepend(this.box);
  }

  clear(): void {
    this.box.hidden = true;
    this.box.replaceChildren();
  }

  /** One sentence, with what the person can do next below it. */
  show(text: string, ...below: Node[]): void {
    const paragraph = document.createElement("p");
    paragraph.className = "govuk-body";
    paragraph.textContent = text;
    this.open(say("problem"), paragraph, ...below);
  }

  /** All problems of a form, each linked to its field. */
  list(problems: readonly Problem[]): void {
    const hint = document.createElement("p");
    hint.className = "govuk-body";
    hint.textContent = say("problemHint");
    const list = document.createElement("ul");
    list.className = "govuk-list govuk-error-summary__list";
    list.append(...problems.map(item));
    this.open(say("problem"), hint, list);
  }

  private open(title: string, ...content: Node[]): void {
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    const heading = document.createElement("h2");
    heading.className = "govuk-error-summary__title";
    heading.textContent = title;
    alert.append(heading, ...content);
    this.box.className = "govuk-error-summary hw-error-summary";
    this.box.replaceChildren(alert);
    this.box.hidden = false;
    this.box.focus();
    this.box.scrollIntoView({ block: "start" });
  }
}

function item(problem: Problem): HTMLLIElement {
  const line = document.createElement("li");
  const text = problem.label ? `${problem.label} – ${problem.message}` : problem.message;
  if (problem.target) {
    const link = document.createElement("a");
    link.href = `#${problem.target.id}`;
    link.textContent = text;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      problem.target?.dispatchEvent(new CustomEvent("homeward:reveal", { bubbles: true }));
      problem.target?.focus();
      problem.target?.scrollIntoView({ block: "center" });
    });
    line.append(link);
  } else {
    line.textContent = text;
  }
  return line;
}
