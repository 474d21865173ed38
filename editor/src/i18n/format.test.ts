import { describe, expect, it } from 'vitest';
import { formatIn } from './format.ts';

const now = () => Date.parse('2026-11-22T03:00:00Z');
const ko = formatIn('ko', 'Asia/Seoul', now);
const en = formatIn('en', 'Asia/Seoul', now);
// Some runtimes put a narrow no-break space between clock and day period.
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('formatIn', () => {
  it('writes dates the Korean way, in the workspace’s zone', () => {
    expect(plain(ko.dateTime('2026-11-22T00:00:00Z'))).toBe('11월 22일 (일) 오전 9:00');
    expect(plain(ko.date('2026-11-21T15:30:00Z'))).toBe('11월 22일 (일)');
  });

  it('adds the year only where it is another one', () => {
    expect(plain(ko.dateTime('2025-03-01T00:00:00Z'))).toBe('2025년 3월 1일 오전 9:00');
    expect(en.dateTime('2025-03-01T00:00:00Z')).toContain('2025');
  });

  it('writes the clock as the sentences of the language do', () => {
    expect(ko.time('2026-11-22T00:05:00Z')).toBe('오전 9:05');
    expect(en.time('2026-11-22T00:05:00Z')).toBe('09:05');
    expect(en.dateTime('2025-03-01T00:00:00Z')).toBe('1 Mar 2025, 09:00');
  });

  it('says how long ago within a day, and the date beyond it', () => {
    expect(ko.ago('2026-11-22T02:57:00Z')).toBe('3분 전');
    expect(ko.ago('2026-11-21T23:00:00Z')).toBe('4시간 전');
    expect(en.ago('2026-11-22T02:57:00Z')).toBe('3 minutes ago');
    expect(plain(ko.ago('2026-11-20T00:00:00Z'))).toBe('11월 20일 (금) 오전 9:00');
  });

  it('says when it will be, for instants ahead', () => {
    expect(ko.ago('2026-11-22T03:05:00Z')).toBe('5분 후');
  });

  it('writes won after the number in Korean', () => {
    expect(ko.money(39_000)).toBe('39,000원');
    expect(en.money(39_000)).toBe('₩39,000');
    expect(ko.percent(0.1244)).toBe('12.4%');
  });
});
