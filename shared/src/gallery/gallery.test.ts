import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyTestBody } from '../api/journey-tests.ts';
import { languages } from '../i18n/language.ts';
import { compile } from '../journey/compile.ts';
import { parseDocument } from '../journey/parse-document.ts';
import type { Plan } from '../journey/plan.ts';
import { runTest } from '../journey-tests/run-test.ts';
import { anyChoices } from './choices.arbitrary.ts';
import type { GalleryEntry } from './define-entry.ts';
import { type Choices, initialChoices } from './fields.ts';
import { gallery } from './gallery.ts';
import { mailsOf } from './mails-of.ts';
import type { Setting } from './setting.ts';

const shop = { name: { ko: '봄날상점', en: 'Spring Shop' }, url: 'https://shop.test', freeFrom: 50_000 };
const settings = languages.flatMap((language) =>
  [language, 'both' as const].map((readers): Setting => ({ language, readers, shop, segmentId: 'made' })),
);
const entries: [string, GalleryEntry][] = Object.entries(gallery);

function planOf(entry: GalleryEntry, choices: Choices, setting: Setting): Plan {
  const document = entry.document(choices, setting);
  expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  expect(compiled.warnings).toEqual([]);
  return compiled.plan;
}

function expectGreen(entry: GalleryEntry, choices: Choices, setting: Setting): void {
  const plan = planOf(entry, choices, setting);
  for (const test of entry.tests(choices, setting)) {
    expect(journeyTestBody.safeParse(JSON.parse(JSON.stringify(test))).error).toBeUndefined();
    const { difference } = runTest(plan, test, { workspaceZone: 'Asia/Seoul' });
    expect({ test: test.name, difference }).toEqual({ test: test.name, difference: null });
  }
}

describe.each(entries)('the ready-made journey “%s”', (name, entry) => {
  it('compiles without a problem and passes its own tests, in each language', () => {
    for (const setting of settings) expectGreen(entry, initialChoices(entry.steps, setting.language), setting);
  });

  it('does so with one place an hour, which few choices by chance are', () => {
    for (const setting of settings.slice(0, 1)) {
      const choices = initialChoices(entry.steps, setting.language);
      expectGreen(entry, { ...choices, rules: { ...choices.rules, perHour: 1 } }, setting);
    }
  });

  it('does so whatever is chosen in its four steps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settings), fc.nat(), (setting, seed) => {
        const [choices] = fc.sample(anyChoices(entry.steps, setting.language), { seed, numRuns: 1 });
        if (choices) expectGreen(entry, choices, setting);
      }),
      { numRuns: 25 },
    );
  });

  it('shows every one of its mails in the preview, variants too', () => {
    for (const setting of settings) {
      const choices = initialChoices(entry.steps, setting.language);
      const trials = trialsOf(entry).map((trial) => ({ ...choices, test: { ...choices.test, trial } }));
      for (const tried of [choices, ...trials]) {
        const sends = entry.document(tried, setting).nodes.filter(({ config }) => 'content' in config);
        expect(mailsOf(entry, tried, setting).map(({ nodeId }) => nodeId)).toEqual(sends.map(({ id }) => id));
      }
    }
  });

  it('names what it needs: every event that it hears of, but those of messages', () => {
    const document = entry.document(initialChoices(entry.steps, 'ko'), {
      ...settings[0],
      segmentId: 'made',
    } as Setting);
    const heard = [...JSON.stringify(document).matchAll(/"event":"([^"]+)"/g)].map(([, event]) => event ?? '');
    const own = heard.filter((event) => !event.startsWith('Email '));
    expect(entry.needs.events).toEqual(expect.arrayContaining(own));
  });

  it('is told in both languages, and each one keeps to itself', () => {
    const words = [entry.title, entry.aim, entry.metric, ...wordsOf(entry)];
    for (const { ko, en } of words) {
      expect(ko).toMatch(/[가-힣]|^$/);
      expect(foreignIn(ko, 'ko')).toEqual([]);
      expect(foreignIn(en, 'en')).toEqual([]);
    }
    expect(name).toMatch(/^[a-z-]+$/);
  });

  it('draws and writes in one language only', () => {
    for (const setting of settings) {
      const choices = initialChoices(entry.steps, setting.language);
      const { name: title, nodes } = entry.document(choices, setting);
      const names = nodes.flatMap(({ config }) => [
        ...('branches' in config ? config.branches.map((branch) => branch.name) : []),
        ...('variants' in config ? config.variants.map((variant) => variant.name) : []),
        ...('reason' in config ? [config.reason] : []),
      ]);
      for (const text of [title, ...names, ...entry.tests(choices, setting).map((test) => test.name)])
        expect(foreignIn(text, setting.language)).toEqual([]);
      for (const { subject, html } of mailsOf(entry, choices, setting)) {
        expect(foreignIn(subject, setting.language)).toEqual([]);
        expect(foreignIn(textOf(html), setting.language)).toEqual([]);
        expect(html).not.toMatch(/NaN|undefined|\[object/);
      }
    }
  });

  it('leaves the label of advertising to the channel, and nothing of Liquid to the reader', () => {
    for (const setting of settings)
      for (const { subject, html } of mailsOf(entry, initialChoices(entry.steps, setting.language), setting)) {
        expect(subject).not.toMatch(/광\s*고\s*\)/);
        expect(`${subject} ${html}`).not.toMatch(/\{\{|\{%/);
      }
  });
});

const trialsOf = ({ steps: { test } }: GalleryEntry): string[] =>
  test.trial && 'options' in test.trial ? Object.keys(test.trial.options) : [];

const wordsOf = ({ steps }: GalleryEntry) =>
  Object.values(steps).flatMap((fields) =>
    Object.values(fields).flatMap((field) => [
      field.label,
      ...(field.hint ? [field.hint] : []),
      ...('options' in field ? Object.values(field.options) : []),
    ]),
  );

const textOf = (html: string): string =>
  html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/&[a-z]+;|&#\d+;/g, ' ');

/** Names and marks that both languages write alike. */
const alike =
  /https?:\/\/\S+|\S+@\S+|\bVIP\b|\bAPI\b|\b[oc]-1\b|\b[AB](?=안)|\bbirthday\b|\bjoined_at\b|\bcategory\b|[A-Z]+-[A-Z0-9-]+/g;

function foreignIn(text: string, language: 'ko' | 'en'): string[] {
  const rest = text.replaceAll(alike, ' ');
  return rest.match(language === 'ko' ? /[A-Za-z]{2,}/g : /[가-힣]+/g) ?? [];
}
