/** `PT1H2M3S`, `P2DT30M`: whole seconds as a duration that people can read. */
export function durationOfSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const days = Math.floor(seconds / 86_400);
  const time = parts.map((count, unit) => (count > 0 ? `${count}${'HMS'[unit]}` : '')).join('');
  if (days === 0) return `PT${time || '0S'}`;
  return `P${days}D${time && `T${time}`}`;
}
