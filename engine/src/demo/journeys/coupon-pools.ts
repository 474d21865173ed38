import { couponOffers } from '../catalogue/coupon-offers.ts';

/** Coupon pools of the demo: journeys name them, the seed fills them. */
export const couponPools = {
  firstOrder: { name: '첫 주문 3,000원 할인', prefix: couponOffers[0].prefix, size: 300 },
  winBack: { name: '다시 만난 고객 5,000원 할인', prefix: couponOffers[1].prefix, size: 500 },
} as const;
