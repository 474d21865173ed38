import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { madeName } from '../nodes/split/made-name.ts';
import type { Names } from './names.ts';
import { sentenceOf, sentenceToCome } from './reasons.ts';
import { partsWays, withWays } from './way-names.ts';

const tier = (value: string) => ({ attribute: '등급', op: 'equals', value });
const vip = { id: 'vip', name: 'VIP', when: tier('VIP') };
const gold = { id: 'b2', name: madeName.ko(2), when: tier('골드') };
const member = { id: 'b3', name: '', when: { segment: 's1', member: true } };
const saw = { attribute: '등급', op: 'equals', expected: 'x', actual: '골드' };
const taken = { code: 'branch_taken', facts: { branch: '갈래 2', saw, refused: [{ branch: 'VIP', saw }] } };
const names: Names = { segment: (id) => (id === 's1' ? '단골' : undefined) };
const say = (
  reason: { code: string; facts: JsonObject },
  branches: readonly object[] | undefined,
  language: 'ko' | 'en' = 'ko',
) => {
  const step = { nodeType: 'split', config: branches && { branches } };
  return sentenceOf(reason, language, 'split', withWays(names, step, language));
};

describe('a reason that names a branch', () => {
  it('says who goes there where nobody gave a name, and the name where somebody did', () => {
    expect(say(taken, [vip, gold])).toBe(
      'VIP: 아니요 (등급: 골드). 등급이 골드이면: 예 (등급: 골드). 그래서 이 갈래로 갔어요.',
    );
    expect(say(taken, [vip, gold], 'en')).toBe('VIP: no, 등급 was 골드. If 등급 is 골드: yes, 등급 was 골드.');
    expect(say(taken, [vip, { ...gold, name: '골드 회원' }])).toContain("'갈래 2' 갈래로 갔어요");
  });

  it('says so of those that were refused, and of an id that stands for a name', () => {
    const refused = [
      { branch: '갈래 2', saw },
      { branch: 'b3', saw: { segment: 's1', member: true, actual: false } },
    ];
    const said = say({ code: 'branch_else', facts: { refused } }, [gold, member]);
    expect(said).toMatch(/^등급이 골드이면: 아니요/);
    expect(said).toContain("고객 그룹 '단골'에 속하면: 아니요");
  });

  it('tells two of the same made name apart by the order in which they are asked', () => {
    const again = { ...member, name: gold.name };
    const second = { ...taken, facts: { branch: '갈래 2', saw, refused: [{ branch: '갈래 2', saw }] } };
    expect(say(second, [gold, again])).toMatch(/등급이 골드이면: 아니요.*고객 그룹 '단골'에 속하면: 예/);
  });

  it('stays as it is recorded where nobody knows the settings of then, or they have no such branch', () => {
    expect(say(taken, undefined)).toContain("'갈래 2' 갈래로 갔어요");
    expect(say(taken, [vip])).toContain("'갈래 2' 갈래로 갔어요");
  });

  it('says so of what is to come, too', () => {
    const step = { nodeType: 'split', config: { branches: [vip, gold] } };
    expect(sentenceToCome(taken, 'ko', 'split', withWays(names, step, 'ko'))).toMatch(/이 갈래로 갈 거예요\.$/);
  });

  it('is looked for at steps that part ways alone', () => {
    expect(['split', 'wait', 'send', 'of_another_release'].map(partsWays)).toEqual([true, false, false, false]);
  });
});
