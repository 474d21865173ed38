const { page, writeKey, words: text, eventNames: names } = document.body.dataset;

export const pageName = page;
export const key = writeKey;
export const language = document.documentElement.lang;
export const words = JSON.parse(text);
const eventNames = JSON.parse(names);

/** An event as the pages of Olle call it. */
export const eventWords = (name) => eventNames[name === 'identify' ? '$identify' : name] ?? name;

/** `words.added` with its `{name}` filled in. */
export function say(word, values = {}) {
  return words[word].replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

export function money(amount) {
  const digits = amount.toLocaleString('en-US');
  return language === 'en' ? `₩${digits}` : `${digits}원`;
}
