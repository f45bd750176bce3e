import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Whether `header` (`sha256=` and hex) signs `body` with the app's secret. Takes as long either way. */
export function isSigned(body: Uint8Array, header: string | undefined, appSecret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1];
  if (!given) return false;
  const expected = createHmac('sha256', appSecret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}

/** Whether two texts are the same, told in a time that says nothing of either. */
export function isSameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Hex digits that a pseudonym keeps: 96 bits, so that two numbers never share one. */
const PSEUDONYM = 24;

/** Gives names for what must not be kept, the same each time, by a key that is made of the app's secret. */
export function pseudonymsOf(appSecret: string) {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'saring whatsapp pseudonyms', 32));
  const digest = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}\n${text}`).digest('hex');
  return {
    /** Of a phone number; without the key nobody can find it by trying all numbers. */
    reporter: (sender: string) => `wa-${digest('sender', sender).slice(0, PSEUDONYM)}`,
    /** Of a message: WhatsApp's own id holds the sender's number as base64. */
    message: (id: string) => `wa:${digest('message', id)}`,
  };
}
