import { readCustomer } from './customer.js';
import { kept } from './kept.js';

/** Since the guide sent somebody here: an older cart begins no journey. */
const filled = kept('guide-filled', sessionStorage);
if (new URLSearchParams(location.search).has('guide')) filled.clear();

/** What whoever is led through a first journey does next. */
export function drawGuide() {
  const now = readCustomer() ? (filled.read() ? 'back' : 'cart') : 'sign-up';
  for (const part of document.querySelectorAll('[data-guide]')) part.hidden = part.dataset.guide !== now;
}

export function tellGuideOfCart() {
  filled.write(true);
  drawGuide();
}
