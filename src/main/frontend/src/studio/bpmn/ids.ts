import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import { camel } from "../names.ts";
import type { Modeling, Moddle, Shape } from "./model.ts";

const given = /^(Activity|Event|Gateway|Flow|TextAnnotation|Association)_[0-9a-z]{7}$/;

/**
 * Gives a new step its id from its name, once: ids decide over texts, handlers and whether a running case can be moved, so an
 * id that was ever given stays.
 */
export class IdsFromNames extends CommandInterceptor {
  static override readonly $inject = ["eventBus", "modeling", "moddle"];

  constructor(
    eventBus: ConstructorParameters<typeof CommandInterceptor>[0],
    private readonly modeling: Modeling,
    private readonly moddle: { ids: { assigned(id: string): Moddle | false } },
  ) {
    super(eventBus);
    this.postExecuted(["element.updateLabel", "element.updateProperties", "connection.create"], ({ context }: { context: Record<string, Shape> }) => {
      const element = context["element"] ?? context["connection"];
      if (element) {
        this.name(element.labelTarget ?? element);
      }
    });
  }

  private name(element: Shape): void {
    const { businessObject } = element;
    if (element.source && element.target) {
      return this.nameFlow(element);
    }
    if (!given.test(businessObject.id) || !businessObject.$instanceOf("bpmn:FlowNode") || !businessObject.name?.trim()) {
      return;
    }
    this.modeling.updateProperties(element, { id: this.free(`${prefix(businessObject.$type)}_${camel(businessObject.name)}`) });
    [...(element.incoming ?? []), ...(element.outgoing ?? [])].forEach((flow) => this.nameFlow(flow));
  }

  private nameFlow(flow: Shape): void {
    const [from, to] = [flow.source?.businessObject.id ?? "", flow.target?.businessObject.id ?? ""];
    if (given.test(flow.businessObject.id) && flow.businessObject.$type === "bpmn:SequenceFlow" && !given.test(from) && !given.test(to)) {
      this.modeling.updateProperties(flow, { id: this.free(`flow_${bare(from)}_${bare(to)}`) });
    }
  }

  private free(wanted: string): string {
    let id = wanted;
    for (let at = 2; this.moddle.ids.assigned(id); at++) {
      id = `${wanted}${at}`;
    }
    return id;
  }
}

function prefix(type: string): string {
  if (type.endsWith("Gateway")) {
    return "gateway";
  }
  return type.endsWith("Event") ? "event" : type.replace("bpmn:", "").replace(/^./, (first) => first.toLowerCase());
}

const bare = (id: string): string => id.slice(id.indexOf("_") + 1);
