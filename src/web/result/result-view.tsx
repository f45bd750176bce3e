import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, Ref } from 'preact';
import { LABEL_NAMES } from '../../domain/names.js';
import type { Classification, Finding } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Checklist } from './checklist.js';
import { Elements } from './elements.js';
import { FactChecks } from './fact-checks.js';
import { FindingList } from './finding-list.js';
import { Looked } from './looked.js';
import { Provenance } from './provenance.js';
import { ResultPost } from './result-post.js';
import { Scores } from './scores.js';
import { labelsByScore, percent } from './scores-in-words.js';
import { Unseen } from './unseen.js';
import { VerdictBanner } from './verdict-banner.js';
import './result-view.css';

export interface ResultViewProps {
  readonly classification: Classification;
  /** The post's own text; null when it had none, or it is gone. */
  readonly text: string | null;
  /** Addresses of the images in their order; null where there is none any more. */
  readonly images: readonly (string | null)[];
  readonly lit?: Signal<string | null> | undefined;
  readonly controls?: ((finding: Finding, index: number) => ComponentChildren) | undefined;
  /** Where the focus goes when a result arrives. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
  /** Of the whole, for `SaveResult`. */
  readonly rootRef?: Ref<HTMLDivElement> | undefined;
  /** Offers to blur images, and whether they are at first. */
  readonly blur?: 'offered' | 'on' | undefined;
}

/** A classification as people read it: the verdict, the post with its marks, and all that is said of it. */
export function ResultView(props: ResultViewProps) {
  const { classification, text, images, controls, headingRef, rootRef, blur } = props;
  const own = useSignal<string | null>(null);
  const lit = props.lit ?? own;
  const { findings, shadow, checklist, elements, factChecks, labels, parts } = classification;
  const { regime } = classification.provenance.rulebook;
  const words = wordsOf(WORDS);
  return (
    <div class="result" ref={rootRef ?? null}>
      <VerdictBanner classification={classification} headingRef={headingRef} />
      <div class="result-columns">
        <section class="result-post" aria-label={words.post}>
          <ResultPost
            classification={classification}
            text={text}
            images={images}
            lit={lit}
            blur={blur}
          />
        </section>
        <div class="result-said">
          <Section title={words.findings}>
            <Looked classification={classification} />
            <FindingList findings={findings} lit={lit} controls={controls} regime={regime} />
          </Section>
          <Section title={words.unseen}>
            <Unseen parts={parts} />
          </Section>
        </div>
      </div>
      <div class="result-rest">
        <Section title={words.checklist}>
          <Checklist lines={checklist} />
        </Section>
        <div class="result-pair">
          <Section title={words.elements}>
            <Elements elements={elements} lit={lit} />
          </Section>
          <Section title={words.factChecks}>
            <FactChecks factChecks={factChecks} />
          </Section>
        </div>
        <details class="fold">
          <summary>{words.scores(highestOf(labels))}</summary>
          <Scores labels={labels} />
        </details>
        {shadow.length > 0 && (
          <details class="fold">
            <summary>{words.shadow(shadow.length)}</summary>
            <p class="soft">{words.trial}</p>
            <FindingList findings={shadow} lit={lit} regime={regime} kind="shadow" />
          </details>
        )}
        <details class="fold">
          <summary>{words.provenance}</summary>
          <Provenance classification={classification} />
        </details>
      </div>
    </div>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="result-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** `: Penghinaan 98%`; nothing where no words were scored. */
function highestOf(labels: Classification['labels']): string {
  const [first] = labelsByScore(labels);
  if (!first || first[1].score === null) return '';
  const [label, { score }] = first;
  const lang = language.value;
  return `: ${LABEL_NAMES[label][lang]} ${percent(score, lang)}`;
}

const WORDS = {
  id: {
    post: 'Materi yang diperiksa',
    findings: 'Dugaan',
    unseen: 'Yang tidak terperiksa',
    checklist: 'Daftar periksa',
    elements: 'Unsur pada gambar',
    factChecks: 'Cek fakta',
    scores: (highest: string) => `Skor tiap jenis${highest}`,
    shadow: (count: number) => `Aturan percobaan (${count})`,
    provenance: 'Asal hasil: peraturan, model, dan sidik berkas',
    trial: 'Aturan ini masih diuji coba dan tidak dihitung dalam kesimpulan.',
  },
  en: {
    post: 'What was checked',
    findings: 'Findings',
    unseen: 'Not checked',
    checklist: 'Checklist',
    elements: 'Elements on the images',
    factChecks: 'Fact-checks',
    scores: (highest: string) => `Scores by kind${highest}`,
    shadow: (count: number) => `Rules on trial (${count})`,
    provenance: 'Where this comes from: rules, models and hashes',
    trial: 'These rules are being tried out and do not count for the verdict.',
  },
};
