import { categories } from '@olle/shared/messages/gate';
import { z } from 'zod';
import type { ConsentStatement } from './item.ts';

const text = z.string().min(1).max(200);
const statement = z.object({
  channel: text,
  category: z.enum(categories).nullish(),
  night: z.boolean().nullish(),
  source: text.nullish(),
  wording: z.string().max(10_000).nullish(),
});

const verbs: Readonly<Record<string, boolean>> = { 'Consent Granted': true, 'Consent Withdrawn': false };

export const saysConsent = (event: string): boolean => Object.hasOwn(verbs, event);

/** What a consent event says; null when it does not say enough to be a proof. A withdrawal takes the night along. */
export function readConsent(event: string, properties: unknown): ConsentStatement | null {
  const parsed = statement.safeParse(properties);
  if (!parsed.success) return null;
  const { channel, category, night, source, wording } = parsed.data;
  const granted = verbs[event] === true;
  return {
    channel,
    category: category ?? 'advertising',
    granted,
    night: granted && night === true,
    source: source ?? 'event',
    wording: wording ?? null,
  };
}
