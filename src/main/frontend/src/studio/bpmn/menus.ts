import { say } from "../words.ts";
import type { Insert } from "./insert.ts";
import { kinds, type Kind } from "./kinds.ts";
import type { Lists } from "./lists.ts";
import { is, type Factory, type Injector, type Shape } from "./model.ts";

type Entries = Record<string, Entry>;

interface Entry {
  group?: string | { id: string; name: string };
  className?: string;
  title?: string;
  label?: string;
  separator?: boolean;
  action?: unknown;
}

const tools = ["hand-tool", "lasso-tool", "space-tool", "global-connect-tool", "tool-separator"];
const pad = ["connect", "replace", "delete", "append.text-annotation"];
const appended = ["kindStep", "kindDecision", "kindEnd"];
const inserted = ["kindStep", "kindPanel", "kindWait"];

/** What another kind of the same may be: all else would leave the program's rules. */
const replaced =
  /^replace-with-(user-task|service-task|call-activity|exclusive-gateway|parallel-gateway|inclusive-gateway|event-based-gateway|none-end|none-end-event|terminate-end|terminate-end-event|message-intermediate-(catch|throw)\w*|timer-intermediate-catch\w*|message-intermediate-event|timer-intermediate-event|message-start\w*|(non-interrupting-)?(message|timer)-boundary\w*|default-flow|sequence-flow|conditional-flow|message-end\w*|(non-interrupting-)?(message|timer)-start\w*)$/;

/** Palette, pad and menus that offer what an owner means, in place of all that BPMN has. */
export class OwnersMenus {
  static readonly $inject = ["palette", "contextPad", "popupMenu", "injector", "config.lists", "insert"];

  constructor(
    palette: { registerProvider(priority: number, provider: unknown): void },
    contextPad: { registerProvider(priority: number, provider: unknown): void },
    popupMenu: { registerProvider(menu: string, priority: number, provider: unknown): void },
    private readonly injector: Injector,
    private readonly lists: Lists,
    private readonly insert: Insert,
  ) {
    palette.registerProvider(100, { getPaletteEntries: () => (entries: Entries) => this.palette(entries) });
    contextPad.registerProvider(100, {
      getContextPadEntries: (element: Shape) => (entries: Entries) => this.pad(element, entries),
      getMultiElementContextPadEntries: () => (entries: Entries) => entries,
    });
    popupMenu.registerProvider("bpmn-create", 100, { getPopupMenuEntries: () => () => this.menu(kinds, (kind) => this.creating(kind)) });
    popupMenu.registerProvider("bpmn-append", 100, {
      getPopupMenuEntries: (element: Shape) => () => this.menu(kinds.filter((kind) => kind.follows), (kind) => this.appending(kind, element)),
    });
    popupMenu.registerProvider("bpmn-replace", 100, {
      getPopupMenuEntries: () => (entries: Entries) => only(entries, (id) => replaced.test(id)),
      getPopupMenuHeaderEntries: () => () => ({}),
    });
  }

  private palette(entries: Entries): Entries {
    const kept = only(entries, (id) => tools.includes(id) || id === "create");
    const own = kinds.map((kind) => [`own.${kind.key}`, { group: kind.group, className: kind.icon, title: say(kind.key), action: this.creating(kind) }]);
    return { ...kept, ...(Object.fromEntries(own) as Entries) };
  }

  private pad(element: Shape, entries: Entries): Entries {
    const kept = only(entries, (id) => pad.includes(id) || id === "append");
    if (is(element, "bpmn:SequenceFlow") && element.type !== "label") {
      return { ...this.own(inserted, (kind) => this.inserting(kind, element)), ...kept };
    }
    if (!is(element, "bpmn:FlowNode") || is(element, "bpmn:EndEvent") || element.type === "label") {
      return kept;
    }
    return { ...this.own(appended, (kind) => this.appending(kind, element)), ...kept };
  }

  private own(offered: readonly string[], action: (kind: Kind) => unknown): Entries {
    const own = kinds
      .filter((kind) => offered.includes(kind.key))
      .map((kind) => [`own.${kind.key}`, { group: "model", className: kind.icon, title: say(kind.key), action: action(kind) }]);
    return Object.fromEntries(own) as Entries;
  }

  private menu(offered: readonly Kind[], action: (kind: Kind) => unknown): Entries {
    const words = { step: say("groupSteps"), across: say("groupAcross"), way: say("groupWay") };
    return Object.fromEntries(
      offered.map((kind) => [
        `own.${kind.key}`,
        { label: say(kind.key), className: kind.icon, group: { id: kind.group, name: words[kind.group] }, action: action(kind) },
      ]),
    ) as Entries;
  }

  private creating(kind: Kind): unknown {
    const start = (event: Event): void => {
      this.close();
      const from = event instanceof KeyboardEvent ? this.injector.get<{ getLastMoveEvent(): Event }>("mouse").getLastMoveEvent() : event;
      this.injector.get<{ start(event: Event, shape: Shape): void }>("create").start(from, this.shape(kind));
    };
    return { click: start, dragstart: start };
  }

  private appending(kind: Kind, element: Shape): unknown {
    return {
      click: () => {
        const way = kind.key === "kindEnd" ? undefined : this.insert.way(element);
        if (way) {
          return this.inserting(kind, way).click();
        }
        this.close();
        this.injector.get<{ append(source: Shape, shape: Shape): void }>("autoPlace").append(element, this.shape(kind));
      },
      dragstart: (event: Event) => {
        this.close();
        this.injector.get<{ start(event: Event, shape: Shape, context: unknown): void }>("create").start(event, this.shape(kind), { source: element });
      },
    };
  }

  private inserting(kind: Kind, flow: Shape): { click: () => void } {
    return {
      click: () => {
        this.close();
        this.insert.into(flow, this.shape(kind));
      },
    };
  }

  private shape(kind: Kind): Shape {
    const shape = this.injector.get<{ createShape(attributes: unknown): Shape }>("elementFactory").createShape(kind.shape);
    kind.fill?.(shape, this.injector.get<Factory>("bpmnFactory"), this.lists.facts);
    return shape;
  }

  private close(): void {
    this.injector.get<{ close(): void }>("popupMenu").close();
  }
}

const only = (entries: Entries, wanted: (id: string) => boolean): Entries => Object.fromEntries(Object.entries(entries).filter(([id]) => wanted(id)));
