import { fetchLaterWords } from './messages.ts';

/**
 * What is fetched after the first words, with the words that it speaks (`i18n/words/later-en.ts`).
 * @example lazyRouteComponent(() => withWords(import('../pages/home/home-page.tsx')), 'HomePage')
 */
export async function withWords<T>(coming: Promise<T>): Promise<T> {
  const [fetched] = await Promise.all([coming, fetchLaterWords()]);
  return fetched;
}
