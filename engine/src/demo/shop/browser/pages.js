import { leaveCart, readCart } from './cart.js';
import { add, completeOrder, remove, startCheckout, viewCart, viewProduct } from './cart-events.js';
import { signUp } from './customer.js';
import { find } from './element.js';
import { drawCartCount, toast } from './frame.js';
import { kept } from './kept.js';
import { drawLines } from './lines.js';
import { say } from './page-data.js';
import { atMost } from './tracking.js';

const lastOrder = kept('order', sessionStorage);

/** What each page does when it is opened. */
export const pages = {
  product() {
    const product = JSON.parse(find('[data-product]').dataset.product);
    viewProduct(product);
    find('[data-add]').addEventListener('submit', (event) => {
      event.preventDefault();
      add(product, Number(event.target.elements.quantity.value));
      drawCartCount();
      toast(say('added', { name: product.name }));
    });
  },

  cart() {
    const draw = () => {
      const cart = drawLines(change);
      find('[data-cart-id]').textContent = cart.id ?? '';
      drawCartCount();
      return cart;
    };
    function change(product, by) {
      const { key } = document.activeElement.dataset;
      if (by > 0) add(product, by);
      else remove(product, -by);
      draw();
      // The lines were drawn anew: the keyboard stays where it was, or at the page's beginning.
      const again = [...document.querySelectorAll('[data-key]')].find((button) => button.dataset.key === key);
      (again ?? find('main')).focus();
    }
    const cart = draw();
    if (cart.lines.length > 0) viewCart(cart);
    find('[data-other-cart]').addEventListener('click', () => {
      leaveCart();
      draw();
      find('main').focus();
    });
  },

  checkout() {
    const cart = drawLines();
    if (cart.lines.length === 0) return;
    const orderId = startCheckout(cart);
    find('[data-pay]').addEventListener('submit', async (event) => {
      event.preventDefault();
      event.submitter.disabled = true;
      const ordered = readCart();
      leaveCart();
      lastOrder.write(orderId);
      await atMost(2_000, completeOrder(orderId, ordered));
      location.assign('/shop/thanks');
    });
  },

  thanks() {
    find('[data-order-id]').textContent = lastOrder.read() ?? '';
  },

  'sign-up'() {
    const form = find('[data-sign-up]');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      event.submitter.disabled = true;
      const { name, email, advertising } = form.elements;
      const wording = advertising.checked ? form.dataset.wording : null;
      await signUp({ name: name.value.trim(), email: email.value.trim().toLowerCase(), wording });
      location.assign('/shop');
    });
  },
};
