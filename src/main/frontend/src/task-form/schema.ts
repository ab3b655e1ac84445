/** The parts of a form-js field that this island looks at. */
export interface Field {
  id: string;
  key?: string;
  path?: string;
  type: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  disabled?: boolean;
  readonly?: boolean;
  subtype?: string;
  properties?: { neededWhen?: string; notBefore?: string; notAfter?: string };
  components?: readonly Field[];
  values?: readonly { label: string; value: unknown }[];
}

/** Errors as form-js keeps them: messages by field id, in lists one level deeper per item. */
export type Errors = { [id: string]: readonly string[] | Errors };

/** A problem to show: where it is and what to do. */
export interface Problem {
  label: string;
  message: string;
  target: HTMLElement | null;
}

export function labelOf(field: Field): string {
  return field.label ?? field.dateLabel ?? field.timeLabel ?? field.key ?? "";
}
