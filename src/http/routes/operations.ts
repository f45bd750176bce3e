import type { RequestHandler } from 'express';
import type { Pipeline } from '../../pipeline/open.js';
import type { Access } from '../access.js';
import type { Admission } from '../admission.js';
import type { QueueState, Ready } from '../contract.js';

/** `GET /livez`: the process runs and answers. */
export const liveRoute: RequestHandler = (_request, response) => {
  response.json({ status: 'alive' });
};

/**
 * `GET /readyz`: 200 when every model is loaded and none hangs, keys can be checked, the report queue is not away and
 * nothing is stopping; 503 otherwise. With `?part=classify` the queue counts for nothing.
 */
export function readyRoute(
  pipeline: Pipeline,
  admission: Admission,
  limits: Ready['limits'],
  access: Access,
  queueState: () => Promise<QueueState>,
): RequestHandler {
  return async (request, response) => {
    const [{ mode }, reportQueue] = await Promise.all([access.now(), queueState()]);
    const lacksQueue = reportQueue === 'unavailable' && request.query.part !== 'classify';
    const { ready: loaded, components } = pipeline.health();
    const ready = loaded && mode !== 'unavailable' && !lacksQueue;
    const failed =
      mode === 'unavailable' || lacksQueue || components.some(({ status }) => status === 'failed');
    const loading = failed ? 'degraded' : 'loading';
    const status = admission.stopping ? 'stopping' : ready ? 'ready' : loading;
    const body: Ready = {
      status,
      components: [...components],
      access: mode,
      reportQueue,
      regimes: pipeline.rulebooks.map(({ regime }) => regime),
      rulebooks: pipeline.rulebooksInForce.map(({ book, source }) => {
        const { regime, version, sha256 } = book;
        return { regime, version, sha256, source };
      }),
      rulebookProblems: [...pipeline.rulebookProblems],
      limits,
    };
    response.status(status === 'ready' ? 200 : 503).json(body);
  };
}
