import { hashKey } from '../../workspace/hash-key.ts';
import { FailureLimit } from './failure-limit.ts';
import { networkOf } from './network-of.ts';

/** Different ones from one address, and the same one over and over: a program that was set up wrongly guesses nothing. */
const mostWrong = { different: 30, same: 300 };
const mostRemembered = 10_000;

/**
 * Slows down who guesses admin keys, an address at a time, and who goes on with a wrong one, that one alone. A key that was
 * right before from where it comes is never kept waiting.
 */
export class KeyGuesses {
  readonly #different = new FailureLimit(mostWrong.different);
  readonly #same = new FailureLimit(mostWrong.same);
  readonly #right = new Set<string>();

  async attempt<T>(address: string, key: string, look: () => Promise<T | null>): Promise<T | null> {
    const network = networkOf(address);
    const pair = `${network} ${hashKey(key)}`;
    const lookAgain = () => this.#same.attempt(pair, look);
    const found = this.#right.has(pair)
      ? await look()
      : this.#same.knows(pair)
        ? await lookAgain()
        : await this.#different.attempt(network, lookAgain);
    if (found === null) this.#right.delete(pair);
    else if (this.#right.size < mostRemembered) this.#right.add(pair);
    return found;
  }
}
