export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same keys with the same kind of value: a missing sentence in one language does not compile. */
export type Messages<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer F) => string
      ? (...facts: F) => string
      : Messages<T[K]>;
};
