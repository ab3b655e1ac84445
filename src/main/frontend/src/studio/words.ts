import { en, type Key } from "./words.en.ts";
import { km } from "./words.km.ts";
import { th } from "./words.th.ts";

export type { Key };

const languages: Record<string, Record<Key, string>> = { en, km, th };

export function language(): string {
  return document.documentElement.lang.slice(0, 2) || "en";
}

/** A text in the page's language. {0} and {1} are the values. */
export function say(key: Key, ...values: unknown[]): string {
  const text = languages[language()]?.[key] ?? en[key];
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ""));
}
