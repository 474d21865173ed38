import type { Language } from '@olle/shared/i18n/language';

/** What a command of the terminal sees of the world. */
export interface World {
  readonly url: string | undefined;
  readonly adminKey: string | undefined;
  readonly language: Language;
  /** Paths are relative to it. */
  readonly folder: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly say: (line: string) => void;
  /** Beside the result, not part of it. */
  readonly warn: (line: string) => void;
}

/** What was asked for on the command line. */
export interface Asked {
  /** Ids or names; none: all of them. */
  readonly journeys: readonly string[];
  readonly paths: readonly string[];
  readonly force: boolean;
  readonly published: boolean;
}

/** As `diff` says it: nothing to tell, something that a person has to look at, or no answer at all. */
export const same = 0;
export const different = 1;
export const trouble = 2;
export type ExitCode = typeof same | typeof different | typeof trouble;

/** Of several answers, the worst. */
export const worst = (codes: readonly ExitCode[]): ExitCode =>
  codes.includes(trouble) ? trouble : codes.includes(different) ? different : same;

/** Why a command cannot go on: its sentence is all that is shown. */
export class Trouble extends Error {}
