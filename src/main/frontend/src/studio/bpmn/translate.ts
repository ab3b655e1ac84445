import { language } from "../words.ts";
import { km } from "./translate.km.ts";
import { th } from "./translate.th.ts";
import { en } from "./translate.en.ts";

/** The libraries write the same word in several ways: "User task", "User Task". */
const plain = (text: string): string => text.toLowerCase().replaceAll("-", " ");

const byWord = (words: Record<string, string>): Map<string, string> => new Map(Object.entries(words).map(([word, ours]) => [plain(word), ours]));

const languages: Record<string, Map<string, string>> = { en: byWord(en), km: byWord(km), th: byWord(th) };

/** The modeler's own words in the page's language, and in an owner's words; what is in no list stays as it is. */
export function translate(template: string, values: Record<string, string> = {}): string {
  const text = languages[language()]?.get(plain(template)) ?? languages["en"]?.get(plain(template)) ?? template;
  return text.replace(/\{([^}]+)\}/g, (whole, key: string) => values[key] ?? whole);
}
