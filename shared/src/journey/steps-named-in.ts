import type { PlacedText } from '../templates/texts-in.ts';
import { namedIn } from '../templates/variables.ts';
import type { Mention } from './mentions.ts';

/** The steps that a template names. What else it may name is known without the journey (`templateProblems`). */
export const stepsNamedIn = ({ text, path: field }: PlacedText): Mention[] =>
  // Most texts name none, and to be read takes longer than to be searched.
  text.includes('steps')
    ? namedIn(text)
        .filter(isOfStep)
        .map((variable) => ({ ...variable, field }))
    : [];

const isOfStep = ({ path }: { readonly path: string }): boolean => path.startsWith('steps.');
