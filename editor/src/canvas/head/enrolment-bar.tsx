import { Progress } from '@mantine/core';
import { useOverview } from '../../api/overview.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../versions/versions.module.css';
import { useEnrolmentEnd } from './use-enrolment-end.ts';

/** How far a segment has been let in, for everybody who looks at the journey and after every reload. */
export function EnrolmentBar({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('canvas').enrol;
  const format = useFormat();
  const overview = useOverview();
  const underWay = overview.data?.moves.find((move) => move.kind === 'enrolment' && move.journeyId === journeyId);
  useEnrolmentEnd(underWay?.id);
  if (!underWay) return null;
  const { done, total } = underWay;
  return (
    <div className={classes.bar} role="status">
      <span>{t.underWay(format.number(done), format.number(total))}</span>
      <Progress className={classes.progress} value={total === 0 ? 0 : (done / total) * 100} aria-label={t.progress} />
    </div>
  );
}
