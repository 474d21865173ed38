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
export class KeyGuesses<T> {
  readonly #different = new FailureLimit(mostWrong.different);
  readonly #same = new FailureLimit(mostWrong.same);
  readonly #right = new Set<string>();
  /** Of a key that is not known yet one call asks, and those that come meanwhile hear its answer. */
  readonly #looking = new Map<string, Promise<T | null>>();

  async attempt(address: string, key: string, look: () => Promise<T | null>): Promise<T | null> {
    const network = networkOf(address);
    const pair = `${network} ${hashKey(key)}`;
    const found = this.#right.has(pair)
      ? await look()
      : await this.#together(pair, () => this.#try(network, pair, look));
    if (found === null) this.#right.delete(pair);
    else if (this.#right.size < mostRemembered) this.#right.add(pair);
    return found;
  }

  #together(pair: string, look: () => Promise<T | null>): Promise<T | null> {
    const looking = this.#looking.get(pair) ?? look().finally(() => this.#looking.delete(pair));
    this.#looking.set(pair, looking);
    return looking;
  }

  async #try(network: string, pair: string, look: () => Promise<T | null>): Promise<T | null> {
    const lookAgain = () => this.#same.attempt(pair, look);
    return this.#same.knows(pair) ? await lookAgain() : await this.#different.attempt(network, lookAgain);
  }
}
