import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Zap } from 'lucide-react';
import type { Finder, Found } from '../../commands/command-store.ts';
import { matches } from '../../commands/matches.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { branchName } from '../flow/branch-name.ts';
import type { Relocation } from '../flow/relocation.ts';
import { possibleMoves } from './moves.ts';

/** The places where a step or branch can go, to be searched by their words. */
export function moveFinder(
  document: JourneyDocument,
  id: string,
  take: Relocation['take'],
  move: (relocation: Relocation) => void,
): Finder {
  const { language } = useLanguage.getState();
  const t = messagesOf('canvas', language);
  const said = (step: string): string => {
    const node = nodeById(document, step);
    if (!node) return t.trigger.name;
    const words = nodeMessages(node.type, language);
    return words.summary({ ...node.config }) || words.name;
  };
  const places = possibleMoves(document, id, take).map(({ to, ...relocation }): Found => {
    const { onto } = relocation;
    const node = nodeById(document, onto.from);
    const output = branchName(document, onto, language);
    return {
      id: `${onto.from}/${onto.output}`,
      title: output === '' ? t.commands.after(said(onto.from)) : t.commands.afterBranch(said(onto.from), output),
      detail: to === undefined ? t.commands.openEnd : t.commands.before(said(to)),
      icon: node ? cardLook(node.type).icon : Zap,
      family: onto.from === triggerId || !node ? 'trigger' : definitionOf(node.type).family,
      open: () => move(relocation),
    };
  });
  return {
    id: 'places',
    title: t.commands.whereTo,
    placeholder: t.commands.whereTo,
    nothing: t.commands.nowhere,
    find: (wanted) => places.filter(({ title, detail }) => matches(`${title} ${detail}`, wanted)),
  };
}
