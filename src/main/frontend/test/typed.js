import { showCalendars } from "../src/dates/date-inputs.ts";
import { drawnOut, show } from "./shown-form.js";

const HELD = { form: null, fields: [], changes: 0 };

/** Opens a form without conditions and with a row in each list; answers the ids of the inputs of its days. */
export async function days(schema) {
  document.activeElement?.blur();
  HELD.form?.destroy();
  const components = all(schema);
  components.forEach((component) => delete component.conditional);
  const lists = components.filter((component) => component.type === "dynamiclist");
  const container = document.createElement("div");
  document.body.replaceChildren(container);
  HELD.form = await show(container, schema, Object.fromEntries(lists.map((list) => [list.path, [{}]])));
  HELD.fields = HELD.form.get("formFieldInstanceRegistry").getAll().flatMap(fieldOf);
  new MutationObserver((seen) => (HELD.changes += seen.length)).observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  return HELD.fields.map((field) => field.input);
}

/** How an input of a day stands once the form is drawn: its text, the form's answer, what is wrong, and what changed in the page since the last look. */
export async function day(input) {
  const field = HELD.fields.find((one) => one.input === input);
  const calm = await drawnOut();
  const { changes } = HELD;
  const answer = field.path.reduce((part, key) => part?.[key], HELD.form._getState().data);
  const wrong = HELD.form.get("validator").validateFieldInstance(field.instance, answer);
  HELD.changes = 0;
  return { text: document.getElementById(input).value, answer: answer ?? "", alone: field.alone, wrong, changes, calm };
}

function fieldOf(instance) {
  const { id, indexes, valuePath } = instance;
  const field = HELD.form.get("formFieldRegistry").get(id);
  const input = `fjs-form-${HELD.form._id}-${id}${Object.values(indexes ?? {}).map((index) => `_${index}`).join("")}-date`;
  return document.getElementById(input) && !field.disabled ? [{ input, instance, path: valuePath, alone: field.subtype === "date" }] : [];
}

const all = (holder) => (holder.components ?? []).flatMap((component) => [component, ...all(component)]);

/** A day asked outside of the forms, from one day to another: the page's own date input. */
export async function plainDay(min, max) {
  const id = "plain-day";
  const label = Object.assign(document.createElement("label"), { htmlFor: id, textContent: "Day" });
  const input = Object.assign(document.createElement("input"), { id, type: "date", min, max });
  const page = document.createElement("form");
  page.append(label, input);
  document.body.replaceChildren(page);
  HELD.sent = input;
  showCalendars(page);
  return id;
}

/** How that input stands: what would be sent, and what is told. */
export const plainDayNow = () => ({ sent: HELD.sent.value, told: document.getElementById("plain-day").validationMessage });
