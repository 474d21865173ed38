import type { Language, Messages } from './language.ts';

const en = {
  attributes_then: () =>
    'Attributes are as the recorded identify calls left them at each time; what was changed in another way is as of today. Consents and carts are as they were then.',
  attributes_unknown: (customers: string) =>
    `Of ${customers} customers an attribute was told for the first time in these days; before that its first value was used.`,
  messages_assumed: () => 'Every message counts as sent at once; nobody opens or clicks one here.',
  limits_dealt: () => 'Places under a cap, in a queue and coupons go to whoever came first, over all customers.',
  coupons_today: () =>
    'A coupon pool holds the codes that are free today and those that this journey has issued since the first day.',
  limits_unsettled: (customers: string) =>
    `Customers take so much from each other here that for ${customers} of them the turn is only about right.`,
};

const ko = {
  attributes_then: () =>
    '고객 속성은 identify 기록을 따라 그때 값으로 되돌렸어요. 다른 방법으로 바뀐 속성은 오늘 값을 썼어요. 수신 동의와 장바구니는 그때 상태 그대로예요.',
  attributes_unknown: (customers: string) =>
    `고객 ${customers}명은 이 기간에 처음 알게 된 속성이 있어요. 그 전에도 같은 값이었다고 봤어요.`,
  messages_assumed: () => '메시지는 바로 보낸 것으로 셌고, 열어 보거나 누른 사람은 없다고 봤어요.',
  limits_dealt: () => '들어오는 수 제한, 속도 조절의 차례, 쿠폰은 모든 고객 가운데 먼저 온 순서대로 나눠 줬어요.',
  coupons_today: () => '쿠폰은 오늘 남은 번호와, 첫날부터 이 여정이 나눠 준 번호가 있다고 봤어요.',
  limits_unsettled: (customers: string) =>
    `고객끼리 서로 영향을 많이 주고받아서, 고객 ${customers}명의 차례는 어림한 것이에요.`,
} satisfies Messages<typeof en>;

export type BacktestNote = keyof typeof en;

/** What the figures of a backtest rest on, by code; some name how many customers they are about. */
export const backtestNotes: Record<Language, Readonly<Record<BacktestNote, (customers: string) => string>>> = {
  ko,
  en,
};
