import { expect, it } from 'vitest';
import { drawnWith } from './drawn-with.ts';

/** Who imports what; what is fetched later in brackets. */
const imports: Record<string, readonly string[]> = {
  main: ['router', 'button'],
  router: ['(journey-page)', '(home-page)', '(run-page)'],
  'journey-page': ['card', 'badge', 'button', '(dialog)'],
  'home-page': ['badge', '(letters)'],
  'run-page': ['card', 'steps'],
  card: ['words', 'edge'],
  dialog: ['card', 'dates'],
  letters: ['words'],
};
const importersOf = (id: string): string[] => Object.keys(imports).filter((each) => imports[each]?.includes(id));
const drawn = drawnWith(/journey-page/, /run-page/);
const of = (id: string) =>
  drawn(id, (each) => ({
    isEntry: each === 'main',
    importers: importersOf(each),
    dynamicImporters: importersOf(`(${each})`),
  }));

it('finds what a page and its kin alone begin with', () => {
  expect(['journey-page', 'card', 'edge'].map(of)).toEqual(['alone', 'alone', 'alone']);
});

it('tells what other pages come to as well, be it later', () => {
  expect(['badge', 'words'].map(of)).toEqual(['shared', 'shared']);
});

it('leaves what the page fetches later, and what is of others', () => {
  expect(['dialog', 'dates', 'home-page', 'steps'].map(of)).toEqual([null, null, null, null]);
});
