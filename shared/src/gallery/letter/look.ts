import { mailFace } from '../../messages/email/face.ts';

/** Colours and face of every mail of the gallery. Mail programs know no style sheets: each element carries its own. */
export const look = {
  ink: '#1f2b2e',
  quiet: '#5c6a6e',
  accent: '#c2500f',
  ground: '#f3f5f5',
  line: '#dfe5e6',
  couponLine: '#e3a980',
  couponGround: '#fdf5ee',
  face: `${mailFace};word-break:keep-all`,
} as const;

export const table = 'role="presentation" cellpadding="0" cellspacing="0"';

/** Of a link that looks like a button, in a text that its writer goes on with: short, for it is read among the words. */
export const buttonStyle = `display:inline-block;padding:13px 28px;border-radius:8px;background:${look.accent};color:#ffffff;font-weight:700;text-decoration:none`;
