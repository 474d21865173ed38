import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { CircleStop, Zap } from 'lucide-react';
import { nameOfOutput } from '../../canvas/flow/use-words.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import classes from './gallery.module.css';
import { type PathLine, pathLines } from './path-lines.ts';

/** The journey as a list: what follows a branch stands under it. */
export function PathInWords({ document, start }: { readonly document: JourneyDocument; readonly start: string }) {
  const t = useMessages('gallery');
  const language = useLanguage((state) => state.language);
  const wordsOf = (node: JourneyNode) => nodeMessages(node.type, language);
  const lines = pathLines(document, (node, output) => nameOfOutput(node, output, language));
  return (
    <ol className={classes.lines}>
      <li>
        <span className={classes.tile} data-family="trigger" aria-hidden>
          <Zap size={14} />
        </span>
        <span>{start}</span>
      </li>
      {lines.map(({ node, depth, by, again }, index) => {
        const said = node && wordsOf(node).summary({ ...node.config });
        return (
          // Ways may meet twice at one step, and lines do not move.
          <li key={index} style={{ marginInlineStart: depth * 20 }}>
            <Tile node={node} />
            <span>
              {by && <span className={classes.by}>{by}</span>}
              {said === null ? t.ends : again ? t.onwards(said) : said}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Tile({ node }: Pick<PathLine, 'node'>) {
  const Icon = node ? cardLook(node.type).icon : CircleStop;
  return (
    <span className={classes.tile} data-family={node ? definitionOf(node.type).family : 'end'} aria-hidden>
      <Icon size={14} />
    </span>
  );
}
