import { ShieldCheck, ShieldMinus } from 'lucide-react';
import type { TimelineOf } from '../../../api/timeline.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useChannelName } from '../use-channel-name.ts';
import { Entry } from './entry.tsx';

export function ConsentEntry({ item }: { readonly item: TimelineOf<'consent'> }) {
  const t = useMessages('customers');
  const channel = useChannelName()(item.channel);
  const proof = [t.fromSource(item.source), item.actor && t.byActor(item.actor), item.wording && `“${item.wording}”`];
  return (
    <Entry
      at={item.at}
      kind="data"
      icon={item.granted ? ShieldCheck : ShieldMinus}
      title={item.granted ? t.consentGiven(channel) : t.consentTaken(channel)}
      of={proof.filter(Boolean).join(' · ')}
    />
  );
}
