import type { Language } from '../catalogue/product.ts';

/** 39,000원, or ₩39,000 */
export function money(amount: number, language: Language): string {
  const digits = amount.toLocaleString('en-US');
  return language === 'en' ? `₩${digits}` : `${digits}원`;
}
