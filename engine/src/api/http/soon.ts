import { ApiError } from './api-error.ts';

/** Longer than Temporal takes when it is well. */
const patienceMs = 4_000;

/** What is asked of Temporal may hang instead of failing, and its client waits for minutes: who called us does not. */
export async function soon<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError('unavailable', [], { 'Retry-After': '5' })), patienceMs);
  });
  return await Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
