import { api } from './drafts-of.ts';

/** The address of every page by what is on it, each with something to see; the customer's is of who is given. */
export async function pageAddresses(userId: string): Promise<Readonly<Record<string, string>>> {
  const [journeys, segments, messages] = await Promise.all([first('journeys'), first('segments'), first('messages')]);
  return {
    home: '/',
    journeys: '/journeys',
    gallery: '/journeys/gallery',
    example: '/journeys/gallery/cart',
    journey: `/journeys/${journeys?.id}`,
    ...(messages ? { run: `/runs/${messages.runId}`, message: `/messages?message=${messages.id}` } : {}),
    customers: '/customers',
    customer: `/customers/${encodeURIComponent(userId)}`,
    segments: '/segments',
    segment: `/segments/${segments?.id}`,
    'a new segment': '/segments/new',
    messages: '/messages',
    inbox: '/inbox',
    stuck: '/stuck',
    settings: '/settings',
  };
}

async function first(resource: string): Promise<{ readonly id: string; readonly runId?: string } | undefined> {
  const { items } = await api().call<{ items: { id: string; runId?: string }[] }>('GET', `/api/${resource}?limit=1`);
  return items[0];
}
