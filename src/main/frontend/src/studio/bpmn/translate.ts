import { language } from "../words.ts";
import { km } from "./translate.km.ts";
import { th } from "./translate.th.ts";
import { en } from "./translate.en.ts";

const languages: Record<string, Record<string, string>> = { en, km, th };

/** The modeler's own words in the page's language, and in an owner's words; what is in no list stays as it is. */
export function translate(template: string, values: Record<string, string> = {}): string {
  const text = languages[language()]?.[template] ?? en[template] ?? template;
  return text.replace(/\{([^}]+)\}/g, (whole, key: string) => values[key] ?? whole);
}
