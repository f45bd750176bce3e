import type { Signal } from '@preact/signals';
import type { CaseView } from '../api/types.js';
import { FindingList } from '../result/finding-list.js';
import { VerdictBanner } from '../result/verdict-banner.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge } from '../ui/badge.js';
import { JudgementControl } from './judgement-control.js';
import type { Judgement, Judgements } from './judgements.js';

export interface FindingsSectionProps {
  readonly view: CaseView;
  readonly judgements: Judgements;
  /** Null where this person cannot decide the case now. */
  readonly onJudge: ((rule: string, value: Judgement | null) => void) | null;
  readonly lit: Signal<string | null>;
}

/** The verdict and its findings, each to be confirmed or rejected; a decided case shows what became of them. */
export function FindingsSection({ view, judgements, onJudge, lit }: FindingsSectionProps) {
  const words = wordsOf(WORDS);
  const findings = view.result?.findings ?? [];
  const others = view.rules.filter((rule) => !findings.some((finding) => finding.rule === rule));
  const control = (rule: string, name: string, id: string | null) =>
    onJudge ? (
      <JudgementControl
        name={name}
        value={judgements[rule] ?? null}
        onJudge={(value) => onJudge(rule, value)}
        onFocus={() => {
          lit.value = id;
        }}
      />
    ) : (
      <Outcome view={view} rule={rule} />
    );
  return (
    <div class="case-findings">
      {view.result && <VerdictBanner classification={view.result} />}
      <h3 id="case-findings">{words.title}</h3>
      {!view.result && <p>{words.noResult}</p>}
      {findings.length > 0 && (
        <FindingList
          findings={findings}
          lit={lit}
          controls={({ rule, message }, index) =>
            control(rule, message[language.value], `finding:${index}`)
          }
        />
      )}
      {view.result && findings.length === 0 && <p>{words.none}</p>}
      {others.length > 0 && (
        <>
          <h4>{words.others}</h4>
          <ul class="case-rules">
            {others.map((rule) => (
              <li key={rule}>
                <code>{rule}</code>
                {control(rule, rule, null)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What the last decision says of a rule. */
function Outcome({ view, rule }: { readonly view: CaseView; readonly rule: string }) {
  const words = wordsOf(WORDS);
  const last = view.decisions.at(-1);
  if (last?.confirmed.includes(rule))
    return <Badge tone="prohibited">{words.confirmed(last.by)}</Badge>;
  if (last?.rejected.includes(rule)) return <Badge tone="allowed">{words.rejected(last.by)}</Badge>;
  return null;
}

const WORDS = {
  id: {
    title: 'Temuan mesin',
    noResult: 'Tidak ada hasil pemeriksaan untuk laporan yang ditampilkan.',
    none: 'Tidak ada temuan pada laporan yang ditampilkan.',
    others: 'Kaidah dari laporan lain dalam kasus ini',
    confirmed: (by: string) => `Dugaan dibenarkan oleh ${by}`,
    rejected: (by: string) => `Dugaan ditolak oleh ${by}`,
  },
  en: {
    title: 'Findings of the machine',
    noResult: 'There is no result for the report shown.',
    none: 'No findings on the report shown.',
    others: 'Rules met by other reports of this case',
    confirmed: (by: string) => `Confirmed by ${by}`,
    rejected: (by: string) => `Rejected by ${by}`,
  },
};
