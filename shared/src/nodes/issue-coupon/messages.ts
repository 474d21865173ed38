import { textOf } from '../../i18n/fact-text.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Issue a coupon',
  hint: 'Takes one code from a pool; messages can show it as {{ coupon.code }}.',
  outputs: { next: 'issued', empty: 'pool empty' },
  summary: ({ pool }: ConfigOf<'issue_coupon'>) => (pool ? `Coupon from ${pool}` : 'No coupon pool chosen yet'),
  reasons: {
    coupon_issued: (facts: JsonObject) => `Coupon ${textOf(facts.code)} of pool ${textOf(facts.pool)} was issued.`,
    coupon_pool_empty: (facts: JsonObject) => `Pool ${textOf(facts.pool)} has no coupons left, so: pool empty.`,
  },
};

export const ko = {
  name: '쿠폰 주기',
  hint: '쿠폰 묶음에서 하나를 줘요. 메시지에서 {{ coupon.code }}로 보여줄 수 있어요.',
  outputs: { next: '받음', empty: '쿠폰 없음' },
  summary: ({ pool }: ConfigOf<'issue_coupon'>) => (pool ? `'${pool}' 쿠폰 주기` : '아직 쿠폰 묶음을 고르지 않았어요'),
  reasons: {
    coupon_issued: (facts: JsonObject) =>
      `'${textOf(facts.pool)}' 묶음에서 쿠폰 ${josa(textOf(facts.code), '을/를')} 줬어요.`,
    coupon_pool_empty: (facts: JsonObject) =>
      `'${textOf(facts.pool)}' 묶음에 남은 쿠폰이 없어서 '쿠폰 없음' 갈래로 갔어요.`,
  },
} satisfies Messages<typeof en>;
