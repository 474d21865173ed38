import type { PresenceAnswer } from '@olle/shared/api/presence';

export type Person = PresenceAnswer['people'][number];

export const editorOf = (presence: PresenceAnswer | null): Person | undefined =>
  presence?.people.find(({ editingSince }) => editingSince !== null);

/** Names of colours that tell people apart on a panel, by day and by night. */
const colours = ['message', 'trigger', 'time', 'decision', 'live', 'data'] as const;

/** The same person has the same colour wherever they are seen. */
export function colourOf(name: string): string {
  const sum = Array.from(name).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return `var(--olle-${colours[sum % colours.length]})`;
}
