/** In won. */
export const freeFrom = 50_000;
const shippingFee = 3_000;

export const shippingFor = (total: number): number => (total >= freeFrom ? 0 : shippingFee);
