import { discountFor, leaveCart } from './cart.js';
import { add, completeOrder, remove, startCheckout, viewCart, viewProduct } from './cart-events.js';
import { signUp } from './customer.js';
import { find } from './element.js';
import { drawCartCount, toast } from './frame.js';
import { tellGuideOfCart } from './guide.js';
import { kept } from './kept.js';
import { drawLines, drawTotals } from './lines.js';
import { money, say } from './page-data.js';
import { atMost } from './tracking.js';

const lastOrder = kept('order', sessionStorage);

/** What each page does when it is opened. */
export const pages = {
  product() {
    const product = JSON.parse(find('[data-product]').dataset.product);
    void viewProduct(product);
    find('[data-add]').addEventListener('submit', (event) => {
      event.preventDefault();
      void add(product, Number(event.target.elements.quantity.value));
      drawCartCount();
      tellGuideOfCart();
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
      void (by > 0 ? add(product, by) : remove(product, -by));
      draw();
      // The lines were drawn anew: the keyboard stays where it was, or at the page's beginning.
      const again = [...document.querySelectorAll('[data-key]')].find((button) => button.dataset.key === key);
      (again ?? find('main')).focus();
    }
    const cart = draw();
    if (cart.lines.length > 0) void viewCart(cart);
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
    const form = find('[data-pay]');
    const readCoupon = () => {
      const coupon = form.elements.coupon.value.trim().toUpperCase();
      return { coupon, discount: discountFor(cart, coupon, JSON.parse(form.dataset.offers)) };
    };
    form.elements.coupon.addEventListener('change', () => {
      const { coupon, discount } = readCoupon();
      drawTotals(cart, discount);
      const note = discount > 0 ? say('couponTaken', { amount: money(discount) }) : say('couponRefused');
      find('[data-coupon-note]').textContent = coupon === '' ? '' : note;
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      event.submitter.disabled = true;
      leaveCart();
      lastOrder.write(orderId);
      await atMost(2_000, completeOrder(orderId, cart, readCoupon()));
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
