import type { Editor } from "../desk.ts";

interface View {
  type: string;
  name?: string;
  element: { id: string };
}

interface Active {
  get<T>(name: string): T;
  on(event: string, listener: (event: { trigger?: string }) => void): void;
}

/** What dmn-js offers, as far as we use it. */
export interface Dmn {
  importXML(xml: string, options?: unknown): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): View[];
  getActiveView(): View | undefined;
  getActiveViewer(): Active | undefined;
  open(view: View): Promise<unknown>;
  on(event: "viewer.created", listener: (event: { viewer: Active }) => void): void;
  on(event: "views.changed", listener: (event: { views: View[]; activeView?: View }) => void): void;
}

/** The editor of a decision file; where it has several decisions, a tab for each. */
export function views(modeler: Dmn, island: HTMLElement, head: HTMLElement): Editor {
  const tabs = document.createElement("div");
  tabs.className = "hw-editor__tabs";
  head.prepend(tabs);
  modeler.on("views.changed", ({ views: all, activeView }) => {
    const tables = all.filter((view) => view.type !== "drd");
    tabs.hidden = tables.length < 2;
    island.classList.toggle("hw-editor--one-table", tables.length < 2);
    tabs.replaceChildren(...tables.map((view) => tab(view, view === activeView, modeler)));
  });
  const stack = (): { undo(): void; redo(): void } | undefined => modeler.getActiveViewer()?.get("commandStack");
  return {
    async open(text) {
      await modeler.importXML(text, { open: false });
      const all = modeler.getViews();
      const first = all.find((view) => view.type === "decisionTable") ?? all[0];
      if (!first) {
        throw new Error("no decision");
      }
      await modeler.open(first);
    },
    text: async () => (await modeler.saveXML({ format: true })).xml,
    undo: () => stack()?.undo(),
    redo: () => stack()?.redo(),
    select(id) {
      const view = modeler.getViews().find((one) => one.element.id === id);
      if (view) {
        void modeler.open(view);
      }
      const cell = island.querySelector<HTMLElement>(`[data-element-id="${CSS.escape(id)}"], [data-row-id="${CSS.escape(id)}"]`);
      cell?.scrollIntoView({ block: "center" });
      cell?.click();
      return !!view || !!cell;
    },
  };
}

function tab(view: View, active: boolean, modeler: Dmn): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = view.name || view.element.id;
  button.setAttribute("aria-pressed", String(active));
  button.addEventListener("click", () => void modeler.open(view));
  return button;
}
