/**
 * The time of the day that somebody typed, as `HH:MM`; null while it is none.
 * @example clockFrom('9:30 pm') // '21:30', as '오후 9시 30분', '2130' and '21.30'
 */
export function clockFrom(text: string): string | null {
  const found = /^(오전|오후|am|pm)?(\d{1,2})(?:[:.시h]?(\d{2})?분?)?(am|pm)?$/i.exec(text.replaceAll(/\s/g, ''));
  if (!found) return null;
  const half = (found[1] ?? found[4] ?? '').toLowerCase();
  const [hour, minute] = [Number(found[2]), Number(found[3] ?? 0)];
  if (half && (hour < 1 || hour > 12)) return null;
  const later = half === '오후' || half === 'pm';
  const hours = half ? (hour % 12) + (later ? 12 : 0) : hour;
  if (hours > 23 || minute > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
