import type { JourneyTestBody } from '../api/journey-tests.ts';
import type { Condition } from '../conditions/condition.ts';
import type { Language } from '../i18n/language.ts';
import type { JourneyDocument } from '../journey/document.ts';
import type { BothLanguages } from './both-languages.ts';
import type { ChoicesOf, Steps } from './fields.ts';
import type { Setting } from './setting.ts';

export interface WantedSegment {
  readonly name: string;
  readonly condition: Condition;
}

/**
 * A ready-made journey: what it is for, what is asked of it in four steps, and what comes of that. What takes choices is
 * a method on purpose: an entry of its own fields stands where any entry may, and is given choices that began as its own
 * (`initialChoices`).
 */
export interface GalleryEntry<S extends Steps = Steps> {
  readonly title: BothLanguages;
  /** What it is for, in one sentence. */
  readonly aim: BothLanguages;
  /** The figure that it moves. */
  readonly metric: BothLanguages;
  /** What the shop has to send for anybody to be moved. */
  readonly needs: { readonly events: readonly string[]; readonly attributes?: readonly string[] };
  readonly steps: S;
  /** A group of customers that has to exist before; its id comes as `setting.segmentId`. */
  segment?(choices: ChoicesOf<S>, language: Language): WantedSegment | null;
  document(choices: ChoicesOf<S>, setting: Setting): JourneyDocument;
  /** Scenarios as they are saved beside the journey. */
  tests(choices: ChoicesOf<S>, setting: Setting): JourneyTestBody[];
}

/**
 * @example
 * export const review = defineEntry({ title: { ko: '후기 부탁', en: 'Review request' }, …, document: (choices, setting) => … })
 */
export const defineEntry = <const S extends Steps>(entry: GalleryEntry<S>): GalleryEntry<S> => entry;
