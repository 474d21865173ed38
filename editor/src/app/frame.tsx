import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useConnection } from '../api/connection.ts';
import { sessionQuery } from '../api/session.ts';
import { CommandCenter } from '../commands/command-center.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { GuideSlot } from '../guide/guide-slot.tsx';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './frame.module.css';
import { LostBanner } from './lost-banner.tsx';
import { Navigation } from './navigation.tsx';
import { SendingBanner } from './sending-banner.tsx';

/** Navigation at the left, the page at the right; only the page scrolls. */
export function Frame() {
  const t = useMessages('app');
  const session = useQuery(sessionQuery);
  const lost = useConnection((state) => state.lost);
  const small = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const [folded, setCollapsed] = useLocalStorage({
    key: 'olle.navigation-collapsed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  // A phone, and a tablet held upright, have no room for words beside the page.
  const collapsed = folded || small;
  return (
    <div className={classes.frame} data-collapsed={collapsed || undefined}>
      <a className={classes.skip} href="#content">
        {t.skip}
      </a>
      <Navigation session={session.data} collapsed={collapsed} onCollapse={small ? undefined : setCollapsed} />
      <div className={classes.page}>
        {lost && <LostBanner />}
        {session.data?.workspace.sendingPaused && <SendingBanner />}
        {session.data && <GuideSlot />}
        <main id="content" tabIndex={-1} className={classes.content}>
          {session.isPending && <PageSkeleton />}
          {session.isError && !session.data && (
            <ErrorState error={session.error} onRetry={() => void session.refetch()} />
          )}
          {session.data && (
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          )}
        </main>
        <CommandCenter />
      </div>
    </div>
  );
}
