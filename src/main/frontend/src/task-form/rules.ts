import type { Form } from "@bpmn-io/form-js-viewer";
import { shownDay } from "./dates.ts";
import { isNoDay } from "./no-such-day.ts";
import type { Field } from "./schema.ts";
import { say } from "./words.ts";

interface Instance {
  id: string;
  valuePath: readonly (string | number)[];
  indexes?: Record<string, number>;
}

interface Validator {
  validateFieldInstance(instance: Instance, value: unknown): string[];
}

interface Registry {
  get(id: string): Field | undefined;
  getForm(): { days?: Record<string, string> };
}

interface Conditions {
  check(condition: string, context: Record<string, unknown>): unknown;
}

interface State {
  _id: string;
  _getState(): { data: Record<string, unknown> };
}

const DAY = "2026-11-25".length;

/** What a form asks of an answer in view of others, as the server asks it: `engine.forms.AnswerRules`. */
class AnswerRules {
  static readonly $inject = ["validator", "formFieldRegistry", "conditionChecker", "form"];

  constructor(
    validator: Validator,
    private readonly registry: Registry,
    private readonly conditions: Conditions,
    private readonly form: State & Form,
  ) {
    const own = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => (this.isNoDay(instance) ? [say("noSuchDay")] : [...own(instance, value), ...this.wrong(instance, value)]);
  }

  private isNoDay({ id, indexes }: Instance): boolean {
    const row = Object.values(indexes ?? {}).map((index) => `_${index}`);
    return isNoDay(document.getElementById(`fjs-form-${this.form._id}-${id}${row.join("")}-date`));
  }

  private wrong(instance: Instance, value: unknown): string[] {
    const field = this.registry.get(instance.id);
    const { neededWhen, notBefore, notAfter } = field?.properties ?? {};
    if (!field || !(neededWhen || notBefore || notAfter)) {
      return [];
    }
    const scope = this.scope(instance);
    const needed = neededWhen && isNothing(value) && this.conditions.check(neededWhen, scope) === true ? [say("required")] : [];
    const day = field.type === "datetime" && field.subtype !== "time" ? dayOf(value) : undefined;
    return [...needed, ...this.order(day, notBefore, scope, (bound) => day! < bound, "tooEarly"), ...this.order(day, notAfter, scope, (bound) => day! > bound, "tooLate")];
  }

  private order(day: string | undefined, names: string | undefined, scope: Record<string, unknown>, broken: (bound: string) => boolean, message: "tooEarly" | "tooLate"): string[] {
    const others = day && names ? names.split(" ").map((name) => this.bound(name, scope)) : [];
    return others.filter((bound): bound is string => bound !== undefined && broken(bound)).map((bound) => say(message, shownDay(bound)));
  }

  /** A day, or with `+14` one so many days later, with `-14` earlier. */
  private bound(name: string, scope: Record<string, unknown>): string | undefined {
    const [, word, days] = later.exec(name) ?? [];
    const day = this.other(word ?? name, scope);
    return day && days ? daysAfter(day, Number(days)) : day;
  }

  private other(name: string, scope: Record<string, unknown>): string | undefined {
    const events = this.registry.getForm().days ?? {};
    if (["today", "opened", "detected", "travel", "departureChecked", "handedOver"].includes(name)) {
      return events[name];
    }
    return dayOf(name.startsWith("this.") ? (scope["this"] as Record<string, unknown>)?.[name.slice("this.".length)] : scope[name]);
  }

  /** What conditions see, in a row of a list its own fields as `this`. */
  private scope(instance: Instance): Record<string, unknown> {
    const { data } = this.form._getState();
    const row = instance.valuePath.slice(0, -1).reduce<unknown>((holder, key) => (holder as Record<string, unknown> | undefined)?.[key], data);
    return { this: row, ...data };
  }
}

const later = /^(.+)([+-][0-9]{1,5})$/;

function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, DAY);
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

/** The day of a date, or of a moment by this device's clock. */
function dayOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") {
    return undefined;
  }
  if (value.length === DAY) {
    return value;
  }
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : [String(at.getFullYear()).padStart(4, "0"), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A module for form-js. */
export const answerRules = { __init__: ["answerRules"], answerRules: ["type", AnswerRules] };
