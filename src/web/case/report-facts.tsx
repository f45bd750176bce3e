import {
  ACTOR_NAMES,
  CHANNEL_NAMES,
  CONTEST_NAMES,
  LINK_NAMES,
  MATERIAL_NAMES,
} from '../../domain/names.js';
import type { CaseMember, PostContext } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Fact } from './fact.js';
import { openable } from './members.js';
import { moment, numeral } from './moment.js';

/** What a report says besides the post: how and when it came, from whom, and what is told of the account. */
export function ReportFacts({ member }: { readonly member: CaseMember }) {
  const words = wordsOf(WORDS);
  const say = language.value;
  const { channel, reporter, note, link, reach, linkedBy, receivedAt, reportedAt } = member;
  return (
    <dl class="case-facts">
      <Fact name={words.channel}>{CHANNEL_NAMES[channel][say]}</Fact>
      <Fact name={words.reporter}>{reporter === null ? words.unnamed : <bdi>{reporter}</bdi>}</Fact>
      <Fact name={words.reported}>{moment(reportedAt, say)}</Fact>
      {receivedAt !== reportedAt && <Fact name={words.received}>{moment(receivedAt, say)}</Fact>}
      {reach !== null && <Fact name={words.reach}>{numeral(reach, say)}</Fact>}
      {linkedBy && <Fact name={words.linkedBy}>{LINK_NAMES[linkedBy][say]}</Fact>}
      {member.context && <ContextFacts context={member.context} />}
      {note !== null && (
        <Fact name={words.note} isWide>
          <span class="case-words">{note}</span>
        </Fact>
      )}
      {link !== null && (
        <Fact name={words.link} isWide>
          <ReportedLink link={link} />
        </Fact>
      )}
    </dl>
  );
}

function ContextFacts({ context }: { readonly context: PostContext }) {
  const words = wordsOf(WORDS);
  const say = language.value;
  const { account, publishedAt, actor, contest, material, paid } = context;
  const named = [account?.handle, account?.platform && `(${account.platform})`];
  return (
    <>
      {account && (
        <Fact name={words.account}>
          <bdi>{named.filter(Boolean).join(' ') || words.unnamed}</bdi>
        </Fact>
      )}
      {publishedAt && <Fact name={words.published}>{moment(publishedAt, say)}</Fact>}
      {actor && <Fact name={words.actor}>{ACTOR_NAMES[actor][say]}</Fact>}
      {contest && <Fact name={words.contest}>{CONTEST_NAMES[contest][say]}</Fact>}
      {material && <Fact name={words.material}>{MATERIAL_NAMES[material][say]}</Fact>}
      {paid !== undefined && <Fact name={words.paid}>{paid ? words.yes : words.no}</Fact>}
    </>
  );
}

/** The whole address, so that nobody follows what is not seen; opened by a person alone, in a tab that knows nothing of this one. */
function ReportedLink({ link }: { readonly link: string }) {
  const words = wordsOf(WORDS);
  const href = openable(link);
  if (!href) return <bdi class="case-link">{link}</bdi>;
  return (
    <>
      <a
        class="case-link"
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
      >
        <bdi>{link}</bdi>
      </a>{' '}
      <span class="soft">{words.opens}</span>
    </>
  );
}

const WORDS = {
  id: {
    channel: 'Saluran',
    reporter: 'Pelapor (nama samaran)',
    unnamed: 'tidak disebut',
    reported: 'Dilaporkan',
    received: 'Diterima',
    reach: 'Jangkauan menurut pelapor',
    linkedBy: 'Digabung karena',
    note: 'Catatan pelapor',
    link: 'Tautan',
    opens: '(terbuka di tab baru, di luar Saring)',
    account: 'Akun',
    published: 'Diunggah',
    actor: 'Pengunggah',
    contest: 'Pemilihan',
    material: 'Bentuk',
    paid: 'Berbayar',
    yes: 'ya',
    no: 'tidak',
  },
  en: {
    channel: 'Channel',
    reporter: 'Reporter (pseudonym)',
    unnamed: 'not told',
    reported: 'Reported',
    received: 'Received',
    reach: 'Reach as told',
    linkedBy: 'Joined by',
    note: "Reporter's note",
    link: 'Link',
    opens: '(opens in a new tab, outside Saring)',
    account: 'Account',
    published: 'Published',
    actor: 'Posted by',
    contest: 'Contest',
    material: 'Kind',
    paid: 'Paid',
    yes: 'yes',
    no: 'no',
  },
};
