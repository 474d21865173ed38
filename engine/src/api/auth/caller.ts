import type { By } from '../../db/once-in.ts';

/** Who is calling: the holder of the admin key (`admin key`), or a person signed in with a browser (their display name). */
export interface Caller extends By {
  readonly by: 'key' | 'session';
}
