/** A path as its page reads it; one that cannot be read, as it stands. */
export function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
