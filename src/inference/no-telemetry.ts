/**
 * Since 1.29, onnxruntime's own builds tell their maker of each session, and keep a number of this machine and what
 * could not be sent in `~/.cache/Microsoft`. This turns all of it off, for the whole process: import it on the main
 * thread before a thread that runs models starts (a thread's `process.env` is a copy that native code does not see).
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
