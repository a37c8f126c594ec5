/** Learning from rows of numbers: sparse rows, spaces, groups, how far groupings agree, and what a model endpoint answers. @module */
export * from "./groups/best_assignment.ts";
export * from "./groups/consensus_groups.ts";
export * from "./groups/dirichlet_mixture.ts";
export * from "./groups/k_means.ts";
export * from "./groups/merge_groups.ts";
export * from "./groups/partition_agreement.ts";
export * from "./sparse_rows.ts";
export * from "./chat/mod.ts";
export * from "./spaces/sentence_vectors.ts";
export * from "./spaces/symmetric_eigen.ts";
export * from "./spaces/tfidf.ts";
export * from "./spaces/truncated_svd.ts";
export * from "./spaces/word_vectors.ts";
export type * from "./texts.ts";
