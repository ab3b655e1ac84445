import { readDay, shownDay, today } from "./dates.ts";

const typed = new WeakMap<HTMLInputElement, string>();

/** The last input that was left with a text that is no day. */
let left: HTMLInputElement | undefined;

/** Whether a text stands in this input of a date that is no day: the date picker would drop it without a word. */
export const isNoDay = (input: Element | null): boolean =>
  input instanceof HTMLInputElement && typed.has(input) && (input.value === "" || input.value === typed.get(input));

function dateInput(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.closest(".fjs-datepicker") ? target : undefined;
}

/** What the date picker dropped, since it is no day, stays in its field to be mended. */
export function putBack(dates: readonly Date[], _text: string, { input }: { input: HTMLInputElement }): void {
  const text = typed.get(input);
  if (text && dates.length === 0) {
    input.value = text;
  }
}

/** While its calendar is open the date picker drops the text without telling, as soon as something else is pressed or has the focus. */
function putBackLeft(): void {
  if (left?.value === "") {
    left.value = typed.get(left) ?? "";
  }
}

/** The date picker reads what was typed when Enter is pressed or the field is left, and drops what is no day. */
function note(target: EventTarget | null): void {
  const input = dateInput(target);
  // the date picker knows this word, and would take the machine's day for it
  if (input?.value.trim() === "today") {
    input.value = shownDay(today());
  }
  const text = input?.value ?? "";
  if (input && readDay(text)) {
    typed.delete(input);
  } else if (input && text.trim()) {
    typed.set(input, text);
    left = input;
  }
}

document.addEventListener("keydown", (event) => event.key === "Enter" && note(event.target), true);
document.addEventListener("blur", (event) => note(event.target), true);
document.addEventListener("mousedown", () => note(document.activeElement), true);
// the date picker listens at the document, before these
window.addEventListener("mousedown", putBackLeft);
document.addEventListener("focusin", putBackLeft);
document.addEventListener("input", (event) => {
  const input = dateInput(event.target);
  // the date picker makes such events itself
  if (input && event.isTrusted) {
    typed.delete(input);
  }
});
