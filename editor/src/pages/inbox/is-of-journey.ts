const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Messages of journeys carry our own id; a test send has another kind of key and no page to go to. */
export const isOfJourney = (messageId: string): boolean => uuid.test(messageId);
