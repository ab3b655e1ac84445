// What the tests ask of the viewers, in a page that holds nothing else.
export { diagram } from "./diagram.js";
export { decision } from "./decision.js";
export { saved } from "./editor.js";
export { drawn } from "./form.js";
export { markdown } from "./markdown.js";
export { day, days, plainDay, plainDayNow } from "./typed.js";
export { verdicts } from "./verdict.js";
