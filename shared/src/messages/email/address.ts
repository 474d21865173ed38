import { oneLine } from './one-line.ts';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * Reads `hello@shop.example` or `Shop <hello@shop.example>`; null for anything else, a list above all: one message has one
 * reader.
 */
export function readAddress(text: string): MailAddress | null {
  const plain = oneLine(text);
  const [, name = '', inside] = /^(.*)<([^<>]*)>$/.exec(plain) ?? [];
  const address = (inside ?? plain).trim();
  if (!/^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,253}$/u.test(address)) return null;
  return { name: name.trim().replaceAll(/^"|"$/g, '').trim(), address };
}

export const writeAddress = ({ name, address }: MailAddress): string =>
  name === '' ? address : `"${name.replaceAll(/["\\]/g, "'")}" <${address}>`;
