import type { Language } from '../i18n/language.ts';
import type { BothLanguages } from './both-languages.ts';

/** Whose journeys they become. Its texts are people's own: `shop-words.ts` makes them safe to stand in a mail. */
export interface Shop {
  readonly name: BothLanguages;
  /** No slash at its end. */
  readonly url: string;
  /** What follows an address for readers of English: `?lang=en`. */
  readonly englishQuery?: string;
  /** In won; delivery costs nothing from here on. 0: nothing is said of it. */
  readonly freeFrom?: number;
}

/** What a ready-made journey has to know besides its choices. */
export interface Setting {
  /** Of the names on the canvas and of the tests. */
  readonly language: Language;
  /** Of the mails; `both`: each customer's own, by the attribute `locale`. */
  readonly readers: Language | 'both';
  readonly shop: Shop;
  /** Of the segment that the entry asked for (`GalleryEntry.segment`). */
  readonly segmentId?: string;
}
