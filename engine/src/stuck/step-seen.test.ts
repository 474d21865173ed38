import { expect, it } from 'vitest';
import { stepSeen } from './step-seen.ts';

it('says what the card says, in the language asked', () => {
  expect(stepSeen({ type: 'wait', config: { for: 'P1D' } }, 'en').nodeTitle).toContain('1 day');
  expect(stepSeen({ type: 'wait', config: { for: 'P1D' } }, 'ko').nodeTitle).toContain('1일');
});

it('names the kind alone where the settings cannot be read, the step is gone, or its kind unknown', () => {
  expect(stepSeen({ type: 'wait_event', config: { event: 7, match: null, timeout: {} } }, 'en')).toMatchObject({
    nodeType: 'wait_event',
  });
  expect(stepSeen({ type: 'split', config: {} }, 'en')).toEqual({ nodeType: 'split', nodeTitle: null });
  expect(stepSeen({ type: 'wait', config: null }, 'en')).toEqual({ nodeType: 'wait', nodeTitle: null });
  expect(stepSeen({ type: 'teleport', config: {} }, 'en')).toEqual({ nodeType: 'teleport', nodeTitle: null });
  expect(stepSeen({ type: null, config: null }, 'en')).toEqual({ nodeType: null, nodeTitle: null });
});
