import type { Problem } from "../problems.ts";

interface Overlays {
  add(element: string, type: string, overlay: unknown): void;
  remove(filter: { type: string }): void;
}

/** A sign on each element that has a problem; its words stand in the list and in the sign's title. */
export function markProblems(problems: readonly Problem[], overlays: Overlays, registry: { get(id: string): unknown }): void {
  overlays.remove({ type: "problem" });
  const byElement = new Map<string, Problem[]>();
  for (const problem of problems.filter((one) => !one.url && registry.get(one.element))) {
    byElement.set(problem.element, [...(byElement.get(problem.element) ?? []), problem]);
  }
  for (const [element, all] of byElement) {
    const sign = document.createElement("span");
    const error = all.some((problem) => problem.severity === "error");
    sign.className = `hw-editor__sign hw-editor__sign--${error ? "error" : "warning"}`;
    sign.textContent = error ? "!" : "?";
    sign.title = all.map((problem) => problem.message).join("\n");
    overlays.add(element, "problem", { position: { top: -10, left: -10 }, html: sign });
  }
}
