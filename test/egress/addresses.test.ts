import { describe, expect, it } from 'vitest';
import { mayConnect, reachOf } from '../../src/egress/addresses.js';

describe('mayConnect', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'lets a public request reach %s',
    (address) => expect(mayConnect(address, 'public')).toBe(true),
  );

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine, all of 127/8', '127.255.255.254'],
    ['this machine, by IPv6', '::1'],
    ['this machine, IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['this machine, IPv4 in IPv6, hexadecimal', '::ffff:7f00:1'],
    ['any address of this machine', '0.0.0.0'],
    ['any address of this machine, by IPv6', '::'],
    ['the deprecated IPv4-compatible form', '::127.0.0.1'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.0.1'],
    ['a private network, IPv4 in IPv6', '::ffff:192.168.0.1'],
    ['a unique local address', 'fd12:3456::1'],
    ['a site-local address', 'fec0::1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the metadata of a cloud, IPv4 in IPv6', '::ffff:169.254.169.254'],
    ['a link-local address', 'fe80::1'],
    ['a link-local address with its zone', 'fe80::1%eth0'],
    ['NAT64, which leads to an IPv4 address', '64:ff9b::7f00:1'],
    ['a local NAT64', '64:ff9b:1::a00:1'],
    ['6to4, which holds an IPv4 address', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['addresses shared by a provider', '100.64.0.1'],
    ['a benchmark network', '198.18.0.1'],
    ['documentation', '203.0.113.7'],
    ['documentation, by IPv6', '2001:db8::1'],
    ['multicast', '224.0.0.1'],
    ['multicast, by IPv6', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['a name', 'localhost'],
    ['octal digits', '0177.0.0.1'],
    ['one number', '2130706433'],
    ['nothing', ''],
  ])('keeps a public request from %s: %s', (_what, address) => {
    expect(mayConnect(address, 'public')).toBe(false);
  });

  it.each(['127.0.0.1', '::1', '10.1.2.3', '::ffff:10.1.2.3', 'fd00::1', '8.8.8.8'])(
    'lets a local request reach %s',
    (address) => expect(mayConnect(address, 'local')).toBe(true),
  );

  it.each(['169.254.169.254', 'fe80::1', '0.0.0.0', '::', '64:ff9b::a00:1', '224.0.0.1'])(
    'keeps a local request from %s too',
    (address) => expect(mayConnect(address, 'local')).toBe(false),
  );
});

describe('reachOf', () => {
  it.each([
    'http://localhost:9000/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.1/',
    'http://penerima:8080/',
    'https://penerima.internal/',
  ])('is local for %s, whose host says so', (url) => expect(reachOf(new URL(url))).toBe('local'));

  it.each([
    'https://penerima.example/',
    'https://localhost.penerima.example/',
    'https://127.0.0.1.nip.example/',
    'https://8.8.8.8/',
    'http://169.254.169.254/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
  ])('is public for %s', (url) => expect(reachOf(new URL(url))).toBe('public'));
});
