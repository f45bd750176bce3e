import { describe, expect, it } from 'vitest';
import { readConfig, whatsAppSettings } from '../src/config.js';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', OCR_ENGINE: 'paddle' });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '' }).PORT).toBe(8080);
  });

  it('lets the image cache be turned off', () => {
    expect(readConfig({ IMAGE_CACHE_BYTES: '0' }).IMAGE_CACHE_BYTES).toBe(0);
  });

  it('matches faces unless they are switched off, and takes nothing else for off', () => {
    expect(readConfig({ FACE_MATCHING: 'off' }).FACE_MATCHING).toBe('off');
    expect(() => readConfig({ FACE_MATCHING: 'no' })).toThrow(/FACE_MATCHING.*on, off/);
    expect(readConfig({}).FACE_MATCHING).toBe('on');
  });

  it('asks for keys unless they are switched off, and takes nothing else for off', () => {
    expect([readConfig({}).AUTH, readConfig({ AUTH: 'off' }).AUTH]).toEqual(['on', 'off']);
    for (const AUTH of ['0', 'false', 'OFF', 'no'])
      expect(() => readConfig({ AUTH })).toThrow(/AUTH.*on, off/);
  });

  it('names every bad variable at once', () => {
    expect(() => readConfig({ PORT: '99999', OCR_ENGINE: 'abbyy', MAX_IMAGES: '-1' })).toThrow(
      /PORT.*OCR_ENGINE.*MAX_IMAGES/s,
    );
  });

  it.each([
    ['PORT', 'abc', /^ {2}PORT: isi bilangan bulat 0 sampai 65535 \(a whole number/m],
    ['MAX_IMAGES', '1.5', /^ {2}MAX_IMAGES: isi bilangan bulat 1 ke atas/m],
    ['LOG_LEVEL', 'keras', /^ {2}LOG_LEVEL: pilih salah satu \(one of\): fatal, error/m],
  ])('says of %s=%s in one line what would be right', (name, value, expected) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(expected);
    expect(read).not.toThrow(/Invalid|NaN/);
    expect(read).not.toThrow(/\n.*\n/);
  });
});

describe('TRUST_PROXY', () => {
  it('trusts nobody by default, and takes addresses, networks and names', () => {
    expect(readConfig({}).TRUST_PROXY).toEqual([]);
    const given = 'loopback, 10.0.0.0/8 2001:db8::1';
    expect(readConfig({ TRUST_PROXY: given }).TRUST_PROXY).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::1',
    ]);
  });

  it.each(['1', 'true', 'all', '*', '10.0.0.0/0', '10.0.0.0/33', '10.0.0/8', 'proxy.example'])(
    'refuses %s, which would trust whoever says so',
    (TRUST_PROXY) =>
      expect(() => readConfig({ TRUST_PROXY })).toThrow(/TRUST_PROXY: .*isi alamat IP/),
  );
});

