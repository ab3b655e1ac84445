import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-literal-expression.css";
import Viewer from "dmn-js/lib/Viewer";
import { place, visible } from "./place.js";

/** Opens each view of a decision file; tells the warnings, the tables, and which parts aren't drawn. */
export async function decision(xml) {
  const container = place();
  const viewer = new Viewer({ container });
  const told = (await viewer.importXML(xml, { open: false })).warnings;
  const missing = [];
  for (const view of viewer.getViews()) {
    told.push(...(await viewer.open(view)).warnings);
    missing.push(...missingIn(view, viewer, container));
  }
  const decisions = viewer.getDefinitions().drgElement?.filter((element) => element.$type === "dmn:Decision") ?? [];
  const opened = new Set(viewer.getViews().map((view) => view.element.id));
  missing.push(...decisions.map((one) => one.id).filter((id) => !opened.has(id)));
  viewer.destroy();
  return { warnings: told.map((warning) => warning.message), parts: decisions.length, missing };
}

function missingIn(view, viewer, container) {
  const { element, type } = view;
  if (type === "decisionTable") {
    const rules = element.decisionLogic.rule ?? [];
    const rows = [...container.querySelectorAll(".tjs-table tbody tr")].filter(visible);
    return rows.length === rules.length ? [] : [`${element.id}: ${rows.length} rows of ${rules.length}`];
  }
  if (type === "drd") {
    const registry = viewer.getActiveViewer().get("elementRegistry");
    return (element.drgElement ?? []).map((one) => one.id).filter((id) => !registry.get(id));
  }
  return visible(container.querySelector(".dmn-literal-expression-container")) ? [] : [element.id];
}
