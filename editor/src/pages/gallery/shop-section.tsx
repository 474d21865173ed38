import { Button } from '@mantine/core';
import { useState } from 'react';
import { isComplete } from '../../api/own-shop.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './gallery.module.css';
import { ShopFields, type ShopFieldsProps } from './shop-fields.tsx';

/** In one line once it is known: the same for every journey. */
export function ShopSection(props: ShopFieldsProps) {
  const { shop, readers } = props;
  const t = useMessages('gallery');
  const [open, setOpen] = useState(!isComplete(shop));
  return (
    <Section
      title={t.shop}
      actions={
        <Button size="compact-sm" aria-expanded={open} disabled={!isComplete(shop)} onClick={() => setOpen(!open)}>
          {open ? t.closeShop : t.change}
        </Button>
      }
    >
      {open ? (
        <ShopFields {...props} />
      ) : (
        <p className={classes.shop}>{t.shopSays(shop.name, shop.url, t.readersOf[readers])}</p>
      )}
    </Section>
  );
}
