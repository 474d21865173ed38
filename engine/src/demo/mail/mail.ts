import type { EmailContent } from '@olle/shared/messages/email/channel';
import type { BothLanguages } from '../catalogue/product.ts';
import { bilingual } from './bilingual.ts';
import { mailPage } from './parts.ts';

/** One mail in both languages, in the shop's frame. */
export const mail = (shop: string, subject: BothLanguages, body: BothLanguages): EmailContent => ({
  subject: bilingual(subject),
  html: mailPage(shop, bilingual({ ko: `\n${body.ko}\n`, en: `\n${body.en}\n` })),
});

/** One mail in one language, for a branch of readers of that language. */
export const mailIn = (shop: string, subject: string, body: string): EmailContent => ({
  subject,
  html: mailPage(shop, body),
});

/** How a reader is addressed. */
export const you: BothLanguages = {
  ko: "{{ customer.name | default: '고객' }}님",
  en: "{{ customer.name | default: 'there' | split: ' ' | first }}",
};
