const tag = /(\{%-?[\s\S]*?%\})/;
const nameOfTag = /^\{%-?\s*(\w+)/;
const opening = new Set(['if', 'unless', 'case']);
const closing = new Set(['endif', 'endunless', 'endcase']);
const output = /\{\{-?\s*([\w.[\]]+)[^}]*\}\}/g;

/**
 * A subject as a card shows it: of a choice, what most get; a variable by the last word of its path.
 * @example subjectInShort('{{ customer.name | default: "you" }}, your cart') // '{name}, your cart'
 */
export const subjectInShort = (subject: string): string =>
  withoutChoices(subject)
    .replace(output, (_, path: string) => `{${path.split('.').at(-1)}}`)
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
