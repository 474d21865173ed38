import { cart } from '@olle/shared/gallery/cart/entry';
import { initialChoices } from '@olle/shared/gallery/fields';
import type { Setting } from '@olle/shared/gallery/setting';
import { vipThanks } from '@olle/shared/gallery/vip-thanks/entry';
import { welcome } from '@olle/shared/gallery/welcome/entry';
import { winBack } from '@olle/shared/gallery/win-back/entry';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { couponOffers } from '../catalogue/coupon-offers.ts';
import { shopUrl } from '../catalogue/links.ts';
import { freeFrom } from '../catalogue/shipping.ts';
import { couponPools } from './coupon-pools.ts';

/** The journeys of the demo: four of the gallery, fitted to the shop at `publicUrl`, whose readers have two languages. */
export function demoJourneys(publicUrl: string): JourneyDocument[] {
  const setting: Setting = {
    language: 'ko',
    readers: 'both',
    shop: {
      name: { ko: '올레상점', en: 'Olle Shop' },
      url: shopUrl(publicUrl),
      englishQuery: '?lang=en',
      freeFrom,
    },
  };
  const [firstOrder, again] = couponOffers;
  const choices = {
    welcome: initialChoices(welcome.steps, 'ko'),
    cart: initialChoices(cart.steps, 'ko'),
    winBack: initialChoices(winBack.steps, 'ko'),
    vipThanks: initialChoices(vipThanks.steps, 'ko'),
  };
  return [
    welcome.document(
      {
        ...choices.welcome,
        what: {
          ...choices.welcome.what,
          story: false,
          best: false,
          ...offer(firstOrder),
          pool: couponPools.firstOrder.name,
        },
      },
      setting,
    ),
    cart.document(
      {
        ...choices.cart,
        who: { ...choices.cart.who, audience: 'everyone' },
        // A minute and one mail, so that the demo can be watched; a real shop would wait an hour or more.
        what: { ...choices.cart.what, first: 'PT1M', urgent: false, freeDelivery: false },
      },
      setting,
    ),
    winBack.document(
      {
        ...choices.winBack,
        // Started for a whole segment, by hand: a demo has no time for somebody to lapse.
        who: { ...choices.winBack.who, start: 'by_hand' },
        what: { ...choices.winBack.what, ...offer(again), pool: couponPools.winBack.name },
      },
      setting,
    ),
    vipThanks.document({ ...choices.vipThanks, what: { ...choices.vipThanks.what, present: '동백 손크림' } }, setting),
  ];
}

const offer = ({ off, from }: (typeof couponOffers)[number]) => ({ worth: off, from });
