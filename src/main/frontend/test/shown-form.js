import "../src/task-form/task-form.scss";
import { options } from "preact";
import { formIn } from "../src/task-form/viewer.ts";

// Effects run as soon as the drawing is done: the page's own clock would make some hundred forms slow.
const turn = new MessageChannel();
const waiting = [];
turn.port1.onmessage = () => waiting.shift()();
const soon = (task) => {
  waiting.push(task);
  turn.port2.postMessage(null);
};
let open = 0;
const MOST_TURNS = 1_000;
options.requestAnimationFrame = (task) => {
  open++;
  soon(() => {
    open--;
    task();
  });
};
const draw = options.debounceRendering;
options.debounceRendering = (task) => {
  open++;
  (draw ?? soon)(() => {
    open--;
    task();
  });
};

/** The form as the product's page shows it, drawn to the end. */
export async function show(container, schema, data) {
  const form = formIn(container);
  await form.importSchema(schema, data);
  await drawnOut();
  return form;
}

/** Whether the form came to rest: one that draws itself again and again never does. */
export async function drawnOut() {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await new Promise(soon);
    if (open === 0) {
      return true;
    }
  }
  return false;
}

