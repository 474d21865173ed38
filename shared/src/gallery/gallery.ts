import { backInStock } from './back-in-stock/entry.ts';
import { birthday } from './birthday/entry.ts';
import { cart } from './cart/entry.ts';
import { checkout } from './checkout/entry.ts';
import { consentNotice } from './consent-notice/entry.ts';
import type { GalleryEntry } from './define-entry.ts';
import { eventParticipation } from './event/entry.ts';
import { replenish } from './replenish/entry.ts';
import { review } from './review/entry.ts';
import { survey } from './survey/entry.ts';
import { vipThanks } from './vip-thanks/entry.ts';
import { vipUpgrade } from './vip-upgrade/entry.ts';
import { welcome } from './welcome/entry.ts';
import { winBack } from './win-back/entry.ts';
import { wishlist } from './wishlist/entry.ts';

/** Journeys that are ready to be fitted to a shop, in the order in which they are shown. */
export const gallery = {
  welcome,
  cart,
  checkout,
  wishlist,
  'back-in-stock': backInStock,
  'win-back': winBack,
  replenish,
  event: eventParticipation,
  birthday,
  'vip-thanks': vipThanks,
  'vip-upgrade': vipUpgrade,
  review,
  survey,
  'consent-notice': consentNotice,
} as const satisfies Record<string, GalleryEntry>;

export type GalleryName = keyof typeof gallery;
