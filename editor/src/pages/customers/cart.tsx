import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './cart.module.css';
import type { CartContent } from './cart-of.ts';
import { CartPicture } from './cart-picture.tsx';

export function Cart({ cart }: { readonly cart: CartContent | null }) {
  const t = useMessages('customers');
  const format = useFormat();
  if (!cart) return null;
  return (
    <Section title={t.cart}>
      {cart.items.length === 0 && <p className={classes.empty}>{t.cartEmpty}</p>}
      <ul className={classes.items}>
        {cart.items.map(({ id, name, imageUrl, price, quantity }) => (
          <li key={id} className={classes.item}>
            <CartPicture url={imageUrl} />
            <span className={classes.name}>{name}</span>
            <span className={classes.price}>
              {price !== null && format.money(price, cart.currency)}
              <span className="quiet">{t.quantity(quantity)}</span>
            </span>
          </li>
        ))}
      </ul>
      {cart.total !== null && cart.items.length > 0 && (
        <p className={classes.total}>
          <span className="quiet">{t.total}</span>
          <strong>{format.money(cart.total, cart.currency)}</strong>
        </p>
      )}
    </Section>
  );
}
