const whenElse =
  /\{%-?\s*(?:if|unless)\b[^%]*%\}(?:(?!\{%)[\s\S])*\{%-?\s*else\s*-?%\}((?:(?!\{%)[\s\S])*)\{%-?\s*end(?:if|unless)\s*-?%\}/g;
const output = /\{\{-?\s*([\w.[\]]+)[^}]*\}\}/g;

/**
 * A subject as a card shows it: of a choice, what most get; a variable by the last word of its path.
 * @example subjectInShort('{{ customer.name | default: "you" }}, your cart') // '{name}, your cart'
 */
export const subjectInShort = (subject: string): string =>
  subject
    .replace(whenElse, '$1')
    .replace(/\{%[^%]*%\}/g, '')
    .replace(output, (_, path: string) => `{${path.split('.').at(-1)}}`)
    .trim();
