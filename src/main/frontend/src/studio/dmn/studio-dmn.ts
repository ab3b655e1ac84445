import "dmn-js/dist/assets/dmn-font/css/dmn.css";
import "./dmn.scss";
import Modeler from "dmn-js/lib/Modeler";
import { translate } from "../bpmn/translate.ts";
import { Desk, type Editor } from "../desk.ts";
import { Server } from "../server.ts";
import { whenSeen } from "../seen.ts";
import { PlainTable } from "./deadlines.ts";
import { legend, type ColumnWords } from "./legend.ts";
import { named } from "./named.ts";
import { views, type Dmn } from "./views.ts";

/** Edits a decision in each `<div data-island="studio-dmn">`; the contract is in docs/frontend.md. */
async function start(island: HTMLElement): Promise<void> {
  let desk: Desk | undefined;
  const changed = (): void => desk?.changed();
  const columns = await new Server(island).lists<ColumnWords[]>();
  const editor = island.dataset["plain"] === "true" ? new PlainTable(island, columns, changed) : tables(island, columns, changed);
  desk = new Desk(island, editor);
  await desk.start();
}

function tables(island: HTMLElement, columns: readonly ColumnWords[], changed: () => void): Editor {
  const canvas = document.createElement("div");
  canvas.className = "hw-editor__canvas";
  island.classList.add("hw-editor--whole");
  const head = document.createElement("div");
  head.append(legend(columns));
  island.append(head, canvas);
  const words = { additionalModules: [{ translate: ["value", translate] }] };
  const modeler = new Modeler({
    container: canvas,
    drd: words,
    decisionTable: words,
    literalExpression: words,
    common: { expressionLanguages: { options: [{ value: "feel", label: "FEEL" }], defaults: { editor: "feel" } } },
  }) as Dmn;
  named(modeler, canvas, columns);
  modeler.on("viewer.created", ({ viewer }) => viewer.on("commandStack.changed", ({ trigger }) => trigger !== "clear" && changed()));
  return views(modeler, island, head);
}

whenSeen("studio-dmn", start);
