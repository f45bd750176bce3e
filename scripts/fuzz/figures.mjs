// What a service's /metrics tells the fuzzer.

/** `{ startedAt, rssMb, threads, failures }`: threads replaced by pool and reason, failures by stage. */
export async function figuresOf(url) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const values = (name) =>
    Object.fromEntries(
      [...text.matchAll(new RegExp(`^${name}(\\{.*?\\})? (\\S+)$`, 'gm'))].map(
        ([, labels = '', value]) => [labels, Number(value)],
      ),
    );
  const single = (name) => Object.values(values(name))[0];
  return {
    startedAt: single('process_start_time_seconds'),
    rssMb: Math.round(single('process_resident_memory_bytes') / 1e6),
    threads: values('saring_threads_replaced_total'),
    failures: values('saring_stage_failures_total'),
  };
}

/** The counters that grew, with by how much. */
export const grown = (before, after) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([labels, value]) => [labels, value - (before[labels] ?? 0)])
      .filter(([, by]) => by > 0),
  );
