/** A query that cannot be read. @module */

/** Says what was found where, and what would be right. */
export class QueryError extends SyntaxError {
  /** `QueryError`. */
  override readonly name = "QueryError";
  /** Where in the query, in characters as JavaScript counts them, from 0. */
  readonly position: number;

  /** Found what, at which position, and what would be right there. */
  constructor(found: string, position: number, right: string) {
    super(`Cannot read query: found ${found} at character ${position + 1}; ${right}`);
    this.position = position;
  }
}
