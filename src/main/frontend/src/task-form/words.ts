import { en, type Key } from "./words.en.ts";
import { km } from "./words.km.ts";
import { th } from "./words.th.ts";

const languages: Record<string, Partial<Record<Key, string>>> = { en, km, th };

/** The language of the page; the forms themselves come from the server in the same one. */
export function language(): string {
  return document.documentElement.lang.slice(0, 2) || "en";
}

/** A sentence in the page's language, English where a language has none yet. {0} and {1} are the values. */
export function say(key: Key, ...values: unknown[]): string {
  const text = languages[language()]?.[key] ?? en[key];
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)]));
}
