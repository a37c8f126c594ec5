/** The features of a model by key. @module */
import { addKey, createKeyTable, type KeyTable } from "../linear/key_table.ts";
import type { TextModel } from "./types.ts";

/** Numbers of columns, and of vectors. */
export interface ModelTables {
  readonly columns: KeyTable;
  readonly vectors: KeyTable;
}

/** Makes the model's keys findable. */
export function modelTables({ keys, vectorKeys }: TextModel): ModelTables {
  const columns = createKeyTable(), vectors = createKeyTable();
  for (const key of keys) addKey(columns, key);
  for (const key of vectorKeys) addKey(vectors, key);
  return { columns, vectors };
}
