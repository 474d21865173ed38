import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { formatDuration } from '@olle/shared/i18n/format-duration';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNames } from '../run/use-names.ts';
import classes from './rehearsal.module.css';

type Limit = BacktestAnswer['limits'][number];

/** Limits that customers share, whom they would have met, and how long a queue would have grown. */
export function Limits({ limits }: { readonly limits: readonly Limit[] }) {
  const t = useMessages('rehearsal');
  if (limits.length === 0) return null;
  return (
    <section className={classes.part} aria-label={t.limits}>
      <h3>{t.limits}</h3>
      <ul className={classes.list}>
        {limits.map((limit) => (
          <LimitItem key={`${limit.kind}/${limit.nodeId}`} {...limit} />
        ))}
      </ul>
    </section>
  );
}

function LimitItem({ kind, nodeId, asked, met, longestWait, first }: Limit) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const names = useNames();
  const step = nodeId === null ? undefined : names.step?.(nodeId);
  const count = format.number(asked);
  return (
    <li className={classes.limit}>
      <span>
        {t.limitOf[kind]}
        {step && <span className={classes.quiet}> · {step}</span>}
      </span>
      <b>{met === 0 ? t.limitNotMet(count) : t.limitMet(format.number(met), count)}</b>
      {met > 0 && (
        <p className={classes.quiet}>
          {longestWait && `${t.longestWait(formatDuration(longestWait, language))} `}
          {t.firstMet(first.map(({ name, userId }) => name ?? userId ?? t.anonymous).join(', '))}
        </p>
      )}
    </li>
  );
}
