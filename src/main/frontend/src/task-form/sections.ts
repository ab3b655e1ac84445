import type { Form } from "@bpmn-io/form-js-viewer";
import { SectionParts, type SectionState } from "./section-parts.ts";
import { say } from "./words.ts";

/** A section in the list of them. */
interface Line {
  item: HTMLLIElement;
  link: HTMLAnchorElement;
  done: HTMLElement;
  words: HTMLElement;
}

const WIDE = "(min-width: 901px)";

/**
 * A long form, one section at a time: the list of sections is the navigation and tells in words how far each is. The section
 * is part of the address, so that the browser's back button and a reload lead to it.
 */
export class Sections {
  private readonly parts: SectionParts;
  private readonly list = document.createElement("ol");
  private readonly progress = document.createElement("b");
  private readonly meter = document.createElement("progress");
  private readonly heading = document.createElement("h2");
  private readonly steps = document.createElement("p");
  private readonly lines: readonly Line[];
  private readonly before = document.createElement("a");
  private readonly after = document.createElement("a");
  private readonly fold: HTMLDetailsElement | null;
  private readonly hint = document.querySelector<HTMLElement>("[data-sections-hint]");
  private current = 0;
  private timer = 0;

  /**
   * @param place where the list of sections goes
   * @param known what the form was filled with from earlier steps
   */
  constructor(
    place: HTMLElement,
    form: Form,
    shown: HTMLElement,
    known: Record<string, unknown>,
  ) {
    this.parts = new SectionParts(form, shown, known);
    this.fold = place.closest("details");
    this.list.className = "hw-sections";
    this.meter.className = "hw-meter";
    this.meter.setAttribute("aria-hidden", "true");
    place.replaceChildren(this.progress, this.meter, this.list);
    this.heading.tabIndex = -1;
    this.heading.className = "hw-section-title";
    this.steps.className = "hw-section-steps";
    this.lines = this.parts.sections.map((section, index) => newLine(index, section.title));
    this.list.append(...this.lines.map((line) => line.item));
    this.before.className = "hw-btn hw-btn--quiet";
    this.after.className = "hw-btn";
    for (const links of [this.list, this.steps]) {
      links.addEventListener("click", (event) => this.again(event));
    }
    shown.before(this.heading);
    shown.after(this.steps);
    shown.closest("[data-island]")?.classList.add("hw-by-sections");
    this.parts.sections.forEach((section, index) => {
      for (const row of section.rows) {
        row.dataset["section"] = String(index + 1);
      }
    });
    form.on("changed", () => this.later());
    shown.addEventListener("homeward:reveal", (event) => this.show(this.parts.indexOf(event.target as Element), false));
    window.addEventListener("hashchange", () => this.show(fromAddress(), true));
    this.show(fromAddress(), false);
  }

  /** A link to the section that the address already names: the form may show another one, after an error or a hidden section. */
  private again(event: Event): void {
    const link = (event.target as Element).closest("a");
    if (link?.hash === window.location.hash) {
      this.show(fromAddress(), true);
    }
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), 150);
  }

  /** Shows a section; the focus goes to its heading, so that a screen reader says where it is. */
  private show(wanted: number, focus: boolean): void {
    const states = this.parts.states();
    const there = states[wanted]?.shown ? wanted : Math.max(0, states.findIndex((state) => state.shown));
    this.current = there;
    this.parts.sections.forEach((section, index) => {
      for (const row of section.rows) {
        row.hidden = index !== there;
      }
    });
    this.tell(states);
    if (focus) {
      if (this.fold && !window.matchMedia(WIDE).matches) {
        this.fold.open = false;
      }
      this.heading.focus({ preventScroll: true });
      this.heading.scrollIntoView({ block: "start" });
    }
  }

  private tell(states: readonly SectionState[] = this.parts.states()): void {
    if (!states[this.current]?.shown && states.some((state) => state.shown)) {
      this.show(this.current, false);
      return;
    }
    const shown = states.flatMap((state, index) => (state.shown ? [index] : []));
    const at = shown.indexOf(this.current);
    const done = shown.filter((index) => isDone(states[index]!)).length;
    const title = (index: number) => this.parts.sections[index]!.title;
    put(this.heading, title(this.current));
    this.progress.textContent = say("sectionsDone", done, shown.length);
    this.meter.max = shown.length;
    this.meter.value = done;
    const summary = this.fold?.querySelector("summary");
    if (summary) {
      summary.textContent = say("sectionOf", at + 1, shown.length, title(this.current));
    }
    states.forEach((state, index) => this.line(index, state));
    this.neighbours(shown[at - 1], shown[at + 1]);
    this.needed(states, shown);
  }

  /** Only words change: a press that began on a link would be lost if what it began on were put aside before its end. */
  private line(index: number, state: SectionState): void {
    const { item, link, done, words } = this.lines[index]!;
    if (index === this.current) {
      link.setAttribute("aria-current", "step");
    } else {
      link.removeAttribute("aria-current");
    }
    item.hidden = !state.shown;
    item.className = isDone(state) ? "hw-sections__done" : "";
    put(done, isDone(state) ? ` ${say("sectionDone")}` : "");
    put(words, wordsFor(state));
  }

  private neighbours(before: number | undefined, after: number | undefined): void {
    this.lead(this.before, before, "‹ {0}");
    this.lead(this.after, after, "{0} ›");
  }

  private lead(link: HTMLAnchorElement, index: number | undefined, text: string): void {
    if (index === undefined) {
      link.remove();
      return;
    }
    link.href = address(index);
    put(link, text.replace("{0}", () => this.parts.sections[index]!.title));
    if (!link.isConnected) {
      this.steps[link === this.before ? "prepend" : "append"](link);
    }
  }

  private needed(states: readonly SectionState[], shown: readonly number[]): void {
    const open = shown.filter((index) => states[index]!.needed > 0);
    const count = open.reduce((sum, index) => sum + states[index]!.needed, 0);
    const titles = open.map((index) => say("quoted", this.parts.sections[index]!.title)).join(", ");
    const text = count === 0 ? "" : say(count === 1 ? "oneNeededIn" : "manyNeededIn", count, titles);
    if (this.hint) {
      put(this.hint, text);
    }
  }
}

const isDone = (state: SectionState): boolean =>
  state.needed === 0 && state.wrong === 0 && (state.touched > 0 || state.questions === 0);

function newLine(index: number, name: string): Line {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const title = document.createElement("span");
  const done = document.createElement("span");
  const words = document.createElement("small");
  link.href = address(index);
  done.className = "hw-visually-hidden";
  title.append(name, done);
  link.append(title, words);
  item.append(link);
  return { item, link, done, words };
}

function put(element: HTMLElement, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** The state in words: what is to be done first. */
function wordsFor(state: SectionState): string {
  if (state.wrong > 0) {
    return say("sectionWrong", state.wrong);
  }
  if (state.needed > 0) {
    return state.needed === 1 ? say("sectionNeedsOne") : say("sectionNeeds", state.needed);
  }
  if (state.questions === 0) {
    return say("sectionToRead");
  }
  if (state.touched === 0 && state.answered > 0) {
    return say("sectionFromEarlier", state.answered);
  }
  return state.answered === 0 ? say("sectionMayStayEmpty") : say("sectionAnswered", state.answered, state.questions);
}

const address = (index: number): string => `#section-${index + 1}`;

const fromAddress = (): number => Number(/^#section-(\d+)$/.exec(window.location.hash)?.[1] ?? 1) - 1;
