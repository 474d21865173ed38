const halfCharacters = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * U+0000 and halves of characters become U+FFFD: JSON can write them, and filters of templates can make them of whole
 * ones, but Postgres keeps none and no mail carries them.
 */
export const storableText = (text: string): string =>
  mayBeUnstorable(text) ? text.replaceAll('\0', '\ufffd').replace(halfCharacters, '\ufffd') : text;

export const isStorable = (text: string): boolean => !mayBeUnstorable(text) || storableText(text) === text;

// Most texts hold neither, and a search for two ranges is far quicker than looking around each character.
const mayBeUnstorable = (text: string): boolean => text.includes('\0') || /[\ud800-\udfff]/.test(text);
