import type { RunItem } from '@olle/shared/api/runs';
import type { Support } from '../../api/runs.ts';

/** What a person can do for one who is inside: help on who is stuck, or move on and let out anybody who waits. */
export function supportsFor({ endedAt, stuck }: Pick<RunItem, 'endedAt' | 'stuck'>): readonly Support[] {
  if (endedAt !== null) return [];
  return stuck === null ? ['skip', 'exit'] : ['retry', 'skip', 'exit'];
}
