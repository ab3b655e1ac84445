import type { Key } from "../words.ts";
import { definition, extensionsOf, propertiesOf, type Factory, type Moddle, type Shape } from "./model.ts";

/** What an owner can add to a procedure, by what it means. */
export interface Kind {
  key: Key;
  icon: string;
  group: "step" | "across" | "way";
  shape: Record<string, unknown>;
  /** Whether something can stand before it: then it is offered after a step. */
  follows: boolean;
  /** Fills what the kind always has. */
  fill?: (shape: Shape, factory: Factory, facts: readonly string[]) => void;
}

const message = "bpmn:MessageEventDefinition";

export const kinds: readonly Kind[] = [
  { key: "kindStep", icon: "bpmn-icon-user-task", group: "step", shape: { type: "bpmn:UserTask" }, follows: true, fill: (shape) => shape.businessObject.set("camunda:formRefBinding", "deployment") },
  { key: "kindPanel", icon: "bpmn-icon-call-activity", group: "step", shape: { type: "bpmn:CallActivity" }, follows: true, fill: called("panelDecision") },
  { key: "kindPhase", icon: "bpmn-icon-call-activity", group: "step", shape: { type: "bpmn:CallActivity" }, follows: true, fill: called("") },
  { key: "kindProgram", icon: "bpmn-icon-service-task", group: "step", shape: { type: "bpmn:ServiceTask" }, follows: true },
  { key: "kindRequest", icon: "bpmn-icon-intermediate-event-throw-message", group: "across", shape: { type: "bpmn:IntermediateThrowEvent", eventDefinitionType: message }, follows: true, fill: sent("destination.focal-point", "origin.focal-point") },
  { key: "kindNotice", icon: "bpmn-icon-intermediate-event-throw-message", group: "across", shape: { type: "bpmn:IntermediateThrowEvent", eventDefinitionType: message }, follows: true, fill: sent("destination.focal-point", "case") },
  { key: "kindAnswer", icon: "bpmn-icon-intermediate-event-catch-message", group: "across", shape: { type: "bpmn:IntermediateCatchEvent", eventDefinitionType: message }, follows: true },
  { key: "kindWait", icon: "bpmn-icon-intermediate-event-catch-timer", group: "way", shape: { type: "bpmn:IntermediateCatchEvent", eventDefinitionType: "bpmn:TimerEventDefinition" }, follows: true },
  { key: "kindDecision", icon: "bpmn-icon-gateway-xor", group: "way", shape: { type: "bpmn:ExclusiveGateway" }, follows: true },
  { key: "kindFirst", icon: "bpmn-icon-gateway-eventbased", group: "way", shape: { type: "bpmn:EventBasedGateway" }, follows: true },
  { key: "kindParallel", icon: "bpmn-icon-gateway-parallel", group: "way", shape: { type: "bpmn:ParallelGateway" }, follows: true },
  { key: "kindStart", icon: "bpmn-icon-start-event-none", group: "way", shape: { type: "bpmn:StartEvent" }, follows: false },
  { key: "kindEnd", icon: "bpmn-icon-end-event-none", group: "way", shape: { type: "bpmn:EndEvent" }, follows: true },
];

function sent(from: string, to: string): NonNullable<Kind["fill"]> {
  return (shape, factory) => {
    definition(shape, message)?.set("camunda:delegateExpression", "${sendMessage}");
    const properties = propertiesOf([{ name: "from", value: from }, { name: "to", value: to }], factory);
    shape.businessObject.set("extensionElements", extensionsOf([properties], factory, shape.businessObject));
  };
}

/** A called procedure gets the case and what each procedure knows of it. */
function called(process: string): NonNullable<Kind["fill"]> {
  return (shape, factory, facts) => {
    const values: Moddle[] = [
      factory.create("camunda:In", { businessKey: "#{execution.processBusinessKey}" }),
      ...facts.map((fact) => factory.create("camunda:In", { source: fact, target: fact })),
    ];
    if (process) {
      shape.businessObject.set("calledElement", process);
    }
    shape.businessObject.set("extensionElements", extensionsOf(values, factory, shape.businessObject));
  };
}
