/** Learning from rows of numbers: sparse rows, weights, directions, groups, and how far groupings agree. @module */
export * from "./best_assignment.ts";
export * from "./k_means.ts";
export * from "./partition_agreement.ts";
export * from "./sparse_rows.ts";
export * from "./symmetric_eigen.ts";
export * from "./tfidf.ts";
export * from "./truncated_svd.ts";
export * from "./chat/mod.ts";
