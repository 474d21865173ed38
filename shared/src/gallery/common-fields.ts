import type { BothLanguages } from './both-languages.ts';
import type { CouponTerms } from './common-steps.ts';
import type { DurationChoice, NumberChoice, OptionChoice, SwitchChoice, TextChoice } from './fields.ts';

type More = Pick<DurationChoice, 'hint' | 'unless' | 'when'>;

export const duration = (initial: string, label: BothLanguages, more: More = {}): DurationChoice => ({
  kind: 'duration',
  initial,
  label,
  ...more,
});

export const onOff = (initial: boolean, label: BothLanguages, more: More = {}): SwitchChoice => ({
  kind: 'switch',
  initial,
  label,
  ...more,
});

export const option = <const O extends string>(
  initial: NoInfer<O>,
  options: Readonly<Record<O, BothLanguages>>,
  label: BothLanguages,
  more: More = {},
): OptionChoice<O> => ({ kind: 'option', initial, options, label, ...more });

export const wonFrom = (initial: number, label: BothLanguages, more: More = {}): NumberChoice => ({
  kind: 'number',
  initial,
  min: 0,
  max: 10_000_000,
  unit: 'won',
  label,
  ...more,
});

/** A sum that something has to reach; 0 takes everything. */
export const least = (label: BothLanguages): NumberChoice =>
  wonFrom(0, label, { hint: { ko: '0이면 금액을 보지 않아요.', en: '0 takes every sum.' } });

/** A page of the shop that is always up to date. */
export const pageOf = (label: BothLanguages, more: Pick<More, 'unless'> = {}): TextChoice => ({
  kind: 'text',
  initial: { ko: '', en: '' },
  max: 500,
  label,
  hint: { ko: '비워 두면 상점 첫 화면으로 가요.', en: 'Empty: the front page of the shop.' },
  ...more,
});

export const whoMayEnter = <const O extends string>(
  initial: NoInfer<O>,
  options: Readonly<Record<O, BothLanguages>>,
  hint: BothLanguages,
): OptionChoice<O> => option(initial, options, { ko: '들어올 수 있는 고객', en: 'Who may enter' }, { hint });

export const agreedOnly: BothLanguages = {
  ko: '이메일 광고 수신에 동의한 고객만',
  en: 'Only customers who agreed to e-mail advertising',
};

/** Who may be written to: the gate asks again before each message, whatever is chosen here. */
export const audience = whoMayEnter(
  'agreed',
  { agreed: agreedOnly, everyone: { ko: '모든 고객', en: 'Everybody' } },
  {
    ko: '모두 들어오게 해도, 동의하지 않은 고객에게는 광고를 보내지 않고 건너뛰어요.',
    en: 'Even if everybody may enter, advertising is skipped for those who have not agreed.',
  },
);

/** From the first mail to the second one, where that is sent. */
export const untilSecond = (initial: string): DurationChoice =>
  duration(initial, { ko: '첫 메일 뒤 두 번째까지', en: 'From the first to the second' }, { unless: ['again', false] });

export const cooldown = (initial: string): DurationChoice =>
  duration(
    initial,
    { ko: '다시 들어오기까지 쉬는 기간', en: 'Rest before entering again' },
    { hint: { ko: '여정이 끝난 뒤 이 기간이 지나야 다시 들어와요.', en: 'Counted from the end of the run before.' } },
  );

export const goalWithin = (initial: string): DurationChoice =>
  duration(
    initial,
    { ko: '목표를 세는 기간', en: 'Goal counts for' },
    {
      hint: {
        ko: '들어온 때부터 이 기간 안에 일어난 일을 성과로 세요.',
        en: 'What happens within this time after entering counts as a result.',
      },
    },
  );

export const perHour: NumberChoice = {
  kind: 'number',
  initial: 0,
  min: 0,
  max: 1_000_000,
  unit: 'people',
  label: { ko: '한 시간에 들어올 수 있는 고객', en: 'Customers per hour' },
  hint: { ko: '0이면 제한이 없어요.', en: '0 is no limit.' },
};

/** What is tried against each other, or nothing. */
export const trial = <const O extends string>(
  options: Readonly<Record<O, BothLanguages>>,
  initial: NoInfer<O> | 'none',
) =>
  option<O | 'none'>(
    initial,
    { none: { ko: '비교하지 않기', en: 'Nothing' }, ...options },
    { ko: '무엇을 비교할까요', en: 'What is tried' },
  );

/** Two subjects against each other, and customers who are left alone to compare with. */
export const subjectTest = {
  trial: trial({ subject: { ko: '첫 메일의 제목 두 가지', en: 'Two subjects of the main mail' } }, 'none'),
  weight: {
    kind: 'number',
    initial: 50,
    min: 1,
    max: 99,
    unit: 'percent',
    label: { ko: 'A안을 받는 비율', en: 'Share of variant A' },
    hint: { ko: '나머지는 B안을 받아요.', en: 'The others get variant B.' },
    unless: ['trial', 'none'],
  } satisfies NumberChoice,
  holdout: {
    kind: 'number',
    initial: 0,
    min: 0,
    max: 30,
    unit: 'percent',
    label: { ko: '비교군', en: 'Holdout' },
    hint: {
      ko: '이만큼의 고객에게는 보내지 않고, 여정이 정말 효과가 있는지 비교해요.',
      en: 'This share is left alone, to see what the journey really does.',
    },
  } satisfies NumberChoice,
} as const;

/** The same, and two moments: variant B waits another time before the main mail. */
export const subjectOrTimingTest = (other: string) =>
  ({
    ...subjectTest,
    trial: trial(
      {
        subject: subjectTest.trial.options.subject,
        timing: { ko: '첫 메일을 보내는 시점 두 가지', en: 'Two moments of the main mail' },
      },
      'none',
    ),
    other: duration(
      other,
      { ko: 'B안이 첫 메일까지 기다리는 시간', en: 'Variant B waits before the main mail' },
      { when: ['trial', 'timing'] },
    ),
  }) as const;

/** A coupon of a fixed amount. */
export const couponFields = (
  { pool, worth, from, days }: CouponTerms & { readonly pool: BothLanguages },
  unless?: DurationChoice['unless'],
) => {
  const more = unless ? { unless } : {};
  return {
    pool: couponPool(pool, more),
    worth: wonFrom(worth, { ko: '쿠폰 할인 금액', en: 'Coupon is worth' }, more),
    from: wonFrom(from, { ko: '쿠폰을 쓸 수 있는 주문 금액', en: 'For orders from' }, more),
    days: {
      kind: 'number',
      initial: days,
      min: 1,
      max: 365,
      unit: 'days',
      label: { ko: '쿠폰 유효 기간', en: 'Coupon is valid for' },
      ...more,
    } satisfies NumberChoice,
  } as const;
};

const couponPool = (initial: BothLanguages, more: More): TextChoice => ({
  kind: 'text',
  of: 'pool',
  initial,
  max: 100,
  label: { ko: '쿠폰 묶음', en: 'Coupon pool' },
  hint: {
    ko: '없는 이름이면 빈 묶음을 만들어요. 설정에서 쿠폰 번호를 넣어 주세요.',
    en: 'A name that does not exist yet becomes an empty pool. Add its codes in the settings.',
  },
  ...more,
});
