import { copyOf } from "./after.ts";
import type { Notice } from "./notice.ts";
import { say } from "./words.ts";

/** Which of two texts to go on with. */
interface Choice {
  keep(): void;
  open(): void;
}

/** Says that another window saved a newer draft, and lets the person choose; until then neither text is replaced. */
export function newerDraft(notice: Notice, savedAt: string, text: string, choice: Choice): void {
  const buttons = document.createElement("p");
  buttons.className = "hw-buttons";
  buttons.append(
    button(say("newerKeep"), "keep-mine", () => {
      notice.clear();
      choice.keep();
    }),
    button(say("newerOpen"), "open-newer", choice.open),
  );
  notice.show(say("newerDraft", savedAt), buttons, ...copyOf(text));
}

function button(text: string, action: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "hw-btn";
  made.dataset["action"] = action;
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
