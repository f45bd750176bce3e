// As unruly-worker.mjs, one task after the other.
import { oneAtATime } from '../../dist/inference/one-at-a-time.js';
import work from './unruly-worker.mjs';

export default oneAtATime(work);
