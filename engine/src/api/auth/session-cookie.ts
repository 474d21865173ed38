export const sessionCookie = 'olle_session';
export const sessionDays = 30;

/** Not readable by scripts; `Lax` so that a link from a mail or chat opens signed in. */
export function setSessionCookie(token: string, publicUrl: string): string {
  return `${sessionCookie}=${token}; Max-Age=${sessionDays * 86_400}; ${attributes(publicUrl)}`;
}

export const clearSessionCookie = (publicUrl: string): string =>
  `${sessionCookie}=; Max-Age=0; ${attributes(publicUrl)}`;

const attributes = (publicUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`;
