import { isAmount } from '../../i18n/amount-names.ts';
import type { Format } from '../../i18n/format.ts';
import type { JourneyFigures } from './journey-figures.ts';

/**
 * What the goals that were met are worth together. An event that names a currency means money; one that names none does so
 * where the property is one of those that hold amounts. Anything else, as points or a quantity, is a plain number.
 */
export function goalWorth(
  sums: JourneyFigures['goalValue'],
  property: string,
  format: Pick<Format, 'money' | 'number'>,
): string {
  const usual = isAmount(property) ? 'KRW' : '';
  const by = new Map<string, number>();
  for (const { currency, sum } of sums) by.set(currency ?? usual, (by.get(currency ?? usual) ?? 0) + sum);
  if (by.size === 0) by.set(usual, 0);
  return [...by].map(([currency, sum]) => said(sum, currency, format)).join(' · ');
}

function said(sum: number, currency: string, { money, number }: Pick<Format, 'money' | 'number'>): string {
  // What is no code of a currency no formatter takes.
  return /^[a-z]{3}$/i.test(currency) ? money(sum, currency.toUpperCase()) : `${number(sum)} ${currency}`.trim();
}
