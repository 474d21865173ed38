import type { MotifName } from './motifs.ts';

export interface BothLanguages {
  readonly ko: string;
  readonly en: string;
}

export type Language = keyof BothLanguages;

export interface Product {
  readonly id: string;
  readonly name: BothLanguages;
  readonly about: BothLanguages;
  readonly category: CategoryId;
  /** In won. */
  readonly price: number;
  readonly picture: {
    readonly motif: MotifName;
    readonly ground: string;
    readonly main: string;
    readonly accent: string;
  };
}

export const categories = {
  food: { ko: '먹거리', en: 'Food' },
  tea: { ko: '차와 음료', en: 'Tea and drinks' },
  home: { ko: '생활', en: 'Home' },
  care: { ko: '몸과 피부', en: 'Body care' },
  wear: { ko: '옷과 가방', en: 'Clothes and bags' },
  desk: { ko: '문구', en: 'Stationery' },
} as const satisfies Record<string, BothLanguages>;

export type CategoryId = keyof typeof categories;

export const categoryIds = Object.keys(categories) as CategoryId[]; // keys of a const object are exactly its type's
