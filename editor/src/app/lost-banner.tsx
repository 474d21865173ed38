import { useQueryClient } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './banner.module.css';

const askEvery = 3_000;

/** Says that the page is old, asks until there is a server again, and then reads everything anew. */
export function LostBanner() {
  const t = useMessages('app');
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void client.refetchQueries(sessionQuery), askEvery);
    return () => {
      clearInterval(timer);
      void client.invalidateQueries();
    };
  }, [client]);
  return (
    <div className={classes.banner} role="status">
      <Unplug size={16} aria-hidden />
      <span className={classes.text}>{t.lost}</span>
    </div>
  );
}
