import { readCart, totalsOf } from './cart.js';
import { element, find } from './element.js';
import { money, say } from './page-data.js';

/** The cart's lines and sums; `change` is called with a product and by how many. Without it, they are only shown. */
export function drawLines(change) {
  const cart = readCart();
  const isEmpty = cart.lines.length === 0;
  find('[data-cart-empty]').hidden = !isEmpty;
  find('[data-cart]').hidden = isEmpty;
  find('[data-lines]').replaceChildren(...cart.lines.map((line) => drawLine(line, change)));
  drawTotals(cart);
  return cart;
}

export function drawTotals(cart, off = 0) {
  const { subtotal, discount, shipping, total } = totalsOf(cart, off);
  find('[data-subtotal]').textContent = money(subtotal);
  find('[data-shipping]').textContent = shipping === 0 ? say('free') : money(shipping);
  find('[data-total]').textContent = money(total);
  const row = find('[data-discount-row]');
  if (!row) return;
  row.hidden = discount === 0;
  find('[data-discount]').textContent = `−${money(discount)}`;
}

function drawLine({ product, quantity }, change) {
  const { name, price, product_id: id } = product;
  const picture = { src: `/shop/images/${encodeURIComponent(id)}.svg`, alt: '', width: '72', height: '72' };
  return element(
    'li',
    {},
    element('img', picture),
    element('a', { class: 'line-name', href: `/shop/products/${encodeURIComponent(id)}` }, name),
    change ? stepper(product, quantity, change) : element('span', { class: 'times' }, `× ${quantity}`),
    element('span', { class: 'amount' }, money(price * quantity)),
  );
}

function stepper(product, quantity, change) {
  const button = (sign, by, word) => {
    const label = `${product.name}: ${say(word)}`;
    const key = `${product.product_id}${sign}`;
    return element(
      'button',
      { type: 'button', 'aria-label': label, 'data-key': key, click: () => change(product, by) },
      sign,
    );
  };
  return element(
    'span',
    { class: 'stepper' },
    button('−', -1, 'fewer'),
    element('span', {}, String(quantity)),
    button('+', 1, 'more'),
    button('×', -quantity, 'remove'),
  );
}
