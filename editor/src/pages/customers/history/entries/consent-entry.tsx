import { ShieldCheck, ShieldMinus } from 'lucide-react';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { useActorName } from '../../../../components/use-actor-name.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { useChannelName } from '../../use-channel-name.ts';
import { Entry } from './entry.tsx';

export function ConsentEntry({ item }: { readonly item: TimelineOf<'consent'> }) {
  const t = useMessages('customers');
  const nameOf = useActorName();
  const channel = useChannelName()(item.channel);
  const proof = [
    t.fromSource(item.source),
    item.actor && t.byActor(nameOf(item.actor)),
    item.wording && `“${item.wording}”`,
  ];
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
