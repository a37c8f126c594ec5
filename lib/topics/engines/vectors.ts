/** Topics as groups of vectors. @module */
import { kMeans, nearestCentres, project, type SparseRows, tfidf, truncatedSvd } from "../../learn/mod.ts";
import type { Assignment, Corpus, TopicEngine, TopicModel } from "../types.ts";

const FEWEST_DIMENSIONS = 10;

/**
 * TF-IDF, a truncated singular value decomposition of about as many dimensions as topics, and k-means on the unit
 * vectors.
 */
export const vectors: TopicEngine = { name: "vectors", fit };

function fit(corpus: Corpus, count: number, seed: number): TopicModel {
  const weighted = tfidf(corpus.counts);
  const svd = truncatedSvd(weighted.rows, Math.max(count, FEWEST_DIMENSIONS), seed);
  const embed = (rows: SparseRows) => unitRows(project(rows, svd), svd.dimensions);
  const { centres, count: found } = kMeans(embed(weighted.rows), svd.dimensions, count, { seed });
  const assign = (counts: SparseRows) =>
    assignment(embed(tfidf(counts, { idf: weighted.idf }).rows), svd.dimensions, centres);
  return { count: found, assign, ...assign(corpus.counts) };
}

/** Rows brought to length one; rows of nothing stay. */
function unitRows(points: Float64Array, dimensions: number): Float64Array {
  for (let at = 0; at < points.length; at += dimensions) {
    let squares = 0;
    for (let j = at; j < at + dimensions; j++) squares += points[j] * points[j];
    if (squares < 1e-18) continue;
    const length = Math.sqrt(squares);
    for (let j = at; j < at + dimensions; j++) points[j] /= length;
  }
  return points;
}

/** The nearest centre of each point, and the cosine of the angle between them, not below 0. */
function assignment(points: Float64Array, dimensions: number, centres: Float64Array): Assignment {
  const { groups } = nearestCentres(points, dimensions, centres);
  const similarity = new Float64Array(groups.length);
  for (let i = 0; i < groups.length; i++) {
    let dot = 0, own = 0, other = 0;
    for (let j = 0; j < dimensions; j++) {
      const x = points[i * dimensions + j], y = centres[groups[i] * dimensions + j];
      dot += x * y;
      own += x * x;
      other += y * y;
    }
    if (own === 0 || other === 0) groups[i] = -1;
    else similarity[i] = Math.min(1, Math.max(0, dot / Math.sqrt(own * other)));
  }
  return { groups, similarity };
}
