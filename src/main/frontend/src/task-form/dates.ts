import { Khmer } from "flatpickr/dist/l10n/km.js";
import { Burmese } from "flatpickr/dist/l10n/my.js";
import { Thai } from "flatpickr/dist/l10n/th.js";
import { Vietnamese } from "flatpickr/dist/l10n/vn.js";
import { Mandarin } from "flatpickr/dist/l10n/zh.js";
import type { CustomLocale } from "flatpickr/dist/types/locale";
import { lao } from "./dates.lo.ts";
import { language, say } from "./words.ts";

const locales: Record<string, CustomLocale> = { km: Khmer, lo: lao, my: Burmese, th: Thai, vi: Vietnamese, zh: Mandarin };

interface Picker {
  dateFormat: string;
  ariaDateFormat: string;
  locale: Partial<CustomLocale>;
  parseDate(text: string, format: string): Date | undefined;
}

/** Settings of the date picker: day first, as written in all six countries but China, months and days in the page's language. */
export function calendar(): Picker {
  return {
    dateFormat: language() === "zh" ? "Y/m/d" : "d/m/Y",
    ariaDateFormat: "j F Y",
    locale: { firstDayOfWeek: 1, ...locales[language()], monthAriaLabel: say("month"), yearAriaLabel: say("year") },
    parseDate: readDay,
  };
}

/** The day that a text stands for, day first or year first; undefined for one that no calendar has, like 31 February. */
export function readDay(text: string): Date | undefined {
  const parts = text.trim().split(/[^0-9]+/).map(Number);
  const [year = 0, month = 0, day = 0] = /^\s*[0-9]{4}/.test(text) ? parts : [...parts].reverse();
  return parts.length === 3 && year > 0 ? existing(year, month, day) : undefined;
}

function existing(year: number, month: number, day: number): Date | undefined {
  const date = new Date(0);
  date.setHours(0, 0, 0, 0);
  date.setFullYear(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : undefined;
}

/** Whether a written date, alone or before a time, is in the calendar: a browser takes 31 February for 3 March. */
export function exists(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(T|$)/.exec(value) ?? [];
  return year === undefined || existing(Number(year), Number(month), Number(day)) !== undefined;
}

/** A day as it is written in the page's language. */
export function shownDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  return language() === "zh" ? `${year}/${month}/${day}` : `${day}/${month}/${year}`;
}
