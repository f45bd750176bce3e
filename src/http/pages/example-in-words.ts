import type { Example } from '../../domain/example.js';
import type { Level } from '../../domain/signal.js';
import type { Label, Language } from '../../domain/taxonomy.js';
import { clauseOf } from './condition-in-words.js';
import { dayInWords, momentInWords } from './join-words.js';
import type { Leaf } from './leaf-words.js';

type Context = NonNullable<Example['context']>;

/** What is given of the post of an example, a clause each; what is left out is not there, or unknown. */
export function exampleInWords(example: Example, language: Language): string[] {
  const { signals = {}, topics = [], shows = [], voice, political, campaign, factCheck } = example;
  const words = WORDS[language];
  const say = (leaf: Leaf) => clauseOf(leaf, language);
  const levels = Object.entries(signals) as [Label, Level][];
  return [
    ...levels.flatMap(([signal, level]) => (level === 'clear' ? [] : [say({ signal, level })])),
    ...(voice && voice !== 'own' ? [words.voice[voice]] : []),
    ...(political === false ? [say({ political })] : []),
    ...(campaign ? [words.campaign[campaign]] : []),
    ...topics.map((topic) => say({ topic })),
    ...(factCheck ? [claimInWords(factCheck, language)] : []),
    ...shows.map(
      ({ element, band, whose }) => words.band[band] + say({ element, band: 'match', whose }),
    ),
    ...contextInWords(example.context ?? {}, language),
  ];
}

function claimInWords(
  { band, found, denied }: NonNullable<Example['factCheck']>,
  language: Language,
): string {
  const words = WORDS[language].claim;
  const claim = found === 'true' ? words.true : words.notTrue;
  return `${words[band]} ${claim}${denied ? words.denied : ''}`;
}

function contextInWords(context: Context, language: Language): string[] {
  const { actor, contest, material, paid, publishedAt, timeZone, account = {} } = context;
  const words = WORDS[language];
  const say = (leaf: Leaf) => clauseOf(leaf, language);
  const moment = publishedAt && momentInWords(publishedAt, timeZone, language);
  const { registered, registeredAt, accountsInCampaign, itemsToday } = account;
  return [
    ...(actor ? [say({ actor: [actor] })] : []),
    ...(contest ? [say({ contest: [contest] })] : []),
    ...(material ? [say({ material: [material] })] : []),
    ...(paid === undefined ? [] : [say({ paid })]),
    ...(moment ? [`${words.published} ${moment}`] : []),
    ...(registered === undefined ? [] : [say({ registered })]),
    ...(registeredAt ? [`${words.registered} ${dayInWords(registeredAt, language)}`] : []),
    ...(accountsInCampaign === undefined ? [] : [words.accounts(accountsInCampaign)]),
    ...(itemsToday === undefined ? [] : [words.items(itemsToday)]),
  ];
}

const WORDS = {
  id: {
    voice: {
      quoted: 'teks mengutip, melaporkan, atau mengecam kata-kata orang lain',
      untold: 'tidak diketahui kata-kata siapa',
    },
    campaign: { sure: 'materi jelas berkampanye', possible: 'materi mungkin berkampanye' },
    band: { match: '', review: 'mungkin: ', none: 'tidak dapat dipastikan: ' },
    claim: {
      match: 'teks diduga kuat mengulang klaim yang menurut pemeriksa fakta',
      review: 'teks diduga mengulang klaim yang menurut pemeriksa fakta',
      true: 'benar',
      notTrue: 'tidak benar',
      denied: ', dan menyebutnya tidak benar',
    },
    published: 'diunggah',
    registered: 'akunnya didaftarkan',
    accounts: (count: number) => `akun kampanye ini ${count}`,
    items: (count: number) => `materi akun ini pada hari itu ${count}`,
  },
  en: {
    voice: {
      quoted: "the words quote, report or condemn somebody else's",
      untold: 'whose words these are is not known',
    },
    campaign: { sure: 'the post clearly campaigns', possible: 'the post may campaign' },
    band: { match: '', review: 'perhaps: ', none: 'could not be told: ' },
    claim: {
      match: 'the words very likely repeat a claim that fact-checkers',
      review: 'the words may repeat a claim that fact-checkers',
      true: 'found true',
      notTrue: 'did not find true',
      denied: ', and say that it is not so',
    },
    published: 'published',
    registered: 'the account was registered on',
    accounts: (count: number) => `accounts of this campaign: ${count}`,
    items: (count: number) => `items of this account that day: ${count}`,
  },
} as const;
