/** Small numbers for names that repeat. @module */

/** Names in the order in which they were met. */
export class Dictionary {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The name's number; a new name gets the next one. */
  add(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      this.#numbers.set(name, number = this.names.length);
      this.names.push(name);
    }
    return number;
  }

  /** The name's number; −1 if it was never met. */
  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }
}
