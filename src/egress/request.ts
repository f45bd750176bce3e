import { type LookupOptions, lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mayConnect, type Reach, withoutBrackets } from './addresses.js';

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly reach: Reach;
  readonly signal: AbortSignal;
}

/** The host is, or its name leads to, an address that the request must not reach. */
class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ERR_ADDRESS_REFUSED';
}

/**
 * Sends one request, and gives the answer when its head is there. The name is resolved once and the connection goes to
 * the address that was checked, so that a name cannot lead elsewhere the second time ("DNS rebinding"). Follows no
 * redirect. Rejects with `AddressRefused`, or with an error that has a `code`; the answer's body must be read or destroyed.
 */
export async function sendRequest(
  url: URL,
  { method, headers, body, reach, signal }: OutgoingRequest,
): Promise<IncomingMessage> {
  const host = withoutBrackets(url.hostname);
  // Nobody is asked for what is an address already.
  if (isIP(host) !== 0 && !mayConnect(host, reach)) throw new AddressRefused();
  const options: RequestOptions = {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
    signal,
    lookup: checkedLookup(reach),
    // A connection that is kept would be used again by a request of another reach.
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    send(url, options, resolve).once('error', reject).end(body);
  });
}

/** Resolves as Node does, and fails when any of the addresses may not be reached. */
export function checkedLookup(reach: Reach, resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, done) => {
    const all: LookupOptions & { all: true } = { ...options, all: true };
    resolve(hostname, all, (error, addresses) => {
      if (error) return done(error, '');
      if (addresses.some(({ address }) => !mayConnect(address, reach)))
        return done(new AddressRefused(), '');
      const [first] = addresses;
      if (options.all || !first) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };
}
