import type { SettingsAnswer } from '@olle/shared/api/settings';
import { z } from 'zod';

export interface OwnShop {
  readonly name: string;
  readonly url: string;
  readonly freeFrom: number;
}

const key = 'olle.shop';
const kept = z.object({ name: z.string(), url: z.string(), freeFrom: z.number() });

export const isAddress = (url: string): boolean => /^https?:\/\/[^\s/.]+\S*$/.test(url);

export const isComplete = ({ name, url }: OwnShop): boolean => name.trim() !== '' && isAddress(url);

/** What was filled in here last; else what the workspace's settings say. */
export function readShop(settings: SettingsAnswer): OwnShop {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Somebody else's words under our key.
  }
  const { sender, name, publicUrl } = settings;
  // A sender nobody can reach is the demo's, and its shop stands beside. Without a name, nobody has said who sends.
  const isDemo = sender.name !== '' && sender.email.endsWith('.example');
  return { name: sender.name || name, url: isDemo ? `${publicUrl}/shop` : '', freeFrom: 0 };
}

export const keepShop = (shop: OwnShop): void => localStorage.setItem(key, JSON.stringify(shop));
