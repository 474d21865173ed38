import { expect, it } from 'vitest';
import { beforeEnd } from './before-end.ts';

it.each([
  ['<p>x</p>', '<p>x</p>+'],
  ['<body><p>x</p></BODY></html>', '<body><p>x</p>+</BODY></html>'],
  ['<pre></body></pre><p>x</p></body >', '<pre></body></pre><p>x</p>+</body >'],
  ['<p>x</p></html>\n', '<p>x</p>+</html>\n'],
  // In small letters this one is two characters long.
  ['<body>İİİİ</body>', '<body>İİİİ+</body>'],
])('adds to %s before its end', (html, expected) => {
  expect(beforeEnd(html, '+')).toBe(expected);
});
