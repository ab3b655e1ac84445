/**
 * A form's texts as HTML: paragraphs, headings, lists, bold, italic, code and links. It takes the place of a whole Markdown
 * library, of which a form needs no more and which would be a tenth of what a step's page fetches. What is HTML in a text stays
 * text.
 */
export const marked = { parse: (text: string): string => blocks(text).map(block).join("") };

const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

/** Lines that belong together: a list, a heading, or what stands between empty lines. */
function blocks(text: string): string[][] {
  const found: string[][] = [];
  let last = "";
  for (const line of text.split(/\r?\n/)) {
    const kind = kindOf(line);
    if (kind && (kind !== last || kind === "h")) {
      found.push([]);
    }
    if (kind) {
      found.at(-1)?.push(line);
    }
    last = kind;
  }
  return found;
}

const kindOf = (line: string): "" | "h" | "ul" | "ol" | "p" => (!line.trim() ? "" : HEADING.test(line) ? "h" : BULLET.test(line) ? "ul" : NUMBER.test(line) ? "ol" : "p");

function block(lines: string[]): string {
  const kind = kindOf(lines[0] ?? "");
  if (kind === "h") {
    const [, marks = "#", words = ""] = HEADING.exec(lines[0] ?? "") ?? [];
    return `<h${marks.length}>${inline(words)}</h${marks.length}>`;
  }
  if (kind === "ul" || kind === "ol") {
    return `<${kind}>${lines.map((line) => `<li>${inline(line.replace(kind === "ul" ? BULLET : NUMBER, ""))}</li>`).join("")}</${kind}>`;
  }
  return `<p>${lines.map(inline).join("<br>")}</p>`;
}

const inline = (words: string): string =>
  words
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:|\/)[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[\s(])[*_](\S(?:[^*_]*\S)?)[*_](?![\w*])/g, "$1<em>$2</em>");
