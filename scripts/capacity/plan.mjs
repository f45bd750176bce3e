// The arithmetic of docs/operations.md, "Capacity": from measured costs and a load to cores and machines.

/** Hours in seconds. */
const HOUR = 3_600;

/**
 * `load`: posts, in how many hours, the peak over the mean, the share with an image and the share of those images
 * that were read before. `cost`: processor milliseconds of a text post and of an image that was not read before;
 * `use`: how much of its cores a machine is loaded with at the peak; cores and MB of a process. Gives posts a second
 * (mean and peak), cores busy at the peak, and processes with their cores and memory.
 */
export function plan(load, cost) {
  const mean = load.posts / (load.hours * HOUR);
  const peak = mean * load.peak;
  const read = load.images * (1 - load.repeats);
  // An image's words are scored like a text, so every post costs that too.
  const busy = (peak * (cost.textMs + read * cost.imageMs)) / 1_000;
  const processes = Math.ceil(busy / cost.use / cost.cores);
  return {
    mean,
    peak,
    busyCores: busy,
    processes,
    cores: processes * cost.cores,
    memoryGb: (processes * cost.memoryMb) / 1_000,
  };
}

/** Posts a second that one process of `cores` cores takes at that use, of the same mixture. */
export function perProcess(load, cost) {
  const read = load.images * (1 - load.repeats);
  return (cost.cores * cost.use * 1_000) / (cost.textMs + read * cost.imageMs);
}
