import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../src/http/whatsapp/draft.js';
import { messagesOf } from '../../../src/http/whatsapp/payload.js';
import { delivery, message, textMessage } from '../../support/whatsapp.js';

const draft = (fields: Record<string, unknown>) => {
  const [parsed] = messagesOf(delivery([message(1, fields)])) ?? [];
  return parsed ? draftOf(parsed) : undefined;
};

describe('messagesOf', () => {
  it('gives the messages of all entries and changes, in order', () => {
    const one = delivery([textMessage(1, 'satu')]);
    const two = delivery([textMessage(2, 'dua'), textMessage(3, 'tiga')]);
    const found = messagesOf({ ...one, entry: [...one.entry, ...two.entry] });
    expect(found?.map(({ text }) => text?.body)).toEqual(['satu', 'dua', 'tiga']);
  });

  it('has none for statuses and for other fields', () => {
    expect(messagesOf(delivery([], { statuses: [{ id: 'x', status: 'read' }] }))).toEqual([]);
    const { entry } = delivery([textMessage(1, 'a')]);
    const [{ changes, ...rest } = { changes: [] }] = entry;
    const other = [{ ...rest, changes: changes.map((one) => ({ ...one, field: 'smb_echoes' })) }];
    expect(messagesOf({ object: 'whatsapp_business_account', entry: other })).toEqual([]);
  });

  it.each([
    null,
    1,
    [],
    {},
    { object: 'page', entry: [] },
    { object: 'whatsapp_business_account' },
  ])('takes %j for no delivery', (payload) => expect(messagesOf(payload)).toBeNull());

  it('keeps a message of which some fields are not as expected', () => {
    const odd = { from: 7, type: 5, text: 'x', context: { forwarded: 'ya' }, id: null };
    expect(messagesOf(delivery([odd]))).toMatchObject([{ type: 'unknown', from: undefined }]);
  });
});

describe('draftOf', () => {
  it('takes a text as the post', () => {
    expect(draft({ type: 'text', text: { body: 'Coblos nomor 2!' } })).toEqual({
      ...{ text: 'Coblos nomor 2!', link: null, notes: [], imageId: null, holdsUnseen: false },
      reportedAt: '2024-11-15T02:00:00.000Z',
    });
  });

  it.each([
    ['https://contoh.example/p/1', 'https://contoh.example/p/1', null, []],
    [
      'Tolong dicek min: https://contoh.example/p/1.',
      'https://contoh.example/p/1',
      null,
      ['Tolong dicek min: .'],
    ],
    [
      'Bakar rumahnya https://contoh.example/p/1',
      'https://contoh.example/p/1',
      'Bakar rumahnya https://contoh.example/p/1',
      [],
    ],
    ['www.contoh.example/p', null, 'www.contoh.example/p', []],
    ['', null, '', []],
  ])('tells what "%s" is about', (body, link, text, notes) => {
    expect(draft({ type: 'text', text: { body } })).toMatchObject({ link, text, notes });
  });

  it('leaves a chain message with a link the text that it is', () => {
    const body = `${'Sebarkan kabar penting ini kepada semua warga. '.repeat(3)}https://contoh.example/p`;
    expect(draft({ type: 'text', text: { body } })).toMatchObject({ link: null, text: body });
  });

  it('has the image to fetch, its caption and that it was forwarded', () => {
    const image = {
      id: '24230790383178626',
      mime_type: 'image/jpeg',
      caption: 'Viral!',
      sha256: 'x',
    };
    expect(draft({ type: 'image', image, context: { forwarded: true } })).toMatchObject({
      ...{ text: 'Viral!', imageId: '24230790383178626', notes: ['Pesan terusan.'] },
      holdsUnseen: false,
    });
    const context = { frequently_forwarded: true, forwarded: true };
    expect(draft({ type: 'image', image, context })?.notes).toEqual([
      'Pesan yang sering diteruskan.',
    ]);
  });

  it('takes a picture that was sent as a document for an image, and no other document', () => {
    const document = { id: '7', mime_type: 'image/png', filename: 'a.png' };
    expect(draft({ type: 'document', document })?.imageId).toBe('7');
    const pdf = { ...document, mime_type: 'application/pdf' };
    expect(draft({ type: 'document', document: pdf })).toMatchObject({
      imageId: null,
      notes: ['Pesan WhatsApp berupa dokumen; isinya tidak diperiksa.'],
    });
  });

  it.each([
    'audio',
    'video',
    'sticker',
    'location',
    'contacts',
    'order',
    'unsupported',
    'poll_baru',
    'A B!',
  ])('reports a message of type %s by its type, and keeps nothing of it', (type) => {
    const secret = { name: 'Nama Orang', phone: '0812', latitude: -6.2, caption: 1 };
    const made = draft({ type, [type]: secret });
    expect(made).toMatchObject({ text: null, link: null, imageId: null, holdsUnseen: false });
    expect(made?.notes).toEqual([
      expect.stringMatching(/^Pesan WhatsApp berupa .+; isinya tidak diperiksa\.$/),
    ]);
    expect(JSON.stringify(made)).not.toMatch(/Nama Orang|0812|-6\.2|A B!/);
  });

  it('judges the words beside a video, and knows that the video is unseen', () => {
    const video = { id: '9', caption: 'Lihat ini' };
    expect(draft({ type: 'video', video })).toMatchObject({ text: 'Lihat ini', holdsUnseen: true });
  });

  it('takes what was chosen of buttons and lists for text', () => {
    expect(draft({ type: 'button', button: { text: 'Lapor' } })?.text).toBe('Lapor');
    const interactive = { type: 'list_reply', list_reply: { id: '1', title: 'Hoaks' } };
    expect(draft({ type: 'interactive', interactive })?.text).toBe('Hoaks');
  });

  it.each(['reaction', 'system'])('makes no report of a %s', (type) =>
    expect(draft({ type, [type]: { body: 'x' } })).toBeNull(),
  );

  it.each([undefined, 'kemarin', '1', '99999999999', '-5'])(
    'leaves out the impossible time %s',
    (timestamp) =>
      expect(draft({ type: 'text', text: { body: 'a' }, timestamp })?.reportedAt).toBeNull(),
  );
});
