import { ApiError } from './api-error.ts';

/** The revision that the client edited: `3`, `"3"`, or `W/"3"` when a proxy compressed the answer that said it. */
export function revisionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch.trim() === '') throw new ApiError('precondition_required');
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  // A tag that we never gave matches no revision.
  return digits === undefined ? -1 : Number(digits);
}

export const etagOf = (revision: number): string => `"${revision}"`;
