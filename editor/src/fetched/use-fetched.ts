import { useEffect, useState } from 'react';
import type { Fetched } from './rest.ts';

/** What is fetched later, where it is wanted; undefined until it is here. Where it does not come, the page goes on without it. */
export function useFetched<T>({ here, fetch }: Fetched<T>, wanted: boolean): T | undefined {
  const [, arrived] = useState(false);
  const missing = here() === undefined;
  useEffect(() => {
    if (!wanted || !missing) return;
    let over = false;
    fetch().then(
      () => !over && arrived(true),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [wanted, missing, fetch]);
  return here();
}
