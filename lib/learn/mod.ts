/** Learning from rows of numbers: sparse rows, weights, directions, groups, and how far groupings agree. @module */
export * from "./best_assignment.ts";
export * from "./dirichlet_mixture.ts";
export * from "./k_means.ts";
export * from "./partition_agreement.ts";
export * from "./sentence_vectors.ts";
export * from "./sparse_rows.ts";
export * from "./symmetric_eigen.ts";
export type * from "./texts.ts";
export * from "./tfidf.ts";
export * from "./truncated_svd.ts";
export * from "./word_vectors.ts";
