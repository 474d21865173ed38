import { nodeReasons } from '@olle/shared/nodes/reasons';
import { expect, it } from 'vitest';
import { asRehearsed } from './as-rehearsed.ts';

const facts = { channel: 'email', category: 'advertising', waitFor: 'opened', within: 'P3D' };
const told = (code: string, language: 'ko' | 'en') => {
  const [step] = asRehearsed([{ reason: { code, facts } }]);
  return nodeReasons('send', language)[step?.reason.code ?? '']?.(facts);
};

it('says of each message that nothing was sent', () => {
  expect(told('message_queued', 'ko')).toBe('여기에서 이메일을 보내요 (광고). 실제로 보내지는 않았어요.');
  expect(told('message_queued', 'en')).toBe('The e-mail (advertising) would go out here. Nothing was really sent.');
  expect(told('message_awaited', 'ko')).toBe(
    '여기에서 이메일을 보내요. 실제로 보내지는 않았어요. 열람까지 최대 3일 기다려요.',
  );
});

it('leaves every other reason as it is', () => {
  const steps = [{ reason: { code: 'wait_over', facts: { for: 'P1D' } }, seq: 1 }];
  expect(asRehearsed(steps)).toEqual(steps);
});
