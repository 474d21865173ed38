/** What a coupon takes off, and from which sum on, in won. Its code begins with the prefix. */
export const couponOffers = [
  { prefix: 'HELLO', off: 3_000, from: 20_000 },
  { prefix: 'AGAIN', off: 5_000, from: 30_000 },
] as const;
