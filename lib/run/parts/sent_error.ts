/** Errors between threads. @module */
import { PartError } from "../../tables/parquet.ts";
import { StudyError } from "../../tables/study_error.ts";

/** An error as a message. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** An error as a message, which does not keep its class. */
export function errorToSend({ name, message, stack }: Error): SentError {
  return { name, message, stack };
}

/** The error as it was thrown, of those that are told without a stack; another keeps its name. */
export function errorFrom({ name, message, stack }: SentError): Error {
  if (name === "StudyError") return new StudyError(message);
  if (name === "PartError") return new PartError(message);
  return Object.assign(new Error(message), { name, stack });
}
