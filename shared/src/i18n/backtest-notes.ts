import type { Language, Messages } from './language.ts';

const en = {
  attributes_today: 'Attributes are as of today; consents and carts are as they were then.',
  messages_assumed: 'Every message counts as sent at once; nobody opens or clicks one here.',
  shared_assumed: 'Coupons never run out here, and nobody else stands in the queue of a throttle.',
};

const ko = {
  attributes_today: '고객 속성은 오늘 값을 썼어요. 수신 동의와 장바구니는 그때 상태 그대로예요.',
  messages_assumed: '메시지는 바로 보낸 것으로 셌고, 열어 보거나 누른 사람은 없다고 봤어요.',
  shared_assumed: '쿠폰은 모자라지 않고, 속도 조절에는 다른 고객이 줄을 서지 않는다고 봤어요.',
} satisfies Messages<typeof en>;

/** What the figures of a backtest rest on, by code. */
export const backtestNotes: Record<Language, Readonly<Record<keyof typeof en, string>>> = { ko, en };
