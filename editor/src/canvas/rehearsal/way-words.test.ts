import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { wayWords } from './way-words.ts';

const at = '2026-03-02T00:00:00.000Z';
const step = (nodeId: string, nodeType: string, outcome: string, seq: number) => ({
  ...{ seq, nodeId, nodeType, outcome },
  ...{ arrivedAt: at, at, reason: { code: 'x', facts: {} } },
});

describe('the words of a way', () => {
  it('name the branch wherever there was more than one, and nothing else', () => {
    const steps = [
      step('w1', 'wait_event', 'timeout', 1),
      step('s1', 'split', 'else', 2),
      step('x1', 'ab', 'b', 3),
      step('gone', 'split', 'else', 4),
    ];
    expect(wayWords(steps, cartReminder, 'ko')).toEqual(['시간 초과', '그 외', 'B']);
  });

  it('are silent about the end by a rule', () => {
    expect(wayWords([step('w1', 'wait_event', 'exited', 1)], cartReminder, 'en')).toEqual([]);
  });
});
