import type { Fragment } from 'postgres';
import type { Sql } from '../../../db/database.ts';

/** What is looked for: each word in the ways it may be written. All of them have to be there. */
export type Words = readonly (readonly string[])[];

export const wordsOf = (text: string): Words =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, ...bareNumber(word)]);

/** Whether a text of Postgres says them, capital or not; none of their letters stands for others. */
export const saysInSql = (sql: Sql, words: Words, text: Fragment): Fragment =>
  words.reduce<Fragment>(
    (before, ways) => sql`${before} and ${text} ilike any (${ways.map(patternOf)}::text[])`,
    sql`true`,
  );

export function says(words: Words, text: string): boolean {
  const said = text.toLowerCase();
  return words.every((ways) => ways.some((way) => said.includes(way.toLowerCase())));
}

/** The ways of a word, and how each stands inside a string of JSON. */
export const alsoAsJson = (ways: readonly string[]): readonly string[] => [
  ...ways,
  ...ways.map((way) => JSON.stringify(way).slice(1, -1)),
];

const patternOf = (word: string): string => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Read as 39,000원 on the page, kept as 39000. */
function bareNumber(word: string): string[] {
  const bare = word.replaceAll(/[,원₩]/g, '');
  return bare !== word && /^\d+(\.\d+)?$/.test(bare) ? [bare] : [];
}
