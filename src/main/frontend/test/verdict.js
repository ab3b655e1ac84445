import { answersOf } from "../src/task-form/answers.ts";
import { en } from "../src/task-form/words.en.ts";
import { show } from "./shown-form.js";

/** Gives each submission to the form as its data and hands it in: what is shown, what is wrong, what is sent. */
export async function verdicts(schema, submissions) {
  const found = [];
  for (const submission of submissions) {
    found.push(await verdict(schema, submission));
  }
  return found;
}

async function verdict(schema, submission) {
  const form = await show(document.createElement("div"), schema, submission);
  try {
    const { data, errors } = answersOf(form);
    const instances = form.get("formFieldInstanceRegistry").getAll();
    const shown = instances.filter((one) => one.id !== schema.id).map((one) => [one.id, ...rows(one)].join("_"));
    const wrong = instances
      .map((one) => [one.valuePath.join("."), [one.id, ...rows(one)].reduce((part, key) => part?.[key], errors)])
      .filter(([, messages]) => Array.isArray(messages) && typeof messages[0] === "string")
      .map(([path, messages]) => [path, messages.map(kind)]);
    return { shown, errors: Object.fromEntries(wrong), data };
  } catch (problem) {
    return { shown: [], errors: { "": [String(problem)] }, data: {} };
  } finally {
    form.destroy();
  }
}

const rows = (instance) => Object.values(instance.indexes ?? {});

/** The name under which our words for form-js keep a message. */
function kind(message) {
  return Object.keys(en).find((key) => pattern(en[key]).test(message)) ?? message;
}

const pattern = (words) => new RegExp(`^${words.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\d\}/g, ".*")}$`);
