import { countOf, readCart } from './cart.js';
import { readCustomer, signOut } from './customer.js';
import { find } from './element.js';
import { say } from './page-data.js';

/** What stands around every page: who is here, and how full the cart is. */
export function drawFrame() {
  const customer = readCustomer();
  const greeting = find('[data-greeting]');
  greeting.hidden = !customer;
  if (customer) greeting.textContent = say('greeting', { name: customer.name });
  for (const part of document.querySelectorAll('[data-when]')) {
    part.hidden = (part.dataset.when === 'customer') !== Boolean(customer);
  }
  drawCartCount();
}

export function drawCartCount() {
  const count = countOf(readCart());
  find('[data-cart-count]').textContent = String(count);
  find('[data-cart-link]').setAttribute('aria-label', say('cartCount', { count }));
}

export function listenToFrame() {
  find('[data-sign-out]').addEventListener('click', () => {
    signOut();
    location.assign('/shop');
  });
}

let fading;

/** A word at the foot of the page that goes away by itself. */
export function toast(text) {
  const place = find('[data-toast]');
  place.textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => {
    place.textContent = '';
  }, 4_000);
}
