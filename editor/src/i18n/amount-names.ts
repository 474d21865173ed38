/** Properties of the e-commerce spec that hold money. */
export const amountNames = ['revenue', 'total', 'value', 'price'] as const;

/** @example isAmount('order.revenue') // true */
export const isAmount = (path: string): boolean => amountNames.some((name) => name === path.split('.').at(-1));
