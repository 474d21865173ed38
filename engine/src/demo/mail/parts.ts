const ink = '#1f2b2e';
const quiet = '#5c6a6e';
const accent = '#c2500f';
const ground = '#f3f5f5';
const line = '#dfe5e6';

// Mail programs know no style sheets: each element carries its own.
const face =
  "font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',NanumGothic,'Segoe UI',sans-serif;word-break:keep-all";

/** The frame of every mail of the shop: 600 px, in tables, as Outlook needs it. */
export function mailPage(shop: string, inside: string): string {
  return `<!doctype html>
<html lang="{% if customer.locale == 'en' %}en{% else %}ko{% endif %}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>올레상점</title>
</head>
<body style="margin:0 auto;padding:0 12px 32px;max-width:600px;background:${ground};${face}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
<tr><td align="center" style="padding:32px 0 0">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px">
<tr><td style="padding:0 4px 16px;${face};font-size:18px;font-weight:700;color:${ink}">
<a href="${shop}" style="color:${ink};text-decoration:none"><span style="color:${accent}">&#9679;</span> 올레상점</a>
</td></tr>
<tr><td style="background:#ffffff;border:1px solid ${line};border-radius:12px;padding:36px 32px;${face};font-size:15px;line-height:1.7;color:${ink}">
${inside}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;
}

export const heading = (text: string): string =>
  `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.4;font-weight:700;color:${ink}">${text}</h1>`;

export const paragraph = (text: string): string => `<p style="margin:0 0 16px">${text}</p>`;

export const note = (text: string): string =>
  `<p style="margin:20px 0 0;font-size:13px;line-height:1.6;color:${quiet}">${text}</p>`;

export const button = (label: string, href: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0 4px"><tr><td style="border-radius:8px;background:${accent}">
<a href="${href}" style="display:inline-block;padding:13px 28px;${face};font-size:15px;font-weight:700;color:#ffffff;text-decoration:none">${label}</a>
</td></tr></table>`;

/** A coupon with its code, as `issue_coupon` left it. */
export const couponBox = (worth: string, terms: string): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 8px"><tr><td align="center" style="border:2px dashed #e3a980;border-radius:10px;background:#fdf5ee;padding:22px 16px">
<div style="font-size:20px;font-weight:700;color:${ink}">${worth}</div>
<div style="margin:10px 0 8px;font-family:Consolas,Menlo,monospace;font-size:20px;letter-spacing:1px;color:${accent}">{{ coupon.code }}</div>
<div style="font-size:13px;color:${quiet}">${terms}</div>
</td></tr></table>`;

/** Key and value rows, as in a receipt. */
export const facts = (rows: readonly (readonly [string, string])[]): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:4px 0 12px">${rows
    .map(
      ([name, value]) =>
        `<tr><td style="padding:6px 0;color:${quiet};font-size:14px;white-space:nowrap">${name}</td><td align="right" style="padding:6px 0;font-size:14px;color:${ink}">${value}</td></tr>`,
    )
    .join('')}</table>`;

export interface ItemWords {
  readonly quantity: string;
  readonly total: string;
}

/** The products of a list such as `customer.cart.items`, each with its picture, and what they cost in all. */
export const itemList = (path: string, total: string, words: ItemWords): string =>
  itemTable(`{% for item in ${path} %}${itemRow('item', words)}{% endfor %}`, money(total), words);

/** The one product that `path` is, as `trigger` of `Product Added`. */
export const oneItem = (path: string, words: ItemWords): string =>
  itemTable(itemRow(path, words), money(costOf(path)), words);

const costOf = (item: string) => `${item}.price | times: ${item}.quantity`;

const itemTable = (rows: string, total: string, words: ItemWords) =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0;border-top:1px solid ${line}">
${rows}
<tr><td colspan="2" style="padding:14px 0;color:${quiet};font-size:14px">${words.total}</td><td align="right" style="padding:14px 0;font-size:17px;font-weight:700;white-space:nowrap">${total}</td></tr>
</table>`;

const itemRow = (item: string, words: ItemWords) => `<tr>
<td width="84" style="padding:14px 0;border-bottom:1px solid ${line}"><img src="{{ ${item}.image_url }}" width="72" height="72" alt="" style="display:block;border:0;border-radius:8px;background:${ground}"></td>
<td style="padding:14px 12px;border-bottom:1px solid ${line};font-size:15px"><a href="{{ ${item}.url }}" style="color:${ink};text-decoration:none;font-weight:600">{{ ${item}.name }}</a><br><span style="font-size:13px;color:${quiet}">${words.quantity} {{ ${item}.quantity }}</span></td>
<td align="right" style="padding:14px 0;border-bottom:1px solid ${line};font-size:15px;white-space:nowrap">${money(costOf(item))}</td>
</tr>`;

/** An amount in won, written as the reader is used to. */
export const money = (value: string): string =>
  `{% if customer.locale == 'en' %}₩{{ ${value} | won | remove: '원' }}{% else %}{{ ${value} | won }}{% endif %}`;
