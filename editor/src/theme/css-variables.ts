import type { CSSVariablesResolver } from '@mantine/core';
import { basalt, basaltAtNight, tangerine } from './colours.ts';

/**
 * The names that stylesheets use. States and node families are text colours that reach 4.5:1 on a panel; their grounds
 * are mixed from them in base.css.
 */
const light = {
  '--olle-page': basalt[0],
  '--olle-panel': '#ffffff',
  '--olle-raised': '#ffffff',
  '--olle-hover': basalt[1],
  '--olle-line': basalt[2],
  '--olle-line-strong': basalt[3],
  '--olle-text': basalt[9],
  '--olle-quiet': basalt[6],
  '--olle-accent': tangerine[7],
  '--olle-accent-ground': tangerine[0],
  '--olle-accent-line': tangerine[5],
  '--olle-shadow': '0 1px 2px rgb(22 28 31 / 6%), 0 8px 24px rgb(22 28 31 / 12%)',
  '--olle-live': '#16733f',
  '--olle-waiting': '#1b62a8',
  '--olle-held': '#855700',
  '--olle-held-ground': '#fcf1d6',
  '--olle-failed': '#b92730',
  '--olle-ended': basalt[6],
  '--olle-trigger': '#6a45c4',
  '--olle-time': '#1b62a8',
  '--olle-decision': '#8f5c00',
  '--olle-decision-ground': '#fcf0da',
  '--olle-message': '#08706a',
  '--olle-data': '#47606f',
  '--olle-end': basalt[6],
};

const dark: Record<keyof typeof light, string> = {
  '--olle-page': basaltAtNight[8],
  '--olle-panel': basaltAtNight[7],
  '--olle-raised': basaltAtNight[6],
  '--olle-hover': basaltAtNight[6],
  '--olle-line': '#293236',
  '--olle-line-strong': basaltAtNight[4],
  '--olle-text': basaltAtNight[0],
  '--olle-quiet': basaltAtNight[2],
  '--olle-accent': tangerine[4],
  '--olle-accent-ground': '#33200f',
  '--olle-accent-line': tangerine[5],
  '--olle-shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 50%)',
  '--olle-live': '#63cf96',
  '--olle-waiting': '#79b6f0',
  '--olle-held': '#e8ba4c',
  '--olle-held-ground': '#3a2e12',
  '--olle-failed': '#f68d92',
  '--olle-ended': basaltAtNight[2],
  '--olle-trigger': '#b8a1f5',
  '--olle-time': '#79b6f0',
  '--olle-decision': '#e8ba4c',
  '--olle-decision-ground': '#3a2e12',
  '--olle-message': '#55cac2',
  '--olle-data': '#a2b8c7',
  '--olle-end': basaltAtNight[2],
};

/** What Mantine's own components read, told to follow the names above. */
const forMantine = {
  '--mantine-color-body': 'var(--olle-panel)',
  '--mantine-color-text': 'var(--olle-text)',
  '--mantine-color-dimmed': 'var(--olle-quiet)',
  '--mantine-color-placeholder': 'var(--olle-quiet)',
  '--mantine-color-default': 'var(--olle-panel)',
  '--mantine-color-default-hover': 'var(--olle-hover)',
  '--mantine-color-default-border': 'var(--olle-line-strong)',
  '--mantine-color-default-color': 'var(--olle-text)',
  '--mantine-color-error': 'var(--olle-failed)',
  '--mantine-color-anchor': 'var(--olle-text)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...light, ...forMantine },
  dark: { ...dark, ...forMantine },
});
