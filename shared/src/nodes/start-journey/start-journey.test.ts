import { expect, it } from 'vitest';
import { sentenceOf } from '../../i18n/reasons.ts';

it('says why the other journey did not let the customer in', () => {
  const why = { code: 'reentry_not_allowed', facts: { rule: 'never' } };
  const facts = { journeyId: 'j2', journey: '재구매', why };
  expect(sentenceOf({ code: 'journey_not_started', facts }, 'ko', 'start_journey')).toBe(
    "'재구매' 여정에 들어가지 못했어요. 한 번만 들어올 수 있는 여정인데 이미 들어온 적이 있어요.",
  );
  const paused = { journeyId: 'j2', why: { code: 'journey_paused', facts: {} } };
  expect(sentenceOf({ code: 'journey_not_started', facts: paused }, 'en', 'start_journey')).toBe(
    'Did not enter the other journey: That journey is paused.',
  );
});
