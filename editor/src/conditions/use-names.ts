import { messageEventName, messageEventTypes } from '@olle/shared/messages/message-event';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { z } from 'zod';
import { api, withQuery } from '../api/client.ts';

const itemSchema = z.union([
  z.string().transform((name) => ({ name, properties: [] as string[] })), // the list that the other branch also gives
  z.object({ name: z.string(), properties: z.array(z.string()).default([]) }),
]);
const answerSchema = z.union([
  z.array(itemSchema),
  z.object({ items: z.array(itemSchema) }).transform(({ items }) => items),
]);
type NamedThing = z.infer<typeof itemSchema>;

const useThings = (path: string): readonly NamedThing[] =>
  useQuery({
    queryKey: ['names', path],
    queryFn: async () => answerSchema.parse(await api.get(path)),
    staleTime: 60_000,
    retry: false,
  }).data ?? none;

const none: readonly NamedThing[] = [];

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** What becomes of messages: there is always something to hear of, also before the first was sent. */
const ofMessages = messageEventTypes.map((type) => messageEventName('email', type));
const propertiesOfMessages = ['node', 'journey_id', 'link_url', 'category', 'reason'];

/** Suggestions only: a name that nobody has sent yet can be typed as well. */
export const useEventNames = (): string[] =>
  unique([...useThings('/api/events/names').map(({ name }) => name), ...ofMessages]);

export const useAttributeNames = (): string[] => unique(useThings('/api/attributes').map(({ name }) => name));

export const usePropertyNames = (event: string): string[] => usePropertiesOf()(event);

/** The same for any event, once that is known. */
export function usePropertiesOf(): (event: string) => string[] {
  const events = useThings('/api/events/names');
  return useCallback(
    (event) =>
      unique([
        ...(events.find(({ name }) => name === event)?.properties ?? []),
        ...(ofMessages.includes(event) ? propertiesOfMessages : []),
      ]),
    [events],
  );
}

/** What is compared: a property of an event, or an attribute of customers. */
export type ValueSource = { readonly attribute: string } | { readonly event: string; readonly property: string };

const valuesSchema = z.object({ items: z.array(z.union([z.string(), z.number(), z.boolean()])) });

/** What several customers have there; anything else can be typed as well. */
export function useSeenValues(source: ValueSource | undefined): readonly (string | number | boolean)[] {
  const isNamed = source !== undefined && Object.values(source).every((name) => name !== '');
  return (
    useQuery({
      queryKey: ['seen-values', source],
      queryFn: async ({ signal }) =>
        valuesSchema.parse(await api.get(withQuery('/api/values', { ...source }), {}, signal)).items,
      enabled: isNamed,
      staleTime: 60_000,
      retry: false,
    }).data ?? []
  );
}
