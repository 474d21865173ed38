/** A picture brings its letters along: of the hundred parts of the font, those that hold a letter of the text. */
export async function fontsOf(text: string): Promise<string> {
  const letters = lettersOf(text);
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...rulesOf(sheet)].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .flatMap(({ rule, base }) => (rule instanceof CSSFontFaceRule ? [{ rule, base }] : []))
    .filter(({ rule }) => holdsAny(rule.style.getPropertyValue('unicode-range'), letters));
  return (await Promise.all(rules.map(({ rule, base }) => carried(rule.cssText, base)))).join('\n');
}

/** By code point, as fonts say what they hold. */
export const lettersOf = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    // Of another origin: a browser extension's, say.
    return [];
  }
}

/** `U+20-7e, U+ac00, U+4??` */
export function holdsAny(ranges: string, letters: ReadonlySet<number>): boolean {
  if (ranges.trim() === '') return true;
  return ranges.split(',').some((range) => {
    const [first = '', last = first] = range.trim().replace(/^u\+/i, '').split('-');
    const from = Number.parseInt(first.replaceAll('?', '0'), 16);
    const to = Number.parseInt(last.replaceAll('?', 'f'), 16);
    for (const letter of letters) if (letter >= from && letter <= to) return true;
    return false;
  });
}

/** The rule with its file in it. One that cannot be had is left out: the picture then has the system's letters. */
async function carried(rule: string, base: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(rule)?.[1];
  if (!address) return '';
  try {
    const file = await (await fetch(new URL(address, base))).blob();
    return rule.replace(address, await asDataUrl(file));
  } catch {
    return '';
  }
}

const asDataUrl = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    // Asked for below: it is text.
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('a font could not be read'));
    reader.readAsDataURL(file);
  });
