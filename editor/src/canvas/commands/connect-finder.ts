import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Split } from 'lucide-react';
import type { Finder, Found } from '../../commands/command-store.ts';
import { matches } from '../../commands/matches.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { branchName } from '../flow/branch-name.ts';
import { stepTitles } from '../step-titles.ts';
import { targetsOf, type waysToConnect } from './connections.ts';

type Ways = ReturnType<typeof waysToConnect>;

interface ConnectFinders {
  /** The steps that one of the outputs can lead to. */
  readonly targets: (way: Ways[number], connect: (to: string) => void) => Finder;
  /** Which output is meant, by what each is called and where it leads. */
  readonly ways: (ways: Ways, choose: (way: Ways[number]) => void) => Finder;
}

/** What is asked before two steps are connected, to be searched by the words. */
export function connectFinders(document: JourneyDocument): ConnectFinders {
  const { language } = useLanguage.getState();
  const t = messagesOf('canvas', language);
  const titles = new Map(stepTitles(document, language, t.afterStep).map(({ id, title }) => [id, title]));
  const finder = (title: string, found: readonly Found[]): Finder => ({
    id: 'connect',
    title,
    placeholder: title,
    nothing: t.commands.noTarget,
    find: (wanted) => found.filter((each) => matches(`${each.title} ${each.detail ?? ''}`, wanted)),
  });
  const lookOf = ({ type }: JourneyNode) => ({ icon: cardLook(type).icon, family: definitionOf(type).family });
  return {
    targets: (way, connect) => {
      const branch = branchName(document, way, language);
      const steps = targetsOf(document, way).flatMap((id) => nodeById(document, id) ?? []);
      return finder(
        branch === '' ? t.commands.connect : t.commands.connectBranch(branch),
        steps.map((node) => ({
          id: node.id,
          title: titles.get(node.id) ?? node.id,
          detail: nodeMessages(node.type, language).name,
          ...lookOf(node),
          open: () => connect(node.id),
        })),
      );
    },
    ways: (ways, choose) =>
      finder(
        t.commands.whichBranch,
        ways.map((way) => ({
          id: way.output,
          title: branchName(document, way, language),
          detail: way.to === undefined ? t.commands.openEnd : (titles.get(way.to) ?? way.to),
          icon: Split,
          open: () => choose(way),
        })),
      ),
  };
}
