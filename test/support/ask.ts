import { type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Problem } from '../../src/http/contract.js';

export interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  /** The body as a problem; of another answer whatever it is. */
  readonly problem: () => Problem;
}

/** A request whose headers are these and no other: `fetch` adds its own and forbids some. */
export function ask(
  url: string,
  init: {
    readonly method?: string;
    readonly headers?: OutgoingHttpHeaders;
    readonly body?: string;
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = init;
    const asking = request(url, { method, headers, agent: false }, (response) => {
      text(response).then(
        (answer) =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: answer,
            problem: () => JSON.parse(answer),
          }),
        reject,
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
