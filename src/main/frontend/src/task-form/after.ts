import { say } from "./words.ts";

/** Why a page can no longer be handed in; a colleague who holds the step may still give it back. */
export function whyTooLate(answer: { type?: string; detail?: string }): string {
  return answer.type?.endsWith(".taken") && answer.detail ? answer.detail : say("stale");
}

/** What was entered, to be copied from a page that can no longer be handed in. */
export function copyOf(text: string): Node[] {
  const label = document.createElement("label");
  label.className = "hw-stale";
  const area = document.createElement("textarea");
  area.readOnly = true;
  area.rows = Math.min(14, text.split("\n").length + 1);
  area.value = text;
  area.addEventListener("focus", () => area.select());
  label.append(say("staleCopy"), area);
  return [label];
}

/** To sign in again without losing this page. */
export function signInLink(): Node {
  const link = document.createElement("a");
  link.href = "/";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = say("signIn");
  return link;
}
