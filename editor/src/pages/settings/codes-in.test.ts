import { expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

it('takes a pasted column, a list with commas, and quotes of a sheet', () => {
  expect(codesIn('JEJU-1\r\nJEJU-2\n\n JEJU-3 ,"JEJU-4";JEJU-5')).toEqual([
    'JEJU-1',
    'JEJU-2',
    'JEJU-3',
    'JEJU-4',
    'JEJU-5',
  ]);
});

it('counts a code once, and none in nothing', () => {
  expect(codesIn('A\nA\nB')).toEqual(['A', 'B']);
  expect(codesIn(' \n ,')).toEqual([]);
});
