/** Milliseconds as a duration that people say: whole minutes; null for less than one. */
export function spokenDuration(milliseconds: number): string | null {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes === 0) return null;
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  const clock = `${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
  return `P${days ? `${days}D` : ''}${clock ? `T${clock}` : ''}`;
}
