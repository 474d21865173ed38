import type { JourneyDocument } from '@olle/shared/journey/document';
import { shopUrl } from '../catalogue/links.ts';
import { cartReminder } from './cart-reminder.ts';
import { vipThanks } from './vip-thanks.ts';
import { welcome } from './welcome.ts';
import { winBack } from './win-back.ts';

/** The journeys of the demo, with links to the shop at `publicUrl`. */
export function demoJourneys(publicUrl: string): JourneyDocument[] {
  const shop = shopUrl(publicUrl);
  return [welcome, cartReminder, winBack, vipThanks].map((journey) => journey(shop));
}
