import type { Language } from '../i18n/language.ts';
import type { BothLanguages } from './both-languages.ts';

interface Asked {
  readonly label: BothLanguages;
  readonly hint?: BothLanguages;
  /** Asked only while another field of the same step has not this value. */
  readonly unless?: readonly [field: string, value: string | boolean];
  /** Asked only while another field of the same step has this value. */
  readonly when?: readonly [field: string, value: string | boolean];
}

export type NumberUnit = 'won' | 'percent' | 'days' | 'people';

export type DurationChoice = Asked & { readonly kind: 'duration'; readonly initial: string };
export type OptionChoice<O extends string = string> = Asked & {
  readonly kind: 'option';
  readonly options: Readonly<Record<O, BothLanguages>>;
  readonly initial: NoInfer<O>;
};
export type SwitchChoice = Asked & { readonly kind: 'switch'; readonly initial: boolean };
export type NumberChoice = Asked & {
  readonly kind: 'number';
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly unit: NumberUnit;
};
export type TextChoice = Asked & {
  readonly kind: 'text';
  readonly initial: BothLanguages;
  readonly max: number;
  /** `pool`: the name of a coupon pool. */
  readonly of?: 'pool' | 'lines';
};

/** One thing that is asked before a draft is made. */
export type Field = DurationChoice | OptionChoice | SwitchChoice | NumberChoice | TextChoice;
export type Fields = Readonly<Record<string, Field>>;

/** The four steps in which a ready-made journey is fitted to a shop. */
export const stepNames = ['who', 'what', 'rules', 'test'] as const;
export type StepName = (typeof stepNames)[number];
export type Steps = Readonly<Record<StepName, Fields>>;

type ValueOf<F> = F extends { kind: 'switch' }
  ? boolean
  : F extends { kind: 'number' }
    ? number
    : F extends { kind: 'option'; options: infer O }
      ? keyof O & string
      : string;

export type ChoicesOf<S extends Steps> = { readonly [K in StepName]: { readonly [F in keyof S[K]]: ValueOf<S[K][F]> } };
export type Choice = string | number | boolean;
export type Choices = Readonly<Record<StepName, Readonly<Record<string, Choice>>>>;

/** Has this to be asked, given what was chosen in its step? */
export const isAsked = ({ unless, when }: Field, chosen: Choices[StepName]): boolean =>
  (!unless || chosen[unless[0]] !== unless[1]) && (!when || chosen[when[0]] === when[1]);

/** What is chosen before anybody chose. */
export function initialChoices<S extends Steps>(steps: S, language: Language): ChoicesOf<S> {
  const of = (name: StepName) =>
    Object.fromEntries(
      Object.entries(steps[name]).map(([field, asked]) => [
        field,
        asked.kind === 'text' ? asked.initial[language] : asked.initial,
      ]),
    );
  // Made of the steps' own fields, each with the value that its kind begins with.
  return { who: of('who'), what: of('what'), rules: of('rules'), test: of('test') } as ChoicesOf<S>;
}
