import type { Condition } from '@olle/shared/conditions/condition';

export interface DemoSegment {
  readonly name: string;
  readonly condition: Condition;
}

const agreed: Condition = { consent: 'email.advertising', is: true };

/** Groups of customers that a shop asks for first. */
export const segments: readonly DemoSegment[] = [
  { name: 'VIP 고객', condition: { attribute: 'tier', op: 'equals', value: 'vip' } },
  { name: '최근 30일 구매 고객', condition: { event: 'Order Completed', within: 'P30D' } },
  {
    name: '장바구니에 담고 안 산 고객',
    condition: {
      all: [
        { event: 'Product Added', within: 'P14D' },
        { attribute: 'cart.total', op: 'gt', value: 0 },
      ],
    },
  },
  {
    name: '다시 모시고 싶은 고객',
    condition: {
      all: [
        { attribute: 'order_count', op: 'gte', value: 1 },
        { not: { event: 'Order Completed', within: 'P45D' } },
        agreed,
      ],
    },
  },
  { name: '최근 30일 가입 고객', condition: { event: 'Signed Up', within: 'P30D' } },
  { name: '이메일 광고에 동의한 고객', condition: agreed },
  { name: '영어로 읽는 고객', condition: { attribute: 'locale', op: 'equals', value: 'en' } },
];
