import { describe, expect, it } from 'vitest';
import { hostName, isLoopback } from '../../src/http/loopback.js';

describe('isLoopback', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    'localhost',
    'LocalHost',
  ])('is true of %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '::',
    '128.0.0.1',
    '10.0.0.7',
    '::ffff:10.0.0.7',
    'fe80::1',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil-localhost',
    '0x7f.1',
    '2130706433',
    '',
  ])('is false of %j', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('hostName', () => {
  it.each([
    ['localhost', 'localhost'],
    ['127.0.0.1:8080', '127.0.0.1'],
    ['[::1]', '::1'],
    ['[::1]:8080', '::1'],
    ['saring.example:443', 'saring.example'],
  ])('of %s is %s', (header, name) => {
    expect(hostName(header)).toBe(name);
  });

  it.each(['', '::1', 'evil.example@localhost', 'localhost/x', 'localhost:80:80', '[::1]x', 'a b'])(
    'is none of %j',
    (header) => {
      expect(hostName(header)).toBeNull();
    },
  );
});
