/**
 * What `npm start`, the Dockerfile and the systemd unit set for the runtime beneath, for whoever measures the service:
 * glibc gives every thread a heap of its own that it never gives back, and V8 lets the garbage of each thread grow to
 * 48 MB before it looks for a place to keep what is left.
 */
export const RUNTIME = { MALLOC_ARENA_MAX: '2', NODE_OPTIONS: '--max-semi-space-size=8' };
