// Runs one network of a file as the service's threads do: inference belongs in no main thread.
import { openSession, runNamed } from '../../../dist/inference/session.js';

const sessions = new Map();

export default async function run({ path, input, names }) {
  if (!sessions.has(path)) sessions.set(path, await openSession(path));
  return runNamed(sessions.get(path), input, names);
}
