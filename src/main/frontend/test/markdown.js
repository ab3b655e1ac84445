import { marked } from "../src/task-form/markdown.ts";

/** A text as the forms show it. */
export const markdown = (text) => marked.parse(text);
