import type { Query } from './queries.ts';
import type { Role, Sample } from './sample.ts';

const places = 5;

/** The share of queries, of each kind and of all, whose concept is among the first five offered. */
export function recallSamples(
  queries: readonly Query[],
  offered: readonly (readonly string[])[],
  role: Role,
): Sample[] {
  const hits = queries.map(({ concepts }, i) => (offered[i] ?? []).slice(0, places).some((id) => concepts.has(id)));
  const share = (wanted: (query: Query) => boolean) => {
    const own = hits.filter((_, i) => queries[i] && wanted(queries[i]));
    return own.filter(Boolean).length / own.length;
  };
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return [
    { metric: 'recall@5.all', role, value: share(() => true) },
    ...kinds.map((kind) => ({ metric: `recall@5.${kind}`, role, value: share((query) => query.kind === kind) })),
  ];
}
