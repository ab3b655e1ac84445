import "bpmn-js/dist/assets/diagram-js.css";
import Viewer from "bpmn-js/lib/Viewer";
import { place } from "./place.js";

/** Opens a model; tells the warnings, how many parts it has, and which of them aren't drawn. */
export async function diagram(xml) {
  const viewer = new Viewer({ container: place() });
  const { warnings } = await viewer.importXML(xml);
  const registry = viewer.get("elementRegistry");
  const parts = viewer.getDefinitions().rootElements.flatMap(partsOf);
  const missing = parts.filter((part) => !isDrawn(registry, part)).map((part) => part.id);
  viewer.destroy();
  return { warnings: warnings.map((warning) => warning.message), parts: parts.length, missing };
}

/** Pools, flow nodes, and all kinds of flows. */
const partsOf = (element) => [
  ...(element.participants ?? []),
  ...(element.messageFlows ?? []),
  ...(element.flowElements ?? []).filter((part) => part.$instanceOf("bpmn:FlowNode") || part.$instanceOf("bpmn:SequenceFlow")),
  ...(element.flowElements ?? []).flatMap(partsOf),
];

function isDrawn(registry, part) {
  const element = registry.get(part.id);
  const picture = element && registry.getGraphics(element);
  return !!picture && (element.waypoints ? element.waypoints.length > 1 : element.width > 0 && element.height > 0) && picture.querySelector(".djs-visual > *") !== null;
}
