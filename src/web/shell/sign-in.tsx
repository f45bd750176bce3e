import { useEffect, useRef, useState } from 'preact/hooks';
import { api, outcomeOf, reviewerName } from '../api/client.js';
import type { Failure, Outcome } from '../api/failure.js';
import type { Session } from '../api/types.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { wordsOf } from './language.js';
import './sign-in.css';

export interface SignInProps {
  /** Who it is now; the page goes on with what it was asked. */
  readonly onSignedIn: (session: Session) => void;
  /** Without keys (loopback) there is nothing to prove: asks for a name instead of a key. */
  readonly askName?: boolean;
}

/** Asks who it is: an API key, kept by the service in a cookie that no script reads, or else a name. */
export function SignIn({ onSignedIn, askName = false }: SignInProps) {
  const words = wordsOf(WORDS)[askName ? 'name' : 'key'];
  const field = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => field.current?.focus(), []);

  async function submit() {
    const value = entered.trim();
    setMissing(value === '');
    if (value === '') return field.current?.focus();
    setBusy(true);
    setFailure(null);
    const outcome = await (askName ? introduced(value) : signedIn(value));
    setBusy(false);
    if ('data' in outcome) {
      setEntered('');
      onSignedIn(outcome.data);
    } else {
      setFailure(outcome.failure);
      field.current?.focus();
    }
  }

  return (
    <form
      class="sign-in card"
      aria-labelledby="sign-in-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <h2 id="sign-in-title">{words.title}</h2>
      <p id="sign-in-hint" class="soft">
        {words.hint}
      </p>
      <label>
        <span>{words.label}</span>
        <input
          ref={field}
          {...(askName ? NAME : KEY)}
          spellcheck={false}
          value={entered}
          aria-invalid={missing || failure !== null}
          aria-describedby={missing ? 'sign-in-missing' : 'sign-in-hint'}
          onInput={({ currentTarget }) => setEntered(currentTarget.value)}
        />
      </label>
      {missing && (
        <p id="sign-in-missing" class="sign-in-missing" role="alert">
          {words.missing}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
      <button type="submit" class="primary" aria-disabled={isBusy}>
        {isBusy ? words.busy : words.submit}
      </button>
    </form>
  );
}

function signedIn(key: string): Promise<Outcome<Session>> {
  return outcomeOf(api.POST('/session', { body: { key } }));
}

/** A name counts once the service took it. */
async function introduced(name: string): Promise<Outcome<Session>> {
  const before = reviewerName.value;
  reviewerName.value = name;
  const outcome = await outcomeOf(api.GET('/session'));
  if ('failure' in outcome) reviewerName.value = before;
  return outcome;
}

/** As the service takes them. */
const KEY = {
  type: 'password',
  autoComplete: 'current-password',
  autoCapitalize: 'none',
  maxLength: 200,
} as const;
const NAME = {
  type: 'text',
  autoComplete: 'name',
  autoCapitalize: 'words',
  maxLength: 80,
} as const;

const WORDS = {
  id: {
    key: {
      title: 'Masuk dengan kunci API',
      hint: 'Layanan ini hanya melayani pemegang kunci. Mintalah kunci kepada pengelola. Kunci disimpan dalam kuki yang tidak dapat dibaca skrip, sampai Anda keluar.',
      label: 'Kunci API',
      missing: 'Isi kunci API, misalnya saring_….',
      submit: 'Masuk',
      busy: 'Memeriksa kunci…',
    },
    name: {
      title: 'Siapa yang meninjau?',
      hint: 'Nama ini tercatat di riwayat setiap kasus yang Anda tangani.',
      label: 'Nama Anda',
      missing: 'Isi nama Anda.',
      submit: 'Lanjut',
      busy: 'Memeriksa nama…',
    },
  },
  en: {
    key: {
      title: 'Sign in with an API key',
      hint: 'This service serves holders of a key only. Ask the operator for one. It is kept in a cookie that no script can read, until you sign out.',
      label: 'API key',
      missing: 'Enter the API key, such as saring_….',
      submit: 'Sign in',
      busy: 'Checking the key…',
    },
    name: {
      title: 'Who reviews?',
      hint: 'This name stands in the history of every case that you work on.',
      label: 'Your name',
      missing: 'Enter your name.',
      submit: 'Go on',
      busy: 'Checking the name…',
    },
  },
};