describe('settings of webhooks', () => {
  const WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 'a').toString('base64')}`;
  const read = (WEBHOOK_URL: string, secret = WEBHOOK_SECRET) =>
    readConfig({ WEBHOOK_URL, WEBHOOK_SECRET: secret });

  it('are none by default', () => {
    expect(readConfig({}).WEBHOOK_URL).toEqual([]);
  });

  it('take several addresses, each once', () => {
    const [a, b] = ['https://a.example/x', 'https://b.example/'];
    expect(read(`${a} ${b}\n${a}`).WEBHOOK_URL).toEqual([a, b]);
  });

  it.each([
    'http://localhost:9000/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://[fd00::1]/',
    'http://penerima:8080/',
    'http://penerima.internal/',
  ])('take %s, which no public network knows', (url) => {
    expect(read(url).WEBHOOK_URL).toEqual([url]);
  });

  it.each([
    ['http://penerima.example/', /use https/],
    ['http://8.8.8.8/', /use https/],
    ['http://172.32.0.1/', /use https/],
    ['http://169.254.169.254/', /use https/],
    ['http://[fe80::1]/', /use https/],
    ['ftp://penerima.example/', /use https/],
    ['penerima', /not a URL/],
    ['https://nama:sandi@penerima.example/', /no user name/],
  ])('refuse %s and do not repeat it', (url, expected) => {
    expect(() => read(`https://a.example/ ${url}`)).toThrow(expected);
    expect(() => read(`https://a.example/ ${url}`)).toThrow(/^ {2}WEBHOOK_URL: alamat ke-2/m);
    expect(() => read(url)).not.toThrow(`: ${url}`);
    expect(() => read(url)).not.toThrow(/sandi@/);
  });

  it.each([
    'rahasia',
    'whsec_',
    `whsec_${Buffer.alloc(23, 'a').toString('base64')}`,
    `whsec_${Buffer.alloc(65, 'a').toString('base64')}`,
    `whsec_${'!'.repeat(40)}`,
  ])('refuse the secret %s and do not repeat it', (secret) => {
    const bad = () => read('https://a.example/', secret);
    expect(bad).toThrow(/^ {2}WEBHOOK_SECRET: isi whsec_ dan base64 dari 24 sampai 64 bita/m);
    if (secret.length > 10) expect(bad).not.toThrow(secret);
  });

  it('say which of the two is lacking', () => {
    expect(() => readConfig({ WEBHOOK_URL: 'https://a.example/' })).toThrow(
      /^ {2}WEBHOOK_SECRET: wajib bersama WEBHOOK_URL/m,
    );
    expect(() => readConfig({ WEBHOOK_SECRET })).toThrow(
      /^ {2}WEBHOOK_URL: wajib bersama WEBHOOK_SECRET/m,
    );
  });
});

describe('whatsAppSettings', () => {
  const of = (environment: Record<string, string>) => whatsAppSettings(readConfig(environment));
  const [token, secret] = [{ WHATSAPP_VERIFY_TOKEN: 't' }, { WHATSAPP_APP_SECRET: 's' }];

  it('is null without any, and whole with token and secret', () => {
    expect(of({})).toBeNull();
    expect(of({ ...token, ...secret })).toEqual({
      ...{ verifyToken: 't', appSecret: 's', accessToken: null },
      apiUrl: 'https://graph.facebook.com/v21.0',
    });
    expect(of({ ...token, ...secret, WHATSAPP_ACCESS_TOKEN: 'a' })?.accessToken).toBe('a');
  });

  it('names what is missing of a part', () => {
    expect(() => of(token)).toThrow(/^WHATSAPP_APP_SECRET:/);
    expect(() => of(secret)).toThrow(/^WHATSAPP_VERIFY_TOKEN:/);
    expect(() => of({ WHATSAPP_ACCESS_TOKEN: 'a' })).toThrow(/^WHATSAPP_VERIFY_TOKEN:/);
  });

  it.each(['http://graph.facebook.com/v21.0', 'graph.facebook.com', 'ftp://127.0.0.1'])(
    'sends no token to %j',
    (url) => {
      const read = () => readConfig({ WHATSAPP_API_URL: url });
      expect(read).toThrow(/WHATSAPP_API_URL: isi alamat https/);
    },
  );

  it('lets a stand-in on this machine be used', () => {
    const url = 'http://127.0.0.1:9/v21.0';
    expect(readConfig({ WHATSAPP_API_URL: url }).WHATSAPP_API_URL).toBe(url);
  });
});

describe('settings of figures and traces', () => {
  it('make no traces, and no port for a worker’s figures, by default', () => {
    const config = readConfig({});
    expect([config.METRICS_PORT, config.OTEL_EXPORTER_OTLP_ENDPOINT]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://collector:4317', /OTLP/],
    ['OTEL_TRACES_SAMPLER', 'sometimes', /parentbased_always_on/],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5', /0 sampai 1/],
    ['METRICS_PORT', '70000', /65535/],
  ])('refuse %s=%s', (name, value, expected) => {
    expect(() => readConfig({ [name]: value })).toThrow(expected);
  });
});
