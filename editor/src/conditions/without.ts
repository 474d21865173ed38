/** The object without one of its optional parts; the schemas refuse parts that are there but undefined. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}
