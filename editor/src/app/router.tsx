import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { onSignedOut } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { sideSchema } from '../canvas/compare/side.ts';
import { withWords } from '../i18n/with-words.ts';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ token: z.string().optional(), next: z.string().optional() }),
  component: lazyRouteComponent(() => withWords(import('../pages/sign-in/sign-in-page.tsx')), 'SignInPage'),
});

/** Everything behind the sign-in, beside the navigation. */
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const inFrame = { getParentRoute: () => frame };

const home = createRoute({
  ...inFrame,
  path: '/',
  component: lazyRouteComponent(() => withWords(import('../pages/home/home-page.tsx')), 'HomePage'),
});
const journeys = createRoute({
  ...inFrame,
  path: '/journeys',
  validateSearch: z.object({ query: z.string().optional(), status: z.string().optional() }),
  component: lazyRouteComponent(() => withWords(import('../pages/journeys/journeys-page.tsx')), 'JourneysPage'),
});
const galleryOfJourneys = createRoute({
  ...inFrame,
  path: '/journeys/gallery',
  component: lazyRouteComponent(() => withWords(import('../pages/gallery/gallery-page.tsx')), 'GalleryPage'),
});
const galleryEntry = createRoute({
  ...inFrame,
  path: '/journeys/gallery/$name',
  component: lazyRouteComponent(() => withWords(import('../pages/gallery/entry-page.tsx')), 'EntryPage'),
});
const journey = createRoute({
  ...inFrame,
  path: '/journeys/$journeyId',
  validateSearch: z.object({ node: z.string().optional() }),
  // Drawn at once: what speaks the other words brings them.
  component: lazyRouteComponent(() => import('../canvas/journey-editor-page.tsx'), 'JourneyEditorPage'),
});
const compare = createRoute({
  ...inFrame,
  path: '/journeys/$journeyId/compare',
  validateSearch: z.object({ from: sideSchema.optional(), to: sideSchema.optional() }),
  component: lazyRouteComponent(() => withWords(import('../canvas/compare/compare-page.tsx')), 'ComparePage'),
});
const run = createRoute({
  ...inFrame,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => withWords(import('../canvas/run-page.tsx')), 'RunPage'),
});
const customers = createRoute({
  ...inFrame,
  path: '/customers',
  validateSearch: z.object({ query: z.string().optional() }),
  component: lazyRouteComponent(() => withWords(import('../pages/customers/customers-page.tsx')), 'CustomersPage'),
});
const customer = createRoute({
  ...inFrame,
  path: '/customers/$userId',
  validateSearch: z.object({
    /** Of the question why not. */
    journey: z.string().optional(),
    /** Of the history: kind, journey and words of what is shown, and in which order. */
    show: z.enum(['event', 'step', 'message', 'segment', 'consent', 'move']).optional().catch(undefined),
    of: z.uuid().optional().catch(undefined),
    q: z.coerce.string().max(200).optional().catch(undefined),
    by: z.literal('time').optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => withWords(import('../pages/customers/customer-page.tsx')), 'CustomerPage'),
});
const segments = createRoute({
  ...inFrame,
  path: '/segments',
  component: lazyRouteComponent(() => withWords(import('../pages/segments/segments-page.tsx')), 'SegmentsPage'),
});
const segment = createRoute({
  ...inFrame,
  path: '/segments/$segmentId',
  component: lazyRouteComponent(() => withWords(import('../pages/segments/segment-page.tsx')), 'SegmentPage'),
});
const messages = createRoute({
  ...inFrame,
  path: '/messages',
  validateSearch: z.object({
    status: z.string().optional(),
    journeyId: z.string().optional(),
    nodeId: z.string().optional(),
    /** Days of the workspace, both whole. */
    from: z.string().optional(),
    to: z.string().optional(),
    userId: z.string().optional(),
    message: z.string().optional(),
  }),
  component: lazyRouteComponent(() => withWords(import('../pages/messages/messages-page.tsx')), 'MessagesPage'),
});
const stuck = createRoute({
  ...inFrame,
  path: '/stuck',
  validateSearch: z.object({ journeyId: z.string().optional() }),
  component: lazyRouteComponent(() => withWords(import('../pages/stuck/stuck-page.tsx')), 'StuckPage'),
});
const inbox = createRoute({
  ...inFrame,
  path: '/inbox',
  validateSearch: z.object({ to: z.string().optional(), mail: z.string().optional() }),
  component: lazyRouteComponent(() => withWords(import('../pages/inbox/inbox-page.tsx')), 'InboxPage'),
});
const settings = createRoute({
  ...inFrame,
  path: '/settings',
  component: lazyRouteComponent(() => withWords(import('../pages/settings/settings-page.tsx')), 'SettingsPage'),
});

const nowhere = createRoute({ ...inFrame, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    frame.addChildren([
      home,
      journeys,
      galleryOfJourneys,
      galleryEntry,
      journey,
      compare,
      run,
      customers,
      customer,
      segments,
      segment,
      messages,
      stuck,
      inbox,
      settings,
      nowhere,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
});

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { next: href }, replace: true });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
