import type { Journey } from '../../api/journeys.ts';

/** Share of those who entered that met the goal; nothing where there is no goal or nobody yet. */
export function goalRate({ stats, draft }: Pick<Journey, 'stats' | 'draft'>): number | undefined {
  if (stats.entered === 0) return undefined;
  if (stats.goals === 0 && draft.document.goal === undefined) return undefined;
  return stats.goals / stats.entered;
}
