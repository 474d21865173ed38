import type { JsonObject } from '@olle/shared/json';
import { describeProduct } from '../catalogue/describe-product.ts';
import type { Language, Product } from '../catalogue/product.ts';

/** What somebody has put aside to buy, under an id of its own. */
export class Cart {
  readonly id: string;
  readonly #lines = new Map<Product, number>();

  constructor(id: string) {
    this.id = id;
  }

  get products(): Product[] {
    return [...this.#lines.keys()];
  }

  get total(): number {
    return [...this.#lines].reduce((sum, [{ price }, quantity]) => sum + price * quantity, 0);
  }

  add(product: Product, quantity: number): void {
    this.#lines.set(product, (this.#lines.get(product) ?? 0) + quantity);
  }

  /** Answers how many there were. */
  remove(product: Product): number {
    const quantity = this.#lines.get(product) ?? 0;
    this.#lines.delete(product);
    return quantity;
  }

  describe(publicUrl: string, language: Language): JsonObject[] {
    return [...this.#lines].map(([product, quantity]) => describeProduct(product, publicUrl, language, quantity));
  }
}
