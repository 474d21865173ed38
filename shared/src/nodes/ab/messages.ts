import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';
import { variantName } from './variant-name.ts';

export const en = {
  name: 'A/B test',
  hint: 'Deals customers to variants by weight; everyone keeps theirs.',
  outputs: {},
  settings: { holdout: 'holdout' },
  summary: ({ variants }: ConfigOf<'ab'>) =>
    variants
      .map(({ id, name, weight, holdout }) => `${name || id} ${weight} %${holdout ? ' (holdout)' : ''}`)
      .join(' · '),
};

export const ko = {
  name: 'A/B 실험',
  hint: '비율대로 고객을 나눠요. 한 번 정해진 안은 바뀌지 않아요.',
  outputs: {},
  settings: { holdout: '비교군' },
  summary: ({ variants }: ConfigOf<'ab'>) =>
    variants
      .map(({ id, name, weight, holdout }) => `${variantName(name || id)} ${weight}%${holdout ? '(비교군)' : ''}`)
      .join(' · '),
} satisfies Messages<typeof en>;
