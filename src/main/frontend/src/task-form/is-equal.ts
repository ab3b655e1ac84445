/** Whether two values of a form say the same: texts, numbers, dates, lists and plain objects, at any depth. */
export default function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) {
    return true;
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (one instanceof Date && other instanceof Date) {
    // Two dates that are no day are equal, or the date picker would set one after the other without end.
    return Object.is(one.getTime(), other.getTime());
  }
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isEqual(at(one, key), at(other, key)));
}

const isPlain = (value: object): boolean => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
