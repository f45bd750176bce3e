import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchMedia, MediaError } from '../../../src/http/whatsapp/media.js';
import { type FakeGraph, startFakeGraph } from '../../support/fake-graph.js';

const file = Buffer.from('isi gambar');
let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
});
afterAll(() => graph.close());
beforeEach(() => graph.reset());

const fetchOne = (id: string | undefined, { ms = 5_000, maxBytes = 1_000 } = {}) =>
  fetchMedia(
    id,
    { apiUrl: `${graph.url}/v21.0`, accessToken: 'token-uji', maxBytes },
    AbortSignal.timeout(ms),
  );

describe('fetchMedia', () => {
  it('asks for the address by id, then fetches it, both with the token', async () => {
    graph.files.set('24230790383178626', file);
    expect((await fetchOne('24230790383178626')).equals(file)).toBe(true);
    expect(graph.requests).toEqual([
      { path: '/v21.0/24230790383178626', authorization: 'Bearer token-uji' },
      { path: '/files/24230790383178626', authorization: 'Bearer token-uji' },
    ]);
  });

  it.each([undefined, '', '../me', '1/2', '1?fields=x', 'a'.repeat(101)])(
    'asks nobody for the id %s',
    async (id) => {
      await expect(fetchOne(id)).rejects.toThrow(MediaError);
      expect(graph.requests).toEqual([]);
    },
  );

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://lookaside.fbsbx.com/whatsapp_business/attachments/',
    'https://lookaside.fbsbx.com:8443/a',
    'https://user@lookaside.fbsbx.com/a',
    'https://lookaside.fbsbx.com.contoh.example/a',
    'https://evilfbsbx.com/a',
    'http://127.0.0.1:1/a',
    'file:///etc/passwd',
  ])('sends the token to no other address: %s', async (url) => {
    graph.addresses.set('1', url);
    await expect(fetchOne('1')).rejects.toThrow('a host that is not Meta’s');
    expect(graph.requests.map(({ path }) => path)).toEqual(['/v21.0/1']);
  });

  it('follows no redirect', async () => {
    graph.addresses.set('1', `${graph.url}/redirect`);
    await expect(fetchOne('1')).rejects.toThrow('status 302');
    expect(graph.requests.map(({ path }) => path)).toEqual(['/v21.0/1', '/redirect']);
  });

  it('stops at the limit while bytes arrive', async () => {
    graph.files.set('1', Buffer.alloc(1_001));
    await expect(fetchOne('1')).rejects.toThrow('more than 1000 bytes');
    graph.files.set('1', Buffer.alloc(1_000));
    expect((await fetchOne('1')).byteLength).toBe(1_000);
  });

  it('gives up in time', async () => {
    graph.files.set('1', file);
    graph.delayMs = 20_000;
    const started = performance.now();
    await expect(fetchOne('1', { ms: 100 })).rejects.toThrow('not in time');
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('says which status Meta answered, and no address', async () => {
    const error = await fetchOne('404404').catch((reason: Error) => reason);
    expect(error).toMatchObject({ message: 'status 404' });
    graph.addresses.set('1', 'bukan alamat');
    await expect(fetchOne('1')).rejects.toThrow('an answer without an address');
  });
});
