import { useEffect } from 'react';
import { fetchTheRest } from './rest.ts';
import { whenIdle } from './when-idle.ts';

/** Says that the page shows itself now: what it could be shown without may come. */
export function useShown(): void {
  useEffect(() => whenIdle(fetchTheRest), []);
}
