import type { Key } from './yaml-style.ts';

/** What stands at a path of something that was read; undefined: nothing does. */
export const valueAt = (value: unknown, path: readonly Key[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
