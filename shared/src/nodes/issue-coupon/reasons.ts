import { textOf } from '../../i18n/fact-text.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  coupon_issued: (facts: JsonObject) => `Coupon ${textOf(facts.code)} of pool ${textOf(facts.pool)} was issued.`,
  coupon_pool_empty: (facts: JsonObject) => `Pool ${textOf(facts.pool)} has no coupons left, so: pool empty.`,
};

export const ko = {
  coupon_issued: (facts: JsonObject) =>
    `'${textOf(facts.pool)}' 묶음에서 쿠폰 ${josa(textOf(facts.code), '을/를')} 줬어요.`,
  coupon_pool_empty: (facts: JsonObject) =>
    `'${textOf(facts.pool)}' 묶음에 남은 쿠폰이 없어서 '쿠폰 없음' 갈래로 갔어요.`,
} satisfies Messages<typeof en>;

export const toCome = {
  en: {
    coupon_issued: (facts: JsonObject) => `A coupon of pool ${textOf(facts.pool)} will be issued.`,
    coupon_pool_empty: (facts: JsonObject) =>
      `Pool ${textOf(facts.pool)} has no coupons left, so it will go on by “pool empty”.`,
  },
  ko: {
    coupon_issued: (facts: JsonObject) => `'${textOf(facts.pool)}' 묶음에서 쿠폰 하나를 줄 거예요.`,
    coupon_pool_empty: (facts: JsonObject) =>
      `'${textOf(facts.pool)}' 묶음에 남은 쿠폰이 없어서 '쿠폰 없음' 갈래로 갈 거예요.`,
  },
} satisfies ToCome;
