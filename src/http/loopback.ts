import { BlockList, isIP } from 'node:net';
import { LRUCache } from 'lru-cache';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

/** Asked twice a request, mostly of the same few. */
const known = new LRUCache<string, { readonly isLoopback: boolean }>({ max: 1_000 });

/** Whether a name or an address is this machine's own, which no other machine reaches. */
export function isLoopback(host: string): boolean {
  const told = known.get(host) ?? { isLoopback: tell(host) };
  known.set(host, told);
  return told.isLoopback;
}

function tell(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true;
  const version = isIP(host);
  return version !== 0 && LOOPBACK.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

/** The name or address in a `Host` header, without port and brackets; null for what is no such header. */
export function hostName(header: string): string | null {
  const [, address, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d*)?$/i.exec(header) ?? [];
  return address ?? name ?? null;
}
