import { Keeper } from "./keeper.ts";
import { Problems, type Problem } from "./problems.ts";
import { saveAs, svgAsPng } from "./export.ts";
import { Server } from "./server.ts";
import { say } from "./words.ts";

/** What each of the three editors can do for the desk that they share. */
export interface Editor {
  open(text: string): Promise<void>;
  text(): Promise<string>;
  undo(): void;
  redo(): void;
  /** Shows an element of the file and selects it; false if there is none of this name. */
  select(element: string): boolean;
  svg?(): Promise<string>;
}

/** Fields of panels hand on what was typed after this time. */
const handedOn = 400;

/** The frame around an editor: opens the file, keeps and sends what changed, shows problems, and has the buttons of the page. */
export class Desk {
  private readonly server: Server;
  private readonly keeper: Keeper;
  private readonly problems: Problems;
  private typed = 0;

  constructor(
    private readonly island: HTMLElement,
    private readonly editor: Editor,
  ) {
    this.server = new Server(island);
    this.problems = new Problems((element) => editor.select(element));
    this.keeper = new Keeper(this.server, this.problems, () => editor.text(), document.querySelector<HTMLElement>("[data-save-status]"), this.name());
  }

  async start(): Promise<void> {
    const text = await this.server.file();
    const readOnly = this.island.dataset["readOnly"] === "true";
    const kept = this.keeper.kept(text, readOnly);
    await this.editor.open(kept ?? text);
    this.keeper.opened(text, readOnly);
    this.bind();
    await this.problems.load(this.server);
    const wanted = new URLSearchParams(location.search).get("element");
    if (wanted) {
      this.editor.select(wanted);
    }
    this.island.dataset["ready"] = "true";
    if (kept !== null) {
      this.keeper.changed();
    }
  }

  /** To be told of each list of problems. */
  watchProblems(watcher: (problems: readonly Problem[]) => void): void {
    this.problems.watch(watcher);
  }

  /** What is seen before anything is saved. */
  hint(problems: readonly Problem[]): void {
    this.problems.hint(problems);
  }

  /** The file as it would be saved now. */
  text(): Promise<string> {
    return this.editor.text();
  }

  /** To be told of each change. */
  changed(): void {
    this.keeper.changed();
  }

  private bind(): void {
    this.on("undo", () => this.editor.undo());
    this.on("redo", () => this.editor.redo());
    this.on("print", () => window.print());
    this.on("download", async () => saveAs(this.name(), await this.editor.text(), "application/octet-stream"));
    this.on("svg", async () => saveAs(this.name().replace(/\.\w+$/, ".svg"), (await this.editor.svg?.()) ?? "", "image/svg+xml"));
    this.on("png", async () => svgAsPng((await this.editor.svg?.()) ?? "", this.name().replace(/\.\w+$/, ".png")));
    window.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        this.keeper.now();
      }
    });
    this.island.addEventListener("input", () => (this.typed = Date.now()));
    document.addEventListener("click", (event) => this.leave(event));
    const file = document.querySelector<HTMLInputElement>('input[data-action="import"]');
    file?.addEventListener("change", () => void this.take(file));
  }

  /** Whoever follows a link right after a change needn't wait for it to be saved. */
  private leave(event: MouseEvent): void {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    const elsewhere = link && !link.target && !link.hasAttribute("download") && !link.getAttribute("href")?.startsWith("#");
    const wait = Math.max(0, this.typed + handedOn - Date.now());
    if (elsewhere && (wait > 0 || this.keeper.isMoved()) && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      window.setTimeout(() => void this.keeper.settled().then(() => location.assign(link.href)), wait);
    }
  }

  private on(action: string, work: () => unknown): void {
    for (const button of document.querySelectorAll<HTMLElement>(`button[data-action="${action}"]`)) {
      button.addEventListener("click", () => void work());
    }
  }

  /** Opens a file from the person's own disk in place of what is shown; the server judges it like any other edit. */
  private async take(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = "";
    if (!file) {
      return;
    }
    const before = await this.editor.text();
    try {
      await this.editor.open(await decoded(file));
      this.keeper.changed();
    } catch {
      await this.editor.open(before);
      this.problems.show([{ element: "", severity: "error", message: say("notAFile", file.name) }]);
    }
  }

  private name(): string {
    return this.island.dataset["file"] ?? "file";
  }
}

/** The text of a file in the encoding that it names; some programs still write older ones. */
async function decoded(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)));
  return new TextDecoder(named?.[1] ?? "utf-8").decode(bytes);
}
