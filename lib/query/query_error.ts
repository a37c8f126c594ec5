/** A query that cannot be read. @module */

/** An error that says what was found, where, and what would be correct. */
export class QueryError extends SyntaxError {
  /** `QueryError`. */
  override readonly name = "QueryError";
  /** Position in the query, in UTF-16 code units, from 0. */
  readonly position: number;

  /** What was found, at which position, and what would be correct there. */
  constructor(found: string, position: number, right: string) {
    super(`Cannot read query: found ${found} at character ${position + 1}; ${right}`);
    this.position = position;
  }
}
