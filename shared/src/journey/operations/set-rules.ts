import { documentSchema, type JourneyDocument } from '../document.ts';

type Rules = Pick<JourneyDocument, 'reentry' | 'exits' | 'goal' | 'settings'>;

export interface SetRules {
  readonly type: 'set_rules';
  /** What is named is set, null takes it away, what is not named stays. */
  readonly rules: { readonly [K in keyof Rules]?: Rules[K] | null };
}

const rulesSchema = documentSchema.pick({ reentry: true, exits: true, goal: true, settings: true });

export function setRules(document: JourneyDocument, { rules }: SetRules): JourneyDocument {
  const { reentry, exits, goal, settings, ...rest } = document;
  const merged = { reentry, exits, goal, settings, ...rules };
  const parsed = rulesSchema.safeParse(Object.fromEntries(Object.entries(merged).filter(([, rule]) => rule != null)));
  return parsed.success ? { ...rest, ...parsed.data } : document;
}
