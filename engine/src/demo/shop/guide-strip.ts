import { html } from 'hono/html';
import type { Html } from './page.ts';
import type { Visit } from './visit.ts';

/** What whoever comes from the guide to a first journey does here, one thing after the other, and the way back. */
export function guideStrip({ t, guided }: Visit): Html {
  if (guided === null) return html``;
  return html`<aside class="guide" aria-label="${t.guide}">
  <p><strong>${t.guide}</strong> <span role="status"><span data-guide="sign-up">${t.guideSignUp}</span><span data-guide="cart" hidden>${t.guideCart}</span><span data-guide="back" hidden>${t.guideBack}</span><span data-guide="elsewhere" hidden></span></span></p>
  <p class="ways"><a href="/journeys/${guided}" data-guide="elsewhere" hidden>${t.journeyHere}</a> <a href="/journeys/${guided}" data-guide-back>${t.toJourney}</a></p>
</aside>
`;
}
