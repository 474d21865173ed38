/** `{{ 39000 | won }}` is 39,000원. What is no number stays as it is. */
export function won(value: unknown): unknown {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return value;
  const digits = Math.abs(Math.round(amount)).toFixed(0);
  return `${amount <= -0.5 ? '-' : ''}${digits.replaceAll(/\B(?=(\d{3})+$)/g, ',')}원`;
}
