import { conditionClause } from '../../i18n/condition-clause.ts';
import type { Language } from '../../i18n/language.ts';
import type { Names } from '../../i18n/names.ts';
import type { ConfigOf } from '../definitions.ts';
import type { Way } from '../messages.ts';
import { isMadeName } from './made-name.ts';

type Branches = ConfigOf<'split'>['branches'];

/** How many branches a card tells, and how much of each there is room for. */
const told = 3;
const room = { alone: 60, beside: 26 };

/** "VIP: if tier is vip · if city is Seoul"; empty without branches. `more` says how many there are besides. */
export function sayBranches(
  branches: Branches,
  language: Language,
  more: (count: number) => string,
  names: Names = {},
): string {
  const length = branches.length === 1 ? room.alone : room.beside;
  const said = branches.slice(0, told).map(({ name, when }) => {
    const clause = cut(conditionClause(when, language, names), length);
    return isMadeName(name) ? clause : `${cut(name, length)}: ${clause}`;
  });
  return [...said, ...(branches.length > told ? [more(branches.length - told)] : [])].join(' · ');
}

export function sayWay(branches: Branches, output: string, language: Language, names: Names = {}): Way | undefined {
  const branch = branches.find(({ id }) => id === output);
  return branch && { clause: conditionClause(branch.when, language, names), named: !isMadeName(branch.name) };
}

function cut(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length > length
    ? `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
