// Shared with test/lint.cjs, therefore no TypeScript.

/**
 * Diagrams needn't say at a step which ways come and go: the ways say it. bpmnlint asks the steps.
 */
export function linked(definitions) {
  const containers = [...(definitions.rootElements ?? [])];
  for (let container; (container = containers.pop()); ) {
    for (const element of container.flowElements ?? []) {
      if (element.flowElements) {
        containers.push(element);
      }
      if (element.$type === "bpmn:SequenceFlow") {
        link(element.sourceRef, "outgoing", element);
        link(element.targetRef, "incoming", element);
      }
    }
  }
  return definitions;
}

function link(step, side, flow) {
  if (step && !step.get(side).includes(flow)) {
    step.get(side).push(flow);
  }
}
