import { language } from "../words.ts";
import { en } from "./labels.en.ts";
import { km } from "./labels.km.ts";
import { th } from "./labels.th.ts";

const languages: Record<string, Record<string, string>> = { en, km, th };

/** A word of the form editor in the page's language; what is in no list stays as it is. */
export function label(text: string): string {
  return languages[language()]?.[text] ?? en[text] ?? text;
}
