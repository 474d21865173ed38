import type { Scenario } from './scenario.ts';
import { cartStories } from './stories/cart.ts';
import { decisionStories } from './stories/decisions.ts';
import { entryStories } from './stories/entry.ts';
import { pauseStories } from './stories/pause.ts';
import { timeStories } from './stories/time.ts';

export const scenarios: readonly Scenario[] = [
  ...cartStories,
  ...entryStories,
  ...timeStories,
  ...decisionStories,
  ...pauseStories,
];
