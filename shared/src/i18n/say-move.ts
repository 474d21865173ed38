import type { RunMove } from '../api/runs.ts';
import type { Language } from './language.ts';
import { sentenceOf } from './reasons.ts';

const codes = {
  followed: 'followed',
  mapped: 'migrated',
  exited: 'exit_migrated',
  undone: 'migration_undone',
} as const;

/** Of the steps that moves write. */
export const moveCodes: readonly string[] = Object.values(codes);

/** What became of somebody when another version was published, or when that was undone. */
export interface VersionChange {
  readonly change: RunMove['action'] | 'undone';
  readonly from: number;
  readonly to: number;
}

/** @example sayMove({ change: 'followed', from: 2, to: 3 }, 'en') // 'Follows version 3 instead of version 2, …' */
export const sayMove = ({ change, from, to }: VersionChange, language: Language): string =>
  sentenceOf({ code: codes[change], facts: { from, to } }, language);
