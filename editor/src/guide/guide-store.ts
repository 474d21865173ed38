import { z } from 'zod';
import { create } from 'zustand';
import { queryClient } from '../api/query-client.ts';
import { sessionQuery, useSession } from '../api/session.ts';

const key = 'olle.first-journey';

const keptSchema = z.object({
  open: z.boolean(),
  /** Not offered at home any more. */
  declined: z.boolean(),
  /** The draft that it is about. */
  journeyId: z.string().nullable(),
  /** What leaves no trace on the server, and was seen on this page. */
  rehearsed: z.boolean(),
  /** What came of the rehearsal. */
  reviewed: z.boolean().default(false),
  read: z.boolean(),
  why: z.boolean(),
  skipped: z.array(z.string()),
});
type Kept = z.infer<typeof keptSchema>;

const fresh: Kept = {
  open: false,
  declined: false,
  journeyId: null,
  rehearsed: false,
  reviewed: false,
  read: false,
  why: false,
  skipped: [],
};

interface GuideState {
  /** By the names of those who sign in here. */
  readonly people: Readonly<Record<string, Kept>>;
  /** Counts up whenever somebody asks for the guide: it takes the focus. */
  readonly asked: number;
}

const useStore = create<GuideState>()(() => ({ people: readPeople(), asked: 0 }));

// Another page of this browser may come further meanwhile: what it kept is not overwritten by what was known here.
globalThis.window?.addEventListener('storage', (event) => {
  if (event.key === key) useStore.setState({ people: readPeople() });
});

/** How far this person has come with their first journey; kept in this browser, as all that is only theirs. */
export function useGuide(): Kept & Pick<GuideState, 'asked'> {
  const name = useSession().data?.actor.name ?? '';
  const kept = useStore(({ people }) => people[name]) ?? fresh;
  return { ...kept, asked: useStore(({ asked }) => asked) };
}

export const guide = {
  begin: (): void => {
    useStore.setState(({ asked }) => ({ asked: asked + 1 }));
    guide.note({ open: true });
  },
  note: (seen: Partial<Kept>): void => {
    const name = queryClient.getQueryData(sessionQuery.queryKey)?.actor.name ?? '';
    useStore.setState(({ people }) => ({ people: { ...people, [name]: { ...(people[name] ?? fresh), ...seen } } }));
    try {
      globalThis.localStorage?.setItem(key, JSON.stringify(useStore.getState().people));
    } catch {
      // Full or forbidden: it is known until the page is closed.
    }
  },
  /** With another journey, from the first step. */
  restart: (): void => {
    guide.note({ ...fresh, open: true });
  },
};

function readPeople(): GuideState['people'] {
  try {
    const kept = z.record(z.string(), keptSchema).safeParse(JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}'));
    return kept.success ? kept.data : {};
  } catch {
    // Somebody else's words under our key.
    return {};
  }
}
