export function linked<T>(definitions: T): T;
