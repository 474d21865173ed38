import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Issue a coupon',
  hint: 'Takes one code from a pool; messages can show it as {{ coupon.code }}.',
  outputs: { next: 'issued', empty: 'pool empty' },
  summary: ({ pool }: ConfigOf<'issue_coupon'>) => (pool ? `Coupon from ${pool}` : 'No coupon pool chosen yet'),
};

export const ko = {
  name: '쿠폰 주기',
  hint: '쿠폰 묶음에서 하나를 줘요. 메시지에서 {{ coupon.code }}로 보여줄 수 있어요.',
  outputs: { next: '받음', empty: '쿠폰 없음' },
  summary: ({ pool }: ConfigOf<'issue_coupon'>) => (pool ? `'${pool}' 쿠폰 주기` : '아직 쿠폰 묶음을 고르지 않았어요'),
} satisfies Messages<typeof en>;
