import { hashKey } from '../../workspace/hash-key.ts';
import { FailureLimit } from './failure-limit.ts';
import { networkOf } from './network-of.ts';

/** As many a minute as a program makes by mistake; who guesses a key needs billions. */
const mostWrong = 300;
const mostRemembered = 10_000;

/**
 * Slows down who guesses admin keys, an address at a time. A key that was right before from where it comes is looked up
 * without asking how many were wrong: a mistaken program beside it keeps nobody waiting.
 */
export class KeyGuesses {
  readonly #limit = new FailureLimit(mostWrong);
  readonly #right = new Set<string>();

  async attempt<T>(address: string, key: string, look: () => Promise<T | null>): Promise<T | null> {
    const pair = `${networkOf(address)} ${hashKey(key)}`;
    const found = this.#right.has(pair) ? await look() : await this.#limit.attempt(address, look);
    if (found === null) this.#right.delete(pair);
    else if (this.#right.size < mostRemembered) this.#right.add(pair);
    return found;
  }
}
