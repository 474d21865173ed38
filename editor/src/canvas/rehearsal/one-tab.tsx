import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { MadeUpCustomer } from './made-up-customer.tsx';
import type { OneCustomerProps } from './one-customer.ts';
import { RealCustomer } from './real-customer.tsx';
import classes from './rehearsal.module.css';

type Kind = 'invented' | 'real';
const kinds: readonly Kind[] = ['invented', 'real'];

/** One customer through the draft as it is drawn now, again at every change. */
export function OneTab({ journeyId, value, onChange }: OneCustomerProps) {
  const t = useMessages('rehearsal');
  const [kind, setKind] = useState<Kind>('invented');
  return (
    <div className={classes.body}>
      <SegmentedControl
        aria-label={t.who}
        fullWidth
        data={kinds.map((each) => ({ value: each, label: t.kinds[each] }))}
        value={kind}
        onChange={(next) => setKind(next === 'real' ? 'real' : 'invented')}
      />
      {kind === 'real' ? (
        <RealCustomer journeyId={journeyId} value={value} onChange={onChange} onCopied={() => setKind('invented')} />
      ) : (
        <MadeUpCustomer journeyId={journeyId} value={value} onChange={onChange} />
      )}
    </div>
  );
}
