import "flatpickr/dist/flatpickr.css";
import "./dates.scss";
import flatpickr from "flatpickr";
import { calendar, iso, readDay, shownDay, STORED } from "../task-form/dates.ts";
import { say } from "../task-form/words.ts";

/** The date inputs of a page become the forms' date control: in the reader's calendar, sent as they were before. */
export function showCalendars(page: ParentNode): void {
  for (const input of page.querySelectorAll<HTMLInputElement>("input[type=date]")) {
    show(input);
  }
}

function show(input: HTMLInputElement): void {
  const { id } = input;
  const described = input.getAttribute("aria-describedby");
  const ours = calendar();
  const picker = flatpickr(input, { ...ours, altInput: true, altFormat: ours.dateFormat, dateFormat: STORED, allowInput: true } as Parameters<typeof flatpickr>[1]) as flatpickr.Instance;
  const shown = picker.altInput;
  if (!shown) {
    return;
  }
  input.removeAttribute("id");
  shown.id = id;
  shown.placeholder = say("dateFormat");
  if (described) {
    shown.setAttribute("aria-describedby", described);
  }
  const leave = (event: Event) => keep(event, shown, input, picker);
  shown.addEventListener("keydown", (event) => event.key === "Enter" && leave(event), true);
  shown.addEventListener("blur", leave, true);
  shown.addEventListener("input", () => shown.setCustomValidity(""));
}

/** What is no day, or lies beyond what the page asks for, stays to be mended, and isn't sent: the date picker would drop it without a word. */
function keep(event: Event, shown: HTMLInputElement, { min, max }: HTMLInputElement, picker: flatpickr.Instance): void {
  const text = shown.value;
  const problem = text.trim() ? problemOf(text, min, max) : "";
  shown.setCustomValidity(problem);
  if (problem) {
    event.stopImmediatePropagation();
    picker.clear(false);
    shown.value = text;
  }
}

function problemOf(text: string, min: string, max: string): string {
  const day = readDay(text);
  if (!day) {
    return say("noSuchDay");
  }
  const written = iso(day);
  return min && written < min ? say("tooEarly", shownDay(min)) : max && written > max ? say("tooLate", shownDay(max)) : "";
}
