import { Khmer } from "flatpickr/dist/l10n/km.js";
import { Burmese } from "flatpickr/dist/l10n/my.js";
import { Thai } from "flatpickr/dist/l10n/th.js";
import { Vietnamese } from "flatpickr/dist/l10n/vn.js";
import { Mandarin } from "flatpickr/dist/l10n/zh.js";
import type { CustomLocale } from "flatpickr/dist/types/locale";
import { lao } from "./dates.lo.ts";
import { language, say } from "./words.ts";

const locales: Record<string, CustomLocale> = { km: Khmer, lo: lao, my: Burmese, th: Thai, vi: Vietnamese, zh: Mandarin };

/** Thai counts its years from the Buddha. */
const THAI_ERA = 543;
const OLDEST_THAI_YEAR = 2400;

/** The years that the date picker of a form takes; a year of two digits is none. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** How a day is sent, whatever is shown. */
export const STORED = "Y-m-d";

interface Instance {
  currentYear: number;
  calendarContainer: HTMLElement;
}

interface Picker {
  now: string;
  dateFormat: string;
  ariaDateFormat: string;
  locale: Partial<CustomLocale>;
  parseDate(text: string, format: string): Date | undefined;
  formatDate(date: Date, format: string): string;
  onReady: ((dates: Date[], text: string, picker: Instance) => void)[];
  onYearChange: ((dates: Date[], text: string, picker: Instance) => void)[];
  onMonthChange: ((dates: Date[], text: string, picker: Instance) => void)[];
}

/** Settings of the date picker: day first, as written in all six countries but China, months and days in the page's language. */
export function calendar(): Picker {
  return {
    dateFormat: language() === "zh" ? "Y/m/d" : "d/m/Y",
    ariaDateFormat: "j F Y",
    now: today(),
    locale: { firstDayOfWeek: 1, ...locales[language()], monthAriaLabel: say("month"), yearAriaLabel: say("year") },
    parseDate: readDay,
    formatDate: (date, format) => (format === STORED ? iso(date) : isDay(format) ? shownDay(iso(date)) : longDay(date)),
    onReady: [showEra],
    onYearChange: [showEra],
    onMonthChange: [showEra],
  };
}

/** The product's day, at which a calendar opens: the machine's own may be wrong, and in a demo time is moved. */
export const today = (): string => document.documentElement.dataset["today"] ?? iso(new Date());

/** As a screen reader says it; browsers lack the names of months of some of our languages. */
function longDay(date: Date): string {
  const month = locales[language()]?.months?.longhand[date.getMonth()];
  return month ? `${date.getDate()} ${month} ${date.getFullYear() + (countsOtherYears() ? THAI_ERA : 0)}` : date.toLocaleDateString("en-GB", { dateStyle: "long" });
}

const isDay = (format: string): boolean => format === "d/m/Y" || format === "Y/m/d";

export function iso(date: Date): string {
  return [String(date.getFullYear()).padStart(4, "0"), ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** The year in the reader's era, beside the calendar's own. */
function showEra(_dates: Date[], _text: string, picker: Instance): void {
  const year = picker.calendarContainer.querySelector<HTMLElement>(".numInputWrapper");
  if (year && countsOtherYears()) {
    year.dataset["era"] = say("era", picker.currentYear + THAI_ERA);
  }
}

const countsOtherYears = (): boolean => language() === "th";

/** The day that a text stands for, day first or year first, in Thai also with a Buddhist year; undefined for one that no calendar has, like 31 February, or whose year isn't written out. */
export function readDay(text: string): Date | undefined {
  const parts = text.trim().split(/[^0-9]+/).map(Number);
  const [year = 0, month = 0, day = 0] = /^\s*[0-9]{4}/.test(text) ? parts : [...parts].reverse();
  const counted = countsOtherYears() && year >= OLDEST_THAI_YEAR ? year - THAI_ERA : year;
  return parts.length === 3 && counted >= FIRST_YEAR && counted <= LAST_YEAR ? existing(counted, month, day) : undefined;
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

/** A day, a time, or a moment by this device's clock, as the page writes it. */
export function shownMoment(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    return shownDay(value);
  }
  const at = new Date(value);
  const clock = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  return Number.isNaN(at.getTime()) ? value : `${shownDay(iso(at))} ${clock}`;
}

/** A day as it is written in the page's language and era. */
export function shownDay(iso: string): string {
  const [written, month, day] = iso.split("-");
  const year = countsOtherYears() ? String(Number(written) + THAI_ERA) : written;
  return language() === "zh" ? `${year}/${month}/${day}` : `${day}/${month}/${year}`;
}
