import { language, say } from "./words.ts";

/** An English text with the one that the reader's language has for it; without that its readers see the English. */
export function beside(english: string, theirs: string | undefined): string {
  return language() === "en" || !english ? english : `${english} · ${theirs || `(${say("onlyEnglish")})`}`;
}
