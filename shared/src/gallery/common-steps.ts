import type { Language } from '../i18n/language.ts';
import type { JourneyDocument } from '../journey/document.ts';
import type { JourneySettings } from '../journey/settings.ts';
import type { Trigger } from '../journey/trigger.ts';
import type { Category } from '../messages/gate.ts';
import type { Step, Way } from './draw.ts';
import type { Letter, Part } from './letter/letter.ts';
import { coupon } from './letter/letter.ts';
import { amount } from './letter/money.ts';
import type { Setting } from './setting.ts';
import { message } from './steps.ts';

export const agreed = { consent: 'email.advertising', is: true } as const;

export const audienceOf = (choice: 'agreed' | 'everyone'): Pick<Trigger, 'audience'> =>
  choice === 'agreed' ? { audience: agreed } : {};

interface Test {
  readonly trial: 'none' | 'subject' | 'timing';
  readonly weight: number;
}

/** The settings of a journey of advertising. */
export function settingsOf(
  { perHour }: { readonly perHour: number },
  { holdout }: { readonly holdout: number },
): { settings: JourneySettings } {
  return {
    settings: {
      category: 'advertising',
      ...(perHour > 0 && { entryCap: { perHour } }),
      ...(holdout > 0 && { holdout }),
    },
  };
}

/** Events of that worth alone start the journey; 0 takes every one. */
export const worthAtLeast = (property: string, least: number) =>
  least > 0 ? { where: [{ property, op: 'gte' as const, value: least }] } : {};

/** The very product that began the run; and an order in which it is. */
export const ofThisProduct = { product_id: 'trigger.product_id' };
export const productBought = { event: 'Order Completed', match: { 'products.product_id': 'trigger.product_id' } };

/** Steps that are there where they were chosen. */
export const ifChosen = (isChosen: boolean, ...steps: Way): Way => (isChosen ? steps : []);

/** The branch of who has ordered since the journey began. */
export const hasOrdered = (id: string, language: Language, way: Way | null) => ({
  id,
  name: { ko: '그 사이 주문함', en: 'Has ordered' }[language],
  when: { event: 'Order Completed', since: 'entry' } as const,
  way,
});

/** The branch of who may be sent advertising. */
export const mayAdvertise = (language: Language, way: Way) => ({
  id: 'agreed',
  name: { ko: '이메일 광고 동의', en: 'Agreed to e-mail advertising' }[language],
  when: agreed,
  way,
});

export const orderGoal = (within: string): Required<Pick<JourneyDocument, 'goal'>> => ({
  goal: { event: 'Order Completed', within, value: 'revenue' },
});

/** The step that a test of the journey meets, whether two subjects are tried or not. */
export const triedStep = (id: string, { trial }: Pick<Test, 'trial'>): string => (trial === 'none' ? id : 'trial');

/** The journey's main message; where subjects are on trial, with its other one for some. */
export function mainMessage(
  id: string,
  letter: Letter,
  setting: Setting,
  { trial, weight, experiment, category }: Test & { readonly experiment: string; readonly category?: Category },
): Way {
  if (trial !== 'subject') return [message(id, letter, setting, category)];
  return [
    trialOf(experiment, weight, setting.language, {
      a: [message(`${id}_a`, letter, setting, category)],
      b: [message(`${id}_b`, withOtherSubject(letter), setting, category)],
    }),
  ];
}

/** The wait before the main message; where moments are on trial, another one for some. */
export const firstWait = (
  { trial, weight, experiment }: Test & { readonly experiment: string },
  { language }: Setting,
  { usual, other }: { readonly usual: Way; readonly other: Way },
): Way => (trial === 'timing' ? [trialOf(experiment, weight, language, { a: usual, b: other })] : usual);

const trialOf = (
  experiment: string,
  weight: number,
  language: Language,
  ways: { readonly a: Way; readonly b: Way },
): Step => {
  const name = { ko: (letter: string) => `${letter}안`, en: (letter: string) => `Variant ${letter}` }[language];
  const variants = [
    { id: 'a', name: name('A'), weight },
    { id: 'b', name: name('B'), weight: 100 - weight },
  ];
  return { node: { id: 'trial', type: 'ab', config: { experiment, variants } }, ways };
};

const withOtherSubject = ({ ko, en }: Letter): Letter => ({
  ko: { ...ko, subject: ko.other ?? ko.subject },
  en: { ...en, subject: en.other ?? en.subject },
});

/** What a coupon is worth and from which sum on, both in won, and for how many days. */
export interface CouponTerms {
  readonly worth: number;
  readonly from: number;
  readonly days: number;
}

/** What the coupon is worth, its code, and when it can be used; `again`: the same one was sent before. */
export function couponPart({ worth, from, days }: CouponTerms, language: Language, again?: 'again'): Part {
  const terms =
    language === 'ko'
      ? [
          from > 0 ? `${amount(from, 'ko')} 이상 주문할 때` : '',
          `${again ? '처음 ' : ''}받은 날부터 ${days}일`,
          '한 번',
        ]
      : [
          from > 0 ? `on orders from ${amount(from, 'en')}` : '',
          `valid for ${days} days${again ? ' from the first mail' : ''}`,
          'once',
        ];
  return coupon(worthOf(worth, language), terms.filter(Boolean).join(' · '));
}

export const worthOf = (worth: number, language: Language): string =>
  language === 'ko' ? `${amount(worth, 'ko')} 할인` : `${amount(worth, 'en')} off`;
