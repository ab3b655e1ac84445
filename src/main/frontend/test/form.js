import { show } from "./shown-form.js";
import { place, visible } from "./place.js";

/** Opens a form as it is, and once more without conditions and with a row in each list; tells what isn't drawn then. */
export async function drawn(schema) {
  (await show(place(), schema, {})).destroy();
  const components = all(schema);
  components.forEach((component) => delete component.conditional);
  const lists = components.filter((component) => component.type === "dynamiclist");
  const container = place();
  const form = await show(container, schema, Object.fromEntries(lists.map((list) => [list.path, [{}]])));
  const closed = [...container.querySelectorAll(":disabled")].map((control) => `closed ${control.id}`);
  const missing = [...closed, ...miscounted(components, container), ...components.filter((component) => !isRead(component, container)).map((component) => component.id)];
  form.destroy();
  return { warnings: [], parts: components.length, missing };
}

const all = (holder) => (holder.components ?? []).flatMap((component) => [component, ...all(component)]);

/** Each component has a box of its kind that takes room. */
function miscounted(components, container) {
  return [...new Set(components.map((component) => component.type))].flatMap((type) => {
    const boxes = [...container.querySelectorAll(`.fjs-form-field-${type}`)].filter(visible).length;
    const asked = components.filter((component) => component.type === type).length;
    return boxes === asked ? [] : [`${boxes} of ${asked} ${type}`];
  });
}

/** Its words can be read: the label of each component, and of each option that isn't behind a click. */
function isRead(component, container) {
  const text = squeezed(container.innerText);
  const options = ["radio", "checklist"].includes(component.type) && !component.disabled ? (component.values ?? []).map((option) => option.label) : [];
  return [component.label, component.dateLabel, component.timeLabel, component.description, ...options]
    .filter((words) => words && component.type !== "separator")
    .every((words) => text.includes(squeezed(words)));
}

const squeezed = (words) => words.replace(/\s+/g, "").toLowerCase();
