import type { Deal } from './deal-out.ts';
import { type AskScarce, plenty, type ScarceAsked } from './scarce.ts';

/**
 * Answers one customer by what was dealt out to everybody, and notes what they ask. Before anything was dealt there is
 * plenty of everything.
 */
export function askingFor(customer: string, deal: Deal | null, note: (asked: ScarceAsked) => void): AskScarce {
  const foreseen = [...(deal?.of(customer) ?? [])];
  return (question) => {
    const place = deal?.placeOf(question);
    const index = foreseen.findIndex((one) => one.place === place && one.now === question.now);
    const [known] = index < 0 ? [] : foreseen.splice(index, 1);
    const answer = known ? known.answer : deal ? deal.asOf(question) : plenty(question);
    note({ customer, question, answer });
    return answer;
  };
}
