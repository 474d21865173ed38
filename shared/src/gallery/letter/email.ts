import type { Language } from '../../i18n/language.ts';
import type { EmailContent } from '../../messages/email/channel.ts';
import type { Setting } from '../setting.ts';
import type { Letter, Part, Text } from './letter.ts';
import { look, table } from './look.ts';
import { bilingual, page } from './page.ts';
import { cartRows, itemRows, productRow } from './product-rows.ts';
import { shopWords } from './shop-words.ts';

/** A letter as an e-mail, in the language of its readers or, for readers of both, in each one's own. */
export function emailOf(letter: Letter, { readers, shop }: Setting): EmailContent {
  const body = (language: Language) => `\n${bodyOf(letter[language], language)}\n`;
  const both = (word: 'name' | 'home') => ({
    ko: shopWords(shop, 'ko')[word],
    en: shopWords(shop, 'en')[word],
  });
  if (readers === 'both')
    return {
      subject: bilingual({ ko: letter.ko.subject, en: letter.en.subject }),
      html: page({
        lang: bilingual({ ko: 'ko', en: 'en' }),
        name: bilingual(both('name')),
        home: bilingual(both('home')),
        inside: bilingual({ ko: body('ko'), en: body('en') }),
      }),
    };
  return {
    subject: letter[readers].subject,
    html: page({ lang: readers, name: both('name')[readers], home: both('home')[readers], inside: body(readers) }),
  };
}

/** What it says, without the page round it. */
const bodyOf = ({ parts }: Text, language: Language): string => parts.map((part) => partOf(part, language)).join('\n');

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

function partOf(part: Part, language: Language): string {
  // Each writer takes parts of its own kind, and this is the one of the part's.
  const write = writers[part.kind] as (part: Part, language: Language) => string;
  return write(part, language);
}

const link = `display:inline-block;padding:13px 28px;${look.face};font-size:15px;font-weight:700;text-decoration:none`;

const writers: { [K in Part['kind']]: (part: Of<K>, language: Language) => string } = {
  heading: ({ text }) =>
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.4;font-weight:700;color:${look.ink}">${text}</h1>`,
  paragraph: ({ text }) => `<p style="margin:0 0 16px">${text}</p>`,
  note: ({ text }) => `<p style="margin:20px 0 0;font-size:13px;line-height:1.6;color:${look.quiet}">${text}</p>`,
  button: ({ label, href }) =>
    `<table ${table} style="margin:24px 0 4px"><tr><td style="border-radius:8px;background:${look.accent}">
<a href="${href}" style="${link};color:#ffffff">${label}</a>
</td></tr></table>`,
  coupon: ({ worth, terms }) =>
    `<table ${table} width="100%" style="margin:8px 0"><tr><td align="center" style="border:2px dashed ${look.couponLine};border-radius:10px;background:${look.couponGround};padding:22px 16px">
<div style="font-size:20px;font-weight:700;color:${look.ink}">${worth}</div>
<div style="margin:10px 0 8px;font-family:Consolas,Menlo,monospace;font-size:20px;letter-spacing:1px;color:${look.accent}">{{ coupon.code }}</div>
<div style="font-size:13px;color:${look.quiet}">${terms}</div>
</td></tr></table>`,
  facts: ({ rows }) =>
    `<table ${table} width="100%" style="margin:4px 0 12px">${rows
      .map(
        ([name, value]) =>
          `<tr><td style="padding:6px 12px 6px 0;color:${look.quiet};font-size:14px;white-space:nowrap">${name}</td><td align="right" style="padding:6px 0;font-size:14px;color:${look.ink}">${value}</td></tr>`,
      )
      .join('')}</table>`,
  items: ({ path, total }, language) => itemRows(path, total, language),
  cart: (_part, language) => cartRows(language),
  product: ({ path }, language) => productRow(path, language),
  answers: ({ answers }) =>
    answers
      .map(
        ({ label, href }) =>
          `<table ${table} width="100%" style="margin:8px 0"><tr><td align="center" style="border:1px solid ${look.line};border-radius:8px">
<a href="${href}" style="${link};color:${look.accent}">${label}</a>
</td></tr></table>`,
      )
      .join('\n'),
};
