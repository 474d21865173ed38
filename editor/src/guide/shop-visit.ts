/** Where the shop leads on whoever comes from the guide, and back to their journey. */
export const shopVisit = (path: '/shop' | '/shop/sign-up', journeyId: string | null): string =>
  journeyId === null ? path : `${path}?guide=${journeyId}`;

/** The shop leads nobody any more. Its cookie is set by `guidedJourney` of the demo shop. */
export function forgetShopVisit(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way is there on pages of https only
  document.cookie = 'olle_shop_guide=; path=/shop; max-age=0; samesite=lax';
}

/** The shop finds the way back to this very page by its name (`leadBack` of the demo shop). */
export function nameThisPage(): void {
  window.name ||= `olle-${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
}
