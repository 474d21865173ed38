import type { Language } from '../../i18n/language.ts';
import { look, table } from './look.ts';
import { money } from './money.ts';

const words = {
  ko: { quantity: '수량', total: '합계' },
  en: { quantity: 'Quantity', total: 'Total' },
} satisfies Record<Language, unknown>;

/** The products of a list such as `customer.cart.items`, each with its picture, and what they cost in all. */
export const itemRows = (path: string, total: string | undefined, language: Language): string =>
  `{% if ${path}.size > 0 %}${rows(
    `{% for item in ${path} %}${row('item', language, total !== undefined)}{% endfor %}`,
    total === undefined ? '' : `{% if ${total} > 0 %}${sum(money(total, language), language)}{% endif %}`,
  )}{% endif %}`;

/** The one product that stands at `path`. */
export const productRow = (path: string, language: Language): string =>
  `{% if ${path}.name %}${rows(row(path, language), '')}{% endif %}`;

// The profile holds one cart, the newest. Who has begun another one meanwhile is shown what began this run.
export const cartRows = (language: Language): string =>
  `{% if customer.cart.items.size > 0 and customer.cart.cart_id == trigger.cart_id %}${itemRows(
    'customer.cart.items',
    'customer.cart.total',
    language,
  )}{% else %}${productRow('trigger', language)}{% endif %}`;

const rows = (inside: string, last: string): string =>
  `<table ${table} width="100%" style="margin:8px 0 16px;border-top:1px solid ${look.line}">
${inside}${last}
</table>`;

const sum = (total: string, language: Language): string =>
  `<tr><td colspan="2" style="padding:14px 0;color:${look.quiet};font-size:14px">${words[language].total}</td><td align="right" style="padding:14px 0;font-size:17px;font-weight:700;white-space:nowrap">${total}</td></tr>`;

const cell = `border-bottom:1px solid ${look.line}`;

/** What an event left out is left out here: no broken picture, no link to nowhere, no price of nothing. */
const row = (item: string, language: Language, priced = true): string => `<tr>
<td width="84" style="padding:14px 0;${cell}">{% if ${item}.image_url %}<img src="{{ ${item}.image_url }}" width="72" height="72" alt="" style="display:block;border:0;border-radius:8px;background:${look.ground}">{% endif %}</td>
<td style="padding:14px 12px;${cell};font-size:15px">{% if ${item}.url %}<a href="{{ ${item}.url }}" style="color:${look.ink};text-decoration:none;font-weight:600">{{ ${item}.name }}</a>{% else %}<b>{{ ${item}.name }}</b>{% endif %}{% if ${item}.quantity %}<br><span style="font-size:13px;color:${look.quiet}">${words[language].quantity} {{ ${item}.quantity }}</span>{% endif %}</td>
<td align="right" style="padding:14px 0;${cell};font-size:15px;white-space:nowrap">${priced ? price(item, language) : ''}</td>
</tr>`;

const price = (item: string, language: Language): string =>
  `{% if ${item}.price %}{% assign count = ${item}.quantity | default: 1 %}${money(`${item}.price | times: count`, language)}{% endif %}`;
