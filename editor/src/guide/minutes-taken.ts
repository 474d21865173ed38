import { type Facts, isSent } from './facts.ts';

/** Who came back to it another time did not work on it all the while. */
const longest = 60;

/** From the empty draft to its mail; null: there is none yet, or it says nothing about how long the work took. */
export function minutesTaken({ begunAt, message }: Facts): number | null {
  if (begunAt === null || !isSent(message) || !message?.sentAt) return null;
  const minutes = Math.round((Date.parse(message.sentAt) - Date.parse(begunAt)) / 60_000);
  return minutes > longest ? null : Math.max(1, minutes);
}
