/** What is stored as the one who did something where that is nobody with a name. */
export const actors = {
  /** A program that called with the admin key. */
  key: 'admin key',
  /** Somebody who signed in by a link that was made for no name. */
  link: 'sign-in link',
} as const;
