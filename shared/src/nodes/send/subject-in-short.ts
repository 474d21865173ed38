import { propertyName } from '../../i18n/known-properties.ts';
import type { Language } from '../../i18n/language.ts';

const tag = /(\{%-?[\s\S]*?%\})/;
const nameOfTag = /^\{%-?\s*(\w+)/;
const opening = new Set(['if', 'unless', 'case']);
const closing = new Set(['endif', 'endunless', 'endcase']);
const output = /\{\{-?\s*([\w.[\]]+)([^}]*)\}\}/g;
const fallback = /\|\s*default:\s*(?:'([^']*)'|"([^"]*)")/;

/**
 * A subject as a card shows it: of a choice, what most get; a variable by what stands in its place where there is none,
 * else by what people call it.
 * @example subjectInShort('{{ customer.name | default: "Friend" }}, {{ trigger.price }}', 'en') // 'Friend, {price}'
 */
export const subjectInShort = (subject: string, language: Language): string =>
  withoutChoices(subject)
    .replace(output, (_, path: string, filters: string) => {
      const [, single, double] = fallback.exec(filters) ?? [];
      return single || double || `{${propertyName(path.split('.').at(-1) ?? path, language)}}`;
    })
    .trim();

/** Of each choice what its `else` says, where it has one; choices may stand within choices. */
function withoutChoices(template: string): string {
  /** What was said before each choice that is still open. */
  const before: string[] = [];
  let said = '';
  for (const piece of template.split(tag)) {
    const name = nameOfTag.exec(piece)?.[1];
    if (name === undefined) said += piece;
    else if (opening.has(name)) {
      before.push(said);
      said = '';
    } else if (name === 'else') said = '';
    else if (closing.has(name)) said = (before.pop() ?? '') + said;
  }
  return before.join('') + said;
}
