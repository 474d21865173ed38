import type { JourneyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import { adviceOf } from './advice-of.ts';
import type { Facts } from './facts.ts';
import { en, ko } from './messages.ts';
import type { Names } from './names.ts';
import { nothing } from './nothing.fixture.ts';
import type { TaskId } from './steps.ts';

// Each control is called what it is here.
const names = new Proxy({}, { get: (_, name) => String(name) }) as Names;
const advice = (task: TaskId, facts: Partial<Facts>, t: typeof en = en) =>
  adviceOf(task, { ...nothing, ...facts }, { t, names, time: String, hasShop: true });

it('leads a journey that rests back to work by the controls that it has then', () => {
  expect(advice('activate', { status: 'draft' })).toContain('Press “activate” at the top');
  expect(advice('activate', { status: 'paused' })).toMatch(/“operate” .* “resume”/);
  expect(advice('activate', { status: 'stopped' })).toMatch(/“operate” .* “activate”/);
});

it('calls a customer by the name, and by none where there is none', () => {
  // No more of a run is read here.
  const run = (name: string | null) => ({ run: { name, status: 'waiting', position: null } as Facts['run'] });
  expect(advice('sent', run('김하나'), ko)).toBe('김하나님에게 메일을 보내고 있어요. 그대로 두면 저절로 넘어가요.');
  expect(advice('sent', run(null), ko)).toContain('고객님에게 메일을');
  expect(advice('sent', run(null))).toContain('The mail for the customer is');
});

it('calls the button of the dialog what it is called there, warnings or none', () => {
  const asks = (asked: Facts['asked']) => advice('confirm', { asked });
  expect(asks({ press: 'Publish and start', doubts: false })).toContain('Press “Publish and start” in the window');
  expect(asks({ press: 'Publish and start anyway', doubts: true })).toMatch(/“Publish and start anyway” .* is fine/);
  expect(asks('now')).toContain('Choose “now”');
  expect(advice('activate', { status: 'draft', asked: { press: 'Start anyway', doubts: true } })).toContain(
    'Press “Start anyway”',
  );
});

it('tells the person’s own mail from the one that the demo sent to the same address', () => {
  const document: JourneyDocument = {
    format: 1,
    name: '내 알림',
    trigger: { type: 'event', event: 'Product Added' },
    nodes: [],
    edges: [],
  };
  expect(advice('read', { document, other: '장바구니 알림' }, ko)).toMatch(
    /내 여정 ‘내 알림’.*‘장바구니 알림’의 메일은 데모/,
  );
  expect(advice('read', { document }, ko)).toBe(ko.tasks.read);
  // By its name nobody could tell it from the other.
  expect(advice('read', { document, other: '내 알림' }, ko)).toBe(ko.readOwnOfTwo);
});
