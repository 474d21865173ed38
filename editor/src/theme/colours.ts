import type { MantineColorsTuple } from '@mantine/core';

/** Basalt: the neutral of every page, a grey with a little blue-green. */
export const basalt: MantineColorsTuple = [
  '#f6f8f8',
  '#edf0f1',
  '#dfe4e5',
  '#c8d0d2',
  '#a5b1b4',
  '#7e8c90',
  '#566367',
  '#3c474b',
  '#242d30',
  '#161c1f',
];

/** Tangerine: the one primary action of a page, and selection. */
export const tangerine: MantineColorsTuple = [
  '#fff3ea',
  '#fee3cf',
  '#fcc9a4',
  '#f9ab73',
  '#f58f45',
  '#ee7622',
  '#d9610f',
  '#bf5209',
  '#9c430a',
  '#75330b',
];

/** The same greys in the order Mantine reads its dark scheme: 0 is text, 6 a panel, 7 the page. */
export const basaltAtNight: MantineColorsTuple = [
  '#e3e9ea',
  '#c3cccf',
  '#9dabae',
  '#7a888c',
  '#3f4a4e',
  '#303a3e',
  '#1f272a',
  '#161c1f',
  '#111618',
  '#0b0f10',
];
