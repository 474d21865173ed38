const week = 7;
const sum = (days: readonly number[]): number => days.reduce((all, n) => all + n, 0);

interface Week {
  readonly count: number;
  readonly before: number;
  /** Against the week before, 0.12 for 12 % more; null: there was nothing to compare with, or nothing changed. */
  readonly change: number | null;
}

/** The last seven of fourteen days, and how they compare with those before. */
export function weekOf(days: readonly number[]): Week {
  const [count, before] = [sum(days.slice(-week)), sum(days.slice(0, -week))];
  return { count, before, change: before === 0 || count === before ? null : count / before - 1 };
}
