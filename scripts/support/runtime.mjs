/**
 * What `npm start`, the Dockerfile and the systemd unit set for the runtime beneath, for whoever measures the service:
 * glibc gives every thread a heap of its own that it never gives back, and keeps what large buffers leave free in them (left to itself it
 * raises the size from which a buffer is memory of its own to 32 MB); V8 lets the garbage of each thread grow to 48 MB before it
 * looks for a place to keep what is left.
 */
export const RUNTIME = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '4194304',
  NODE_OPTIONS: '--max-semi-space-size=8',
};
