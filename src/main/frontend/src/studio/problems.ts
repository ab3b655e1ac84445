import type { Server } from "./server.ts";
import { say } from "./words.ts";

export interface Problem {
  /** The id of an element, or a line; empty where it is the file's. */
  element: string;
  /** What the element is called. */
  name?: string;
  severity: "error" | "warning";
  message: string;
  code?: string;
  /** Where it isn't in the open file: that file's editor. */
  url?: string;
  file?: string;
}

/** The list of the server's problems under the editor; each leads to its element. */
export class Problems {
  private readonly rows = document.querySelector<HTMLElement>("[data-problems]");
  private readonly count = document.querySelector<HTMLElement>("[data-problem-count]");
  private watcher: (problems: readonly Problem[]) => void = () => {};
  private told: readonly Problem[] = [];
  private early: readonly Problem[] = [];

  constructor(private readonly select: (element: string) => boolean) {}

  /** To be told of each new list. */
  watch(watcher: (problems: readonly Problem[]) => void): void {
    this.watcher = watcher;
  }

  async load(server: Server): Promise<void> {
    try {
      this.show(await server.problems());
    } catch {
      // The list stays as it was; the line about saving tells that the server can't be reached.
    }
  }

  /** What the server says. */
  show(problems: readonly Problem[]): void {
    this.told = problems;
    this.list();
  }

  /** What is seen before anything is saved; the server's word counts where it has one. */
  hint(problems: readonly Problem[]): void {
    this.early = problems;
    this.list();
  }

  private list(): void {
    const fresh = this.early.filter((hint) => !this.told.some((one) => !one.url && one.element === hint.element && (one.severity === "error" || one.code === hint.code)));
    const problems = [...this.told, ...fresh];
    this.watcher(problems);
    if (this.count) {
      this.count.textContent = problems.length === 0 ? say("noProblems") : say("problems", problems.length);
      this.count.dataset["state"] = problems.some((problem) => problem.severity === "error") ? "error" : problems.length > 0 ? "warning" : "none";
    }
    this.rows?.replaceChildren(...problems.map((problem) => this.row(problem)));
  }

  private row(problem: Problem): HTMLElement {
    const row = document.createElement("li");
    row.dataset["severity"] = problem.severity;
    const kind = document.createElement("span");
    kind.className = "hw-editor__kind";
    kind.textContent = say(problem.severity);
    row.append(kind, " ", this.place(problem), problem.message);
    return row;
  }

  private place(problem: Problem): Node {
    if (problem.url) {
      const link = document.createElement("a");
      link.href = problem.url;
      link.textContent = problem.name || problem.element || problem.file || "";
      return after(link);
    }
    if (!problem.element) {
      return document.createTextNode("");
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hw-link";
    button.textContent = problem.name || problem.element;
    button.addEventListener("click", () => this.select(problem.element));
    return after(button);
  }
}

function after(link: HTMLElement): Node {
  const both = document.createDocumentFragment();
  both.append(link, ": ");
  return both;
}
