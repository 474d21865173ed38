import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textFromHtml } from './text-from-html.ts';

it.each([
  ['<p>하나</p><p>둘</p>', '하나\n\n둘'],
  ['한 줄<br>다음 줄<br/>끝', '한 줄\n다음 줄\n끝'],
  ['<a href="https://a.kr/?x=1&amp;y=2">상점</a>으로', '상점 (https://a.kr/?x=1&y=2)으로'],
  ['<a href="https://a.kr">https://a.kr</a>', 'https://a.kr'],
  ['<a href="mailto:a@b.kr">a@b.kr</a> <a href="#top">위로</a>', 'a@b.kr 위로'],
  ['<a href="https://a.kr"><img src="x" alt="로고"></a>', '로고 (https://a.kr)'],
  ['<a href="https://a.kr"><img src="x"></a>', 'https://a.kr'],
  ['<ul><li>하나</li><li>둘</li></ul>끝', '- 하나\n- 둘\n\n끝'],
  ['<ul>\n  <li>하나</li>\n  <li>둘</li>\n</ul>', '- 하나\n- 둘'],
  ['<table><tr><td>이름</td><td>값</td></tr><tr><td>a</td><td>1</td></tr></table>', '이름 값\na 1'],
  ['&lt;b&gt; &amp;amp; &#54620;&#xAE00; &nbsp;&hellip; &nope; &#0;', '<b> &amp; 한글 … &nope; &#0;'],
  ['<style>p > a { color: red }</style><script>1 < 2</script><title>x</title>보임', '보임'],
  ['<!-- <p>숨김</p> -->보임<!DOCTYPE html>', '보임'],
  ['<!-- open', ''],
  ['3 < 4 그리고 5 > 4', '3 < 4 그리고 5 > 4'],
  ['<p title="a > b">본문</p>', '본문'],
  ['  여러   칸\n\n  줄 ', '여러 칸 줄'],
  ['<h1>제목</h1>본문', '제목\n\n본문'],
  ['<style>open', ''],
])('%j reads %j', (html, text) => {
  expect(textFromHtml(html)).toBe(text);
});

it('takes any text, in time that grows with its length', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '<a href=',
    '</a>',
    '"',
    '<!--',
    '-->',
    '<style>',
    '&',
    ';',
    '<li>',
    'x',
    ' ',
    '\n',
    '=',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(textFromHtml(pieces.join(''))).toBeTypeOf('string');
    }),
  );
  // Were each part compared with each other, the time that a test has would be over long before.
  for (const hostile of ['<a href="', '<!--', '<style>', '<p ', '&#', ' \n', '<li>'])
    expect(textFromHtml(hostile.repeat(300_000))).toBeTypeOf('string');
});
