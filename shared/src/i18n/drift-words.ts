import type { DriftCode } from '../api/drift.ts';
import type { Language } from './language.ts';

type Words = Readonly<Record<DriftCode, (count: string) => string>>;

const en: Words = {
  workflow_missing: (n) =>
    `What carries waiting customers was gone in Temporal (${n}). It was started again where they stand.`,
  workflow_failing: (n) =>
    `What carries waiting customers failed at every try (${n}). Another one was started in its place.`,
  workflow_empty: (n) => `Something in Temporal carried nobody any more (${n}). It was told to end.`,
  run_uncarried: (n) => `Customers waited without anything that would wake them (${n}). They are carried again.`,
  run_overdue: (n) => `Customers should have gone on more than ten minutes ago (${n}).`,
  run_unheard: (n) => `Customers wait for nothing that could ever come (${n}).`,
  position_unknown: (n) => `Customers stand at a step that their version does not have (${n}).`,
  customer_unasked: (n) =>
    `Whether customers came into a segment, or their date has come, cannot be found out (${n}). It is tried again.`,
};

const ko: Words = {
  workflow_missing: (n) =>
    `기다리는 고객을 맡은 작업이 Temporal에 없었어요(${n}건). 고객이 있던 자리에서 다시 시작했어요.`,
  workflow_failing: (n) => `기다리는 고객을 맡은 작업이 매번 실패했어요(${n}건). 새 작업으로 바꿨어요.`,
  workflow_empty: (n) => `맡은 고객이 없는 작업이 Temporal에 남아 있었어요(${n}건). 끝내도록 했어요.`,
  run_uncarried: (n) => `깨워 줄 작업 없이 기다리던 고객이 있었어요(${n}건). 다시 맡겼어요.`,
  run_overdue: (n) => `10분도 더 전에 움직였어야 할 고객이 있어요(${n}명).`,
  run_unheard: (n) => `아무리 기다려도 올 것이 없는 고객이 있어요(${n}명).`,
  position_unknown: (n) => `버전에 없는 단계에 머물러 있는 고객이 있어요(${n}명).`,
  customer_unasked: (n) =>
    `고객 그룹에 들어왔는지, 날짜가 됐는지 확인하지 못한 고객이 있어요(${n}명). 계속 다시 확인하고 있어요.`,
};

const words: Record<Language, Words> = { ko, en };

/** What a comparison of Postgres with Temporal found, and what was done about it. */
export const driftSentence = (code: DriftCode, count: string, language: Language): string =>
  words[language][code](count);
