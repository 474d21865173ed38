import { api, newJourney } from './drafts-of.ts';

/** A journey that runs, with customers called 손님 0, 손님 1, … in it. */
export async function journeyWithPeople(document: object, userIds: readonly string[]): Promise<string> {
  const id = await newJourney(document);
  await api().call('POST', `/api/journeys/${id}/publish`, {});
  await api().call('POST', `/api/journeys/${id}/activate`, {});
  await api().send(
    userIds.map((userId, n) => ({
      type: 'identify',
      userId,
      messageId: `i-${userId}`,
      traits: { name: `손님 ${n}`, email: `${userId}@shop.example` },
    })),
  );
  await api().call('POST', `/api/journeys/${id}/enrol`, { userIds });
  return id;
}

/** Half of those who come to it go each way. */
export const inTwo = (experiment: string) => ({
  id: 'x1',
  type: 'ab',
  config: {
    experiment,
    variants: [
      { id: 'a', name: 'A', weight: 50 },
      { id: 'b', name: 'B', weight: 50 },
    ],
  },
});
