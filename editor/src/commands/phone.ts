/** A screen as narrow as a phone's: cards would be too small to read and to touch, and beside them nothing has room. */
export const phone = '(max-width: 640px)';
