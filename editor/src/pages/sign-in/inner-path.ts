/** Where to go after signing in: only ever a path of this app, whatever the address says. */
export const innerPath = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
