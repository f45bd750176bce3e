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
