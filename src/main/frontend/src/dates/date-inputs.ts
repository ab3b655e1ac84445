import "flatpickr/dist/flatpickr.css";
import "./dates.scss";
import flatpickr from "flatpickr";
import { calendar, readDay, STORED } from "../task-form/dates.ts";
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
  shown.addEventListener("blur", () => keep(shown), true);
  shown.addEventListener("input", () => shown.setCustomValidity(""));
}

/** What is no day stays to be mended, and isn't sent. */
function keep(shown: HTMLInputElement): void {
  const text = shown.value;
  if (text.trim() && !readDay(text)) {
    shown.setCustomValidity(say("noSuchDay"));
    window.setTimeout(() => {
      shown.value = text;
    });
  }
}
