import { Khmer } from "flatpickr/dist/l10n/km.js";
import { Burmese } from "flatpickr/dist/l10n/my.js";
import { Thai } from "flatpickr/dist/l10n/th.js";
import { Vietnamese } from "flatpickr/dist/l10n/vn.js";
import { Mandarin } from "flatpickr/dist/l10n/zh.js";
import type { CustomLocale } from "flatpickr/dist/types/locale";
import { lao } from "./dates.lo.ts";
import { language, say } from "./words.ts";

const locales: Record<string, CustomLocale> = { km: Khmer, lo: lao, my: Burmese, th: Thai, vi: Vietnamese, zh: Mandarin };

/** Settings of the date picker: day first, as written in all six countries but China, months and days in the page's language. */
export function calendar(): { dateFormat: string; ariaDateFormat: string; locale: Partial<CustomLocale> } {
  return {
    dateFormat: language() === "zh" ? "Y/m/d" : "d/m/Y",
    ariaDateFormat: "j F Y",
    locale: { firstDayOfWeek: 1, ...locales[language()], monthAriaLabel: say("month"), yearAriaLabel: say("year") },
  };
}
