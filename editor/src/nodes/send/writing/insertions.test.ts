import { renderTemplate } from '@olle/shared/templates/render';
import { expect, it } from 'vitest';
import { bold, button, insertValue, link, paragraph, picture } from './insertions.ts';
import type { Insertion, Written } from './places.ts';
import { restingPlace } from './places.ts';

/** `[` and `]` stand round what is chosen, `|` at the caret. */
function written(marked: string): Written {
  const text = marked.replaceAll(/[[\]|]/g, '');
  const from = marked.search(/[[|]/);
  const to = marked.includes(']') ? marked.indexOf(']') - 1 : from;
  return { text, from, to };
}

function applied({ text }: Written, { from, to, text: put, select: [begin, end] }: Insertion): string {
  const next = text.slice(0, from) + put + text.slice(to);
  const [a, b] = [from + begin, from + end];
  return a === b ? `${next.slice(0, a)}|${next.slice(a)}` : `${next.slice(0, a)}[${next.slice(a, b)}]${next.slice(b)}`;
}

const done = (marked: string, edit: (to: Written) => Insertion): string =>
  applied(written(marked), edit(written(marked)));
const to = { address: 'https://a.kr/?x=1&y=2', label: '보기 & 사기' };

it.each([
  ['안녕 |님', '안녕 {{ a }}|님'],
  ['안녕 [서연]님', '안녕 {{ a }}|님'],
  ['안녕하세요|', '안녕하세요 {{ a }}|'],
  ['Hello,|', 'Hello, {{ a }}|'],
  ['안녕[서연]님', '안녕{{ a }}|님'],
  ['(|)', '({{ a }}|)'],
  ['<p>값: <b>x</b>|</p>', '<p>값: <b>x</b>{{ a }}|</p>'],
  ['<a href="https://a.kr/x|">글</a>', '<a href="https://a.kr/x{{ a }}|">글</a>'],
  ['<p>|</p>', '<p>{{ a }}|</p>'],
  ['<p cl|ass="x">글</p>', '<p class="x">{{ a }}|글</p>'],
  ['<a href="|">글</a>', '<a href="{{ a }}|">글</a>'],
  ['{{ b.c| }} 끝', '{{ b.c }}{{ a }}| 끝'],
  ['<a href="{{ b| }}">글</a>', '<a href="{{ b }}{{ a }}|">글</a>'],
])('puts a value where the caret is, never into a tag or another value: %s', (before, after) => {
  expect(done(before, (at) => insertValue(at, '{{ a }}', true))).toBe(after);
});

it('takes the signs of HTML in a subject for what they are', () => {
  expect(done('1 < 2 |> 1', (at) => insertValue(at, '{{ a }}', false))).toBe('1 < 2 {{ a }}|> 1');
  expect(done('오늘 담은|', (at) => insertValue(at, '{{ a }}', false))).toBe('오늘 담은 {{ a }}|');
  expect(done('{{ b| }}님', (at) => insertValue(at, '{{ a }}', false))).toBe('{{ b }}{{ a }}|님');
});

it.each([
  ['<p>아주 [좋은] 날</p>', '<p>아주 <strong>[좋은]</strong> 날</p>'],
  ['<p>아주 <strong>[좋은]</strong> 날</p>', '<p>아주 [좋은] 날</p>'],
  ['<p>[<strong>좋은</strong>] 날</p>', '<p>[좋은] 날</p>'],
  ['<p>아주[ 좋은 ]날</p>', '<p>아주 <strong>[좋은]</strong> 날</p>'],
  ['<p>|</p>', '<p><strong>[굵게]</strong></p>'],
  ['<p>[하나</p><p>둘]</p>', '<p>[<strong>하나</strong></p><p><strong>둘</strong>]</p>'],
  ['[<p>하나</p>]', '[<p><strong>하나</strong></p>]'],
  ['<p>{{ cus[tomer.name }}]님</p>', '<p><strong>[{{ customer.name }}]</strong>님</p>'],
  ['<p>[하나{% if a %}둘]{% endif %}</p>', '<p>[<strong>하나</strong>{% if a %}<strong>둘</strong>]{% endif %}</p>'],
])('makes bold what is chosen, and stays well-formed: %s', (before, after) => {
  expect(done(before, (at) => bold(at, '굵게'))).toBe(after);
});

it.each([
  ['|', '<p>[문단]</p>'],
  ['<p>하나|</p>', '<p>하나</p>\n<p>[문단]</p>'],
  ['<p>하나 |둘</p>\n<p>셋</p>', '<p>하나 둘</p>\n<p>[문단]</p>\n<p>셋</p>'],
  ['[하나\n\n둘]', '[<p>하나</p>\n\n<p>둘</p>]'],
  ['[{% if a %}\n하나\n{% endif %}]', '{% if a %}\n하나\n{% endif %}\n<p>[문단]</p>'],
  ['<p>[하나</p><p>둘]</p>', '<p>하나</p><p>둘</p>\n<p>[문단]</p>'],
])('makes paragraphs, none within another: %s', (before, after) => {
  expect(done(before, (at) => paragraph(at, '문단'))).toBe(after);
});

const href = 'href="https://a.kr/?x=1&amp;y=2"';

it.each([
  ['<p>여기 [눌러요]</p>', `<p>여기 <a ${href}>눌러요</a>|</p>`],
  ['<p>|</p>', `<p><a ${href}>보기 &amp; 사기</a>|</p>`],
  ['<p><a href="b">글|</a></p>', `<p><a href="b">글</a><a ${href}>보기 &amp; 사기</a>|</p>`],
  ['<p>[하나 <a href="b">둘</a>]</p>', `<p>하나 <a href="b">둘</a><a ${href}>보기 &amp; 사기</a>|</p>`],
])('makes a link of what is chosen, none within another: %s', (before, after) => {
  expect(done(before, (at) => link(at, to))).toBe(after);
});

it.each([
  ['<p>여기 [사기]</p>', /^<p>여기 <a href="[^"]*" style="[^"]*">보기 &amp; 사기<\/a>\|<\/p>$/],
  ['<p>하나</p>\n|', /^<p>하나<\/p>\n<p><a [^>]*>보기 &amp; 사기<\/a><\/p>\|$/],
  ['[사기]', /^<p><a [^>]*>보기 &amp; 사기<\/a><\/p>\|$/],
  ['<p>[하나</p><p>둘]</p>', /^<p>하나<\/p><p>둘<\/p>\n<p><a [^>]*>보기 &amp; 사기<\/a><\/p>\|$/],
])('makes a button: %s', (before, after) => {
  expect(done(before, (at) => button(at, to))).toMatch(after);
});

it('shows a picture, and keeps what fills its address in as it is', () => {
  const shown = done('<p>|</p>', (at) =>
    picture(at, { address: '{{ trigger.image_url | default: "https://a.kr/x.png" }}', label: '"귤"' }),
  );
  expect(shown).toContain(`src="{{ trigger.image_url | default: 'https://a.kr/x.png' }}" alt="&#34;귤&#34;"`);
  const rendered = renderTemplate(shown, { trigger: { image_url: 'https://b.kr/y.png' } }, { escape: 'html' });
  expect(rendered).toMatchObject({ ok: true, text: expect.stringContaining('src="https://b.kr/y.png"') });
});

it('writes on at the end, which of a page is before what closes it', () => {
  expect(restingPlace('안녕')).toBe(2);
  expect(restingPlace('<body><p>x</p>\n</body></html>\n')).toBe('<body><p>x</p>'.length);
});
