import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "./bpmn.scss";
import Modeler from "bpmn-js/lib/Modeler";
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from "bpmn-js-properties-panel";
import camundaBehaviors from "camunda-bpmn-js-behaviors/lib/camunda-platform";
import camunda from "camunda-bpmn-moddle/resources/camunda.json";
import { CreateAppendAnythingModule } from "bpmn-js-create-append-anything";
import { Desk, type Editor } from "../desk.ts";
import { whenSeen } from "../seen.ts";
import { Server } from "../server.ts";
import { language } from "../words.ts";
import { IdsFromNames } from "./ids.ts";
import { Insert } from "./insert.ts";
import { lint } from "./lint.ts";
import type { Lists, NewForm } from "./lists.ts";
import { markProblems } from "./marks.ts";
import { OwnersMenus } from "./menus.ts";
import { OwnersPanel } from "./panel.ts";
import { printed } from "./print.ts";
import { translate } from "./translate.ts";

interface Canvas {
  viewbox(): { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  zoom(level: "fit-viewport" | number, center?: "auto"): number;
  scrollToElement(element: unknown, padding: number): void;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the palette covers at the left, in pixels. */
const palette = 130;

/** Edits a procedure's diagram in each `<div data-island="studio-bpmn">`; the contract is in docs/frontend.md. */
async function start(island: HTMLElement): Promise<void> {
  const server = new Server(island);
  const lists = await server.lists<Lists>();
  const modeler = modelerIn(island, lists, (title) => server.newForm(title));
  const desk = new Desk(island, editorOf(modeler));
  const hint = (): void => void lint(modeler.getDefinitions(), lists.rules).then((problems) => desk.hint(problems));
  modeler.on("commandStack.changed", ({ trigger }: { trigger?: string }) => {
    if (trigger !== "clear") {
      desk.changed();
      hint();
    }
  });
  modeler.on("import.done", hint);
  desk.watchProblems((problems) => markProblems(problems, modeler.get("overlays"), modeler.get("elementRegistry")));
  printed(island, () => modeler.get<Canvas & { resized(): void }>("canvas"));
  await desk.start();
}

function modelerIn(island: HTMLElement, lists: Lists, newForm: NewForm): Modeler {
  const font = getComputedStyle(document.body).fontFamily;
  const style = { fontFamily: font, fontSize: 12, lineHeight: ["km", "lo", "my", "th"].includes(language()) ? 1.5 : 1.2 };
  const options = {
    container: part(island, "hw-editor__canvas"),
    propertiesPanel: { parent: part(island, "hw-editor__panel") },
    textRenderer: { defaultStyle: style, externalStyle: style },
    moddleExtensions: { camunda },
    disableAdjustOrigin: true,
    lists,
    newForm,
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      camundaBehaviors,
      CreateAppendAnythingModule,
      {
        __init__: ["ownersPanel", "ownersMenus", "idsFromNames"],
        ownersPanel: ["type", OwnersPanel],
        ownersMenus: ["type", OwnersMenus],
        insert: ["type", Insert],
        idsFromNames: ["type", IdsFromNames],
        translate: ["value", translate],
      },
    ],
  };
  return new Modeler(options as unknown as ConstructorParameters<typeof Modeler>[0]);
}

function editorOf(modeler: Modeler): Editor {
  const stack = (): { undo(): void; redo(): void } => modeler.get("commandStack");
  return {
    async open(text) {
      await modeler.importXML(text);
      besidePalette(modeler.get<Canvas>("canvas"));
    },
    text: async () => (await modeler.saveXML({ format: true })).xml ?? "",
    svg: async () => (await modeler.saveSVG()).svg,
    undo: () => stack().undo(),
    redo: () => stack().redo(),
    select(id) {
      const element = modeler.get<{ get(id: string): unknown }>("elementRegistry").get(id);
      if (element) {
        modeler.get<Canvas>("canvas").scrollToElement(element, 120);
        modeler.get<{ select(element: unknown): void }>("selection").select(element);
      }
      return !!element;
    },
  };
}

/** The whole diagram, right of the palette; never larger than it is drawn. */
function besidePalette(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, (outer.width - palette - 30) / inner.width, (outer.height - 40) / inner.height);
  if (!(scale > 0)) {
    canvas.zoom("fit-viewport", "auto");
    return;
  }
  const [width, height] = [outer.width / scale, outer.height / scale];
  const free = Math.max(0, width - (palette + 30) / scale - inner.width);
  canvas.viewbox({ x: inner.x - palette / scale - free / 2, y: inner.y - Math.max(20 / scale, (height - inner.height) / 2), width, height });
}

function part(island: HTMLElement, name: string): HTMLElement {
  const created = document.createElement("div");
  created.className = name;
  island.append(created);
  return created;
}

whenSeen("studio-bpmn", start);
