/** The six numbers that a symmetric positive matrix (6 × 6, row after row) turns into `target`, by Cholesky. */
export function solve(matrix: Float64Array, target: Float64Array): Float64Array {
  const size = target.length;
  const lower = new Float64Array(size * size);
  const at = (i: number, j: number) => lower[i * size + j] as number;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= at(i, k) * at(j, k);
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / at(j, j);
    }
  }
  const solution = Float64Array.from(target);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++)
      solution[i] = (solution[i] as number) - at(i, k) * (solution[k] as number);
    solution[i] = (solution[i] as number) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++)
      solution[i] = (solution[i] as number) - at(k, i) * (solution[k] as number);
    solution[i] = (solution[i] as number) / at(i, i);
  }
  return solution;
}
