import type { Language } from '../catalogue/product.ts';
import type { Words } from './words.ts';

/** What every page is given. */
export interface Visit {
  readonly language: Language;
  readonly t: Words;
  readonly writeKey: string;
  readonly publicUrl: string;
  /** The journey that the visitor is led through; null: they came by themselves. */
  readonly guided: string | null;
}
