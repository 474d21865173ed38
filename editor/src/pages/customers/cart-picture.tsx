import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import classes from './cart.module.css';

/** The shop's picture of a product, or a plain tile when there is none or it does not load. */
export function CartPicture({ url }: { readonly url: string | null }) {
  const [failed, setFailed] = useState(false);
  if (url === null || failed)
    return (
      <span className={classes.picture}>
        <ImageOff size={16} aria-hidden />
      </span>
    );
  return (
    <img
      src={url}
      alt=""
      width={40}
      height={40}
      loading="lazy"
      className={classes.picture}
      onError={() => setFailed(true)}
    />
  );
}
