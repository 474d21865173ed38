import { html } from 'hono/html';
import { couponOffers } from '../../catalogue/coupon-offers.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';

/** What is about to be ordered; the browser fills it in. */
export function checkoutPage({ t }: Visit): PageContent {
  const main = html`
<h1>${t.checkoutTitle}</h1>
<div class="empty" data-cart-empty hidden><p>${t.cartEmpty}</p><p><a class="button" href="/shop">${t.goShopping}</a></p></div>
<div class="narrow" data-cart hidden>
  <ul class="lines plain" data-lines></ul>
  <dl data-totals>
    <div><dt>${t.subtotal}</dt><dd data-subtotal></dd></div>
    <div data-discount-row hidden><dt>${t.discount}</dt><dd data-discount></dd></div>
    <div><dt>${t.shipping}</dt><dd data-shipping></dd></div>
    <div class="sum"><dt>${t.total}</dt><dd data-total></dd></div>
  </dl>
  <form class="fields" data-pay data-offers="${JSON.stringify(couponOffers)}">
    <p><label for="coupon">${t.coupon}</label><input id="coupon" name="coupon" autocomplete="off" maxlength="40" aria-describedby="coupon-note"></p>
    <p class="small" id="coupon-note" role="status" data-coupon-note></p>
    <p class="notice">${t.checkoutNote}</p>
    <button type="submit" class="primary" disabled data-when-ready>${t.pay}</button>
  </form>
</div>`;
  return { name: 'checkout', title: t.checkoutTitle, main };
}
