const { page, writeKey, words: text } = document.body.dataset;

export const pageName = page;
export const key = writeKey;
export const language = document.documentElement.lang;
export const words = JSON.parse(text);

/** `words.added` with its `{name}` filled in. */
export function say(word, values = {}) {
  return words[word].replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

export function money(amount) {
  const digits = amount.toLocaleString('en-US');
  return language === 'en' ? `₩${digits}` : `${digits}원`;
}
