import type { RunDeed } from '@olle/shared/api/runs';

/** The people behind a number of the drawing. */
export interface PeopleAsked {
  readonly did: RunDeed | 'waiting';
  /** The step; null: of the whole journey. */
  readonly nodeId: string | null;
  /** Of a way: the outcomes by which people take it. */
  readonly outcomes?: readonly string[];
}
