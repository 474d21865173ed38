import { VisuallyHidden } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages.ts';

/** Nothing to see for three seconds, then what is being waited for. */
export function StillLoading() {
  const t = useMessages('components');
  const [long, setLong] = useState(false);
  useTimeout(() => setLong(true), 3_000, { autoInvoke: true });
  return (
    <div role="status">
      {long ? <p className="quiet">{t.stillLoading}</p> : <VisuallyHidden>{t.loading}</VisuallyHidden>}
    </div>
  );
}
