import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import { triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Zap } from 'lucide-react';
import { nameOfOutput } from '../../canvas/flow/use-words.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import classes from './gallery.module.css';

interface Line {
  readonly node: JourneyNode;
  readonly depth: number;
  /** The branch that leads here, when there is more than one. */
  readonly by: string;
  /** Shown further up already: ways meet there. */
  readonly again: boolean;
}

/** The journey as a list: what follows a branch stands under it. */
export function PathInWords({ document, start }: { readonly document: JourneyDocument; readonly start: string }) {
  const t = useMessages('gallery');
  const language = useLanguage((state) => state.language);
  const wordsOf = (node: JourneyNode) => nodeMessages(node.type, language);
  const lines = linesOf(document, (node, output) => nameOfOutput(output, wordsOf(node).outputs));
  return (
    <ol className={classes.lines}>
      <li>
        <span className={classes.tile} data-family="trigger" aria-hidden>
          <Zap size={14} />
        </span>
        <span>{start}</span>
      </li>
      {lines.map(({ node, depth, by, again }, index) => {
        const { icon: Icon } = cardLook(node.type);
        const said = wordsOf(node).summary({ ...node.config });
        return (
          // Ways may meet twice at one step, and lines do not move.
          <li key={index} style={{ marginInlineStart: depth * 20 }}>
            <span className={classes.tile} data-family={definitionOf(node.type).family} aria-hidden>
              <Icon size={14} />
            </span>
            <span>
              {by && <span className={classes.by}>{by}</span>}
              {again ? t.onwards(said) : said}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Output = ReturnType<typeof outputsOf>[number];

function linesOf({ nodes, edges }: JourneyDocument, name: (node: JourneyNode, output: Output) => string): Line[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines: Line[] = [];
  const seen = new Set<string>();
  const follow = (to: string | undefined, depth: number, by: string): void => {
    const node = byId.get(to ?? '');
    if (!node) return;
    const again = seen.has(node.id);
    lines.push({ node, depth, by, again });
    if (again) return;
    seen.add(node.id);
    const outputs = outputsOf(node);
    const drawn = outputs.flatMap((output) => {
      const edge = edges.find(({ from, output: id }) => from === node.id && id === output.id);
      return edge ? [{ output, edge }] : [];
    });
    const several = outputs.filter(({ fallsBackTo }) => fallsBackTo === undefined).length > 1;
    for (const { output, edge } of drawn)
      follow(edge.to, several ? depth + 1 : depth, several ? name(node, output) : '');
  };
  follow(edges.find(({ from }) => from === triggerId)?.to, 0, '');
  return lines;
}
