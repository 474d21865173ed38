import type { BothLanguages } from '../both-languages.ts';
import { look, table } from './look.ts';

interface Page {
  /** Liquid or a tag: `ko`. */
  readonly lang: string;
  readonly name: string;
  readonly home: string;
  readonly inside: string;
}

/**
 * The frame of every mail: at most 600 px wide, in tables, as Outlook needs it; narrower margins on a phone. Advertising
 * gets its footer (who sends, how to refuse) from the composer, before the end of the body.
 */
export const page = ({ lang, name, home, inside }: Page): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${name}</title>
<style>@media (max-width:480px){.card{padding:28px 20px !important}}</style>
</head>
<body style="margin:0 auto;padding:0 12px 32px;max-width:600px;background:${look.ground};${look.face}">
<table ${table} width="100%">
<tr><td align="center" style="padding:32px 0 0">
<table ${table} width="600" style="width:100%;max-width:600px">
<tr><td style="padding:0 4px 16px;${look.face};font-size:18px;font-weight:700;color:${look.ink}">
<a href="${home}" style="color:${look.ink};text-decoration:none"><span style="color:${look.accent}">&#9679;</span> ${name}</a>
</td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid ${look.line};border-radius:12px;padding:36px 32px;${look.face};font-size:15px;line-height:1.7;color:${look.ink}">
${inside}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;

/** Each reader's own language, decided when the mail is rendered: `en-US` is English, too. */
export const bilingual = ({ ko, en }: BothLanguages): string =>
  ko === en ? ko : `{% case customer.locale | slice: 0, 2 %}{% when 'en' %}${en}{% else %}${ko}{% endcase %}`;
