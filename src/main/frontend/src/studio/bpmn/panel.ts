import { h } from "@bpmn-io/properties-panel/preact";
import { CheckboxEntry, Group, isSelectEntryEdited, isTextFieldEntryEdited, SelectEntry, TextFieldEntry } from "@bpmn-io/properties-panel";
import { language, say, type Key } from "../words.ts";
import type { Choice, Lists, NewForm } from "./lists.ts";
import { camel } from "../names.ts";
import { definition, is, property, setProperty, type Factory, type Injector, type Modeling, type Moddle, type Shape } from "./model.ts";

interface PanelGroup {
  id: string;
  label: string;
  entries: PanelEntry[];
  component?: unknown;
  shouldOpen?: boolean;
}

interface PanelEntry {
  id: string;
  component: unknown;
  isEdited?: unknown;
  content?: unknown;
}

/** A value that is read from and written to the model. */
interface Field {
  id: string;
  label: Key;
  get: () => string;
  set: (value: string) => void;
}

/** As long as all our procedures. */
const keptDays = "3650";

const message = "bpmn:MessageEventDefinition";
const timer = "bpmn:TimerEventDefinition";
const times = { timeDate: "timerDate", timeDuration: "timerDuration" } as const;
const simple = /^\$\{([a-z]\w*) (==|!=) ('[^']*'|true|false|\d+)\}$/;

/** The groups that an owner uses. It runs late, sees what the libraries offer, and keeps name and guidance of it: nothing else can be reached. */
export class OwnersPanel {
  static readonly $inject = ["propertiesPanel", "injector", "config.lists", "config.newForm"];

  constructor(
    propertiesPanel: { registerProvider(priority: number, provider: unknown): void },
    private readonly injector: Injector,
    private readonly lists: Lists,
    private readonly newForm: NewForm,
  ) {
    propertiesPanel.registerProvider(200, this);
  }

  getGroups(element: Shape): (groups: PanelGroup[]) => PanelGroup[] {
    return (groups) => [...kept(groups, element), ...this.own(element)];
  }

  private own(element: Shape): PanelGroup[] {
    const groups: [string, Key, PanelEntry[]][] = [["texts", "groupTexts", this.texts(element)]];
    if (is(element, "bpmn:UserTask")) {
      groups.push(["who", "groupWho", this.step(element)]);
    }
    if (is(element, "bpmn:CallActivity")) {
      groups.push(["call", "groupCall", [this.select(this.attribute(element, "calledElement", "calledElement"), this.lists.processes)]]);
    }
    if (is(element, "bpmn:ServiceTask")) {
      groups.push(["program", "groupProgram", [this.select(this.delegate(element, element.businessObject), this.beans(false))]]);
    }
    if (is(element, "bpmn:BusinessRuleTask")) {
      groups.push(["table", "groupTable", [this.select(this.attribute(element, "camunda:decisionRef", "decisionRef"), this.lists.decisions)]]);
    }
    if (definition(element, message)) {
      groups.push(["message", "groupMessage", this.message(element)]);
    }
    if (definition(element, timer)) {
      groups.push(["timer", "groupTimer", this.timer(element)]);
    }
    if (is(element, "bpmn:SequenceFlow") && conditional(element)) {
      groups.push(["condition", "groupCondition", this.condition(element)]);
    }
    if (is(element, "bpmn:EndEvent")) {
      groups.push(["outcome", "groupOutcome", [this.text(this.property(element, "outcome", "outcome"))]]);
    }
    const drawn = process(element);
    if (drawn && !drawn["isExecutable"]) {
      groups.push(["runs", "groupProcess", [this.runs(element, drawn)]]);
    }
    if (is(element, "bpmn:Process")) {
      groups.push(["process", "groupProcess", [this.select(this.property(element, "stage", "stage"), this.lists.stages)]]);
    }
    return groups.filter(([, , entries]) => entries.length > 0).map(([id, label, entries]) => ({ id: `own-${id}`, label: say(label), entries, component: Group, shouldOpen: true }));
  }

  /** What stands in the reader's language beside the name and the guidance; what has none is read in English. */
  private texts(element: Shape): PanelEntry[] {
    const { id, name } = element.businessObject;
    const written: [string, unknown][] = [["name", name], ["guidance", guidance(element)]];
    return written.filter(([, english]) => !!english && language() !== "en").map(([part]) => {
      const theirs = this.lists.texts[`${id}.${part}`];
      return note(`texts-${part}`, theirs ? h("span", {}, theirs) : h("span", { class: "hw-tag hw-tag--na" }, say("onlyEnglish")));
    });
  }

  /** What was drawn elsewhere says that nothing runs it. */
  private runs(element: Shape, process: Moddle): PanelEntry {
    const set = (): void => {
      const kept = process.get("camunda:historyTimeToLive") ?? keptDays;
      this.modeling.updateModdleProperties(element, process, { isExecutable: true, "camunda:historyTimeToLive": kept });
    };
    return this.entry("runs", CheckboxEntry, "runs", () => !!process["isExecutable"], set, { description: say("runsHint") });
  }

  private step(element: Shape): PanelEntry[] {
    const form: Field = {
      ...this.attribute(element, "camunda:formRef", "form"),
      set: (value) => this.modeling.updateProperties(element, { "camunda:formRef": value || undefined, "camunda:formRefBinding": value ? "deployment" : undefined }),
    };
    return [
      this.select(this.attribute(element, "camunda:candidateGroups", "role"), this.lists.roles),
      this.select(this.attribute(element, "camunda:dueDate", "due"), this.lists.due),
      note("newDue", h("span", {}, say("newDueHint"), h("a", { href: "/studio/deadlines" }, say("newDueLink")))),
      this.select(form, this.lists.forms),
      ...(form.get() || !element.businessObject.name?.trim() ? [] : [note("newForm", this.formMaker(element, form))]),
    ];
  }

  /** A step without a form can be given one of its own name. */
  private formMaker(element: Shape, form: Field): unknown {
    const name = String(element.businessObject.name ?? "").trim();
    const make = async (event: Event): Promise<void> => {
      const button = event.currentTarget as HTMLButtonElement;
      button.disabled = true;
      const made = await this.newForm(name);
      button.disabled = false;
      if (typeof made === "string") {
        button.after(refusal(made));
        return;
      }
      this.lists.forms.push(made);
      form.set(made.key);
    };
    return h("button", { type: "button", class: "hw-link", onClick: (event: Event) => void make(event) }, say("newForm", name));
  }

  private message(element: Shape): PanelEntry[] {
    const throwing = is(element, "bpmn:ThrowEvent");
    const entries = [this.select(this.messageName(element), this.messages(element))];
    if (!throwing) {
      return entries;
    }
    const to = [...this.lists.roles, { key: "case", text: say("wholeCase") }];
    return [
      ...entries,
      this.select(this.property(element, "from", "from"), this.lists.roles),
      this.select(this.property(element, "to", "to"), to),
      this.select(this.property(element, "answerDue", "answerDue"), this.lists.due),
      this.select(this.property(element, "answers", "answers"), this.lists.messages),
      this.select(this.delegate(element, definition(element, message) as Moddle), this.beans(true)),
    ];
  }

  /** The server's messages, and one named after this event for a fact that has none yet. */
  private messages(element: Shape): Choice[] {
    const fresh = `${this.lists.phase}.${camel(element.businessObject.name ?? "")}`;
    const known = this.lists.messages.some((one) => one.key === fresh);
    return known || !element.businessObject.name ? this.lists.messages : [...this.lists.messages, { key: fresh, text: say("newMessage", fresh) }];
  }

  private messageName(element: Shape): Field {
    const event = definition(element, message) as Moddle;
    return {
      id: "message",
      label: "message",
      get: () => (event["messageRef"] as Moddle | undefined)?.name ?? "",
      set: (name) => this.refer(element, event, name),
    };
  }

  /** Messages stand at the file's top; one that the file lacks is added, in the same step for undo. */
  private refer(element: Shape, event: Moddle, name: string): void {
    const definitions = root(element.businessObject);
    const all = definitions["rootElements"] as Moddle[];
    const commands: unknown[] = [];
    let found = all.find((one) => one.$type === "bpmn:Message" && one.name === name);
    if (!found && name) {
      found = this.factory.create("bpmn:Message", { id: `message_${name.replace(/^.*\./, "")}`, name });
      found.$parent = definitions;
      commands.push({ cmd: "element.updateModdleProperties", context: { element, moddleElement: definitions, properties: { rootElements: [found, ...all] } } });
    }
    commands.push({ cmd: "element.updateModdleProperties", context: { element, moddleElement: event, properties: { messageRef: found } } });
    this.injector.get<{ execute(name: string, context: unknown): void }>("commandStack").execute("properties-panel.multi-command-executor", commands);
  }

  private timer(element: Shape): PanelEntry[] {
    const event = definition(element, timer) as Moddle;
    const kind = (Object.keys(times) as (keyof typeof times)[]).find((name) => event[name]) ?? "timeDuration";
    const write = (name: string, value: string): void => {
      const body = value ? this.factory.create("bpmn:FormalExpression", { body: value }) : undefined;
      if (body) {
        body.$parent = event;
      }
      this.modeling.updateModdleProperties(element, event, { timeDate: undefined, timeDuration: undefined, timeCycle: undefined, [name]: body });
    };
    const value = (): string => String((event[kind] as Moddle | undefined)?.["body"] ?? "");
    const choices = Object.entries(times).map(([key, label]) => ({ key, text: say(label) }));
    return [
      this.select({ id: "timerKind", label: "timerKind", get: () => kind, set: (name) => write(name, name === "timeDuration" ? "P7D" : (this.lists.due[0]?.key ?? "")) }, choices, false),
      kind === "timeDate" ? this.select({ id: "timerDate", label: "timerDate", get: value, set: (text) => write(kind, text) }, this.lists.due) : this.text({ id: "timerDuration", label: "timerDuration", get: value, set: (text) => write(kind, text) }, "durationHint"),
    ];
  }

  private condition(flow: Shape): PanelEntry[] {
    const source = flow.source as Shape;
    const body = (): string => String((flow.businessObject["conditionExpression"] as Moddle | undefined)?.["body"] ?? "");
    const write = (text: string): void => {
      const condition = text ? this.factory.create("bpmn:FormalExpression", { body: text }) : undefined;
      if (condition) {
        condition.$parent = flow.businessObject;
      }
      this.modeling.updateProperties(flow, { conditionExpression: condition });
    };
    const isDefault = (): boolean => source.businessObject["default"] === flow.businessObject;
    const otherwise = this.entry("otherwise", CheckboxEntry, "otherwise", isDefault, (on: boolean) => {
      if (on) {
        write("");
      }
      this.modeling.updateProperties(source, { default: on ? flow.businessObject : undefined });
    });
    if (isDefault()) {
      return [otherwise];
    }
    const parts = simple.exec(body());
    if (body() && !parts) {
      return [otherwise, this.text({ id: "condition", label: "condition", get: body, set: write }, "conditionHint")];
    }
    const [, variable = "", sign = "==", value = "''"] = parts ?? [];
    const join = (v: string, s: string, w: string): void => write(v ? `\${${v} ${s} ${/^(true|false|\d+)$/.test(w) ? w : `'${w.replaceAll("'", "")}'`}}` : "");
    const bare = value.replaceAll("'", "");
    return [
      otherwise,
      this.text({ id: "variable", label: "variable", get: () => variable, set: (text) => join(text.trim(), sign, bare) }, "variableHint"),
      this.select({ id: "sign", label: "sign", get: () => sign, set: (text) => join(variable, text, bare) }, [{ key: "==", text: say("equals") }, { key: "!=", text: say("differs") }], false),
      this.text({ id: "value", label: "value", get: () => bare, set: (text) => join(variable, sign, text.trim()) }),
    ];
  }

  private beans(sending: boolean): Choice[] {
    return this.lists.delegates.filter((bean) => bean.key.startsWith("send") === sending).map((bean) => ({ ...bean, key: `\${${bean.key}}` }));
  }

  private delegate(element: Shape, moddle: Moddle): Field {
    return {
      id: "delegate",
      label: "delegate",
      get: () => String(moddle.get("camunda:delegateExpression") ?? ""),
      set: (value) => this.modeling.updateModdleProperties(element, moddle, { "camunda:delegateExpression": value || undefined }),
    };
  }

  private attribute(element: Shape, name: string, label: Key): Field {
    return {
      id: label,
      label,
      get: () => String(element.businessObject.get(name) ?? ""),
      set: (value) => this.modeling.updateProperties(element, { [name]: value || undefined }),
    };
  }

  private property(element: Shape, name: string, label: Key): Field {
    return { id: label, label, get: () => property(element, name), set: (value) => setProperty(element, name, value, this.factory, this.modeling) };
  }

  /** A drop-down; a value that the server's list lacks stays as an option of its own. */
  private select(field: Field, choices: readonly Choice[], none = true): PanelEntry {
    const getOptions = (): unknown[] => {
      const value = field.get();
      const other = value && !choices.some((choice) => choice.key === value) ? [{ value, label: value }] : [];
      const empty = none ? [{ value: "", label: say("none") }] : [];
      return [...empty, ...other, ...choices.map((choice) => ({ value: choice.key, label: choice.text }))];
    };
    const chosen = choices.find((choice) => choice.key === field.get());
    const description = chosen && (chosen.sentence || chosen.url) ? h("span", {}, chosen.sentence, chosen.url ? h("a", { href: chosen.url }, say("openIt")) : null) : undefined;
    return this.entry(field.id, SelectEntry, field.label, field.get, field.set, { getOptions, description }, isSelectEntryEdited);
  }

  private text(field: Field, hint?: Key): PanelEntry {
    return this.entry(field.id, TextFieldEntry, field.label, field.get, (value: string | undefined) => field.set(value ?? ""), { debounce: this.injector.get("debounceInput"), description: hint ? say(hint) : undefined }, isTextFieldEntryEdited);
  }

  private entry<T>(id: string, component: unknown, label: Key, getValue: () => T, setValue: (value: T) => void, more: object = {}, isEdited?: unknown): PanelEntry {
    const entry = (props: { element: Shape; id: string }): unknown => h(component, { element: props.element, id: `own-${id}`, label: say(label), getValue, setValue, ...more });
    return { id: `own-${id}`, component: entry, ...(isEdited ? { isEdited } : {}) };
  }

  private get modeling(): Modeling {
    return this.injector.get("modeling");
  }

  private get factory(): Factory {
    return this.injector.get("bpmnFactory");
  }
}

/** A line of the panel that is no field. */
function note(id: string, content: unknown): PanelEntry {
  return { id: `own-${id}`, component: Line, content };
}

/** One component for all lines: a new one at each change would take a button away under the click that leaves another field. */
function Line({ id, element, content }: { id: string; element: Shape; content: unknown }): unknown {
  return h("div", { key: element.id, class: "bio-properties-panel-entry hw-editor__line", "data-entry-id": id }, content);
}

/** Why something was not done. */
function refusal(text: string): HTMLElement {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = text;
  return line;
}

/** Name and guidance stay; ids decide over texts, handlers and moving, so nobody changes them here. */
function kept(groups: PanelGroup[], element: Shape): PanelGroup[] {
  const wanted: Record<string, (entry: PanelEntry) => boolean> = {
    general: (entry) => entry.id === "name" || (entry.id === "processName" && is(element, "bpmn:Participant")),
    documentation: (entry) => /documentation/i.test(entry.id),
  };
  return groups
    .filter((group) => group.id in wanted)
    .map((group) => ({ ...group, shouldOpen: true, entries: group.entries.filter((entry) => wanted[group.id]?.(entry)) }))
    .filter((group) => group.entries.length > 0);
}

function process(element: Shape): Moddle | undefined {
  return is(element, "bpmn:Process") ? element.businessObject : (element.businessObject["processRef"] as Moddle | undefined);
}

function guidance(element: Shape): unknown {
  const documentation = is(element, "bpmn:UserTask") ? (element.businessObject["documentation"] as Moddle[] | undefined) : undefined;
  return documentation?.[0]?.["text"];
}

const conditional = (flow: Shape): boolean => !!flow.source && is(flow.source, "bpmn:ExclusiveGateway", "bpmn:InclusiveGateway");

function root(moddle: Moddle): Moddle {
  return moddle.$parent ? root(moddle.$parent) : moddle;
}
