import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Where a request may go: `public` is the open internet; `local` is that and networks of the operator's own, for an
 * address that the operator wrote and whose host says itself that it is one of them.
 */
export type Reach = 'public' | 'local';

type Range = ReturnType<(ipaddr.IPv4 | ipaddr.IPv6)['range']>;

/** All others lead inside (link-local: the metadata of clouds), nowhere, or by a translation to any of them. */
const RANGES: Readonly<Record<Reach, ReadonlySet<Range>>> = {
  public: new Set(['unicast']),
  local: new Set(['unicast', 'loopback', 'private', 'uniqueLocal']),
};

/** Whether a request of this reach may connect to an IP address; what is none may not. */
export function mayConnect(address: string, reach: Reach): boolean {
  return isIP(address) !== 0 && RANGES[reach].has(rangeOf(address));
}

/** The reach of an address in the settings: its host is a private address, or a name that no public network knows. */
export function reachOf({ hostname }: Pick<URL, 'hostname'>): Reach {
  const host = withoutBrackets(hostname);
  if (isIP(host) !== 0)
    return mayConnect(host, 'local') && !mayConnect(host, 'public') ? 'local' : 'public';
  // A name without a dot is one of containers.
  return !host.includes('.') || /\.(localhost|local|internal)$/.test(host) ? 'local' : 'public';
}

/** The host of a URL as one connects to it: an IPv6 address without its brackets. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** An IPv4 address within an IPv6 one (`::ffff:127.0.0.1`) counts as itself. */
function rangeOf(address: string): Range {
  return ipaddr.process(address).range();
}
