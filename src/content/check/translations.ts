import type { Fact, Marked } from '#catalogue/fact-kinds.ts';
import { projectFacts } from '#catalogue/facts.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import type { Body } from '../read/body.ts';
import { fingerprintOf } from '../read/fingerprint.ts';
import { yamlText } from '../read/yaml.ts';
import type { ProjectData } from '../schema/kinds.ts';
import { createReporter, type Entry, type Judged } from './collection.ts';
import type { Fault } from './fault.ts';

type Text = Entry<ProjectData> & { readonly body: Body };

type OfTranslations = Marked<typeof projectFacts, { readonly onlyInTranslations: true }>;

/** The facts that only a translation has, each with what holds when it is left out. */
const ofTranslations = Object.entries<Fact>(projectFacts)
  .filter(([, { onlyInTranslations }]) => onlyInTranslations)
  .map(([name, { otherwise }]) => ({ name: name as OfTranslations, otherwise }));

/** True when a translation says which text it was made from, and the original is another text now. */
export function isStale(translation: Text, original: Text): boolean {
  const madeFrom = translation.data.translationOf;
  return (
    original.locale === defaultLocale && translation !== original && madeFrom !== undefined && madeFrom !== fingerprintOf(original.file, original.body.root)
  );
}

/**
 * Translations that have fallen behind their original, or do not say which text they were made from; only an editor who
 * sees the value can type it, so a missing one is told too. A pair with errors is not compared: mending them changes the
 * value to type. The original itself is no translation.
 * @param faults what was found in the files so far
 */
export function translationFaults(texts: readonly Judged<ProjectData>[], faults: readonly Fault[]): readonly Fault[] {
  const broken = new Set(faults.filter((fault) => fault.level === 'error').map((fault) => fault.place.file));
  const isSound = (text: Judged<ProjectData>): text is Judged<ProjectData> & Text => text.wrong.size === 0 && !broken.has(text.file.source.file);
  const originals = new Map(texts.filter((text) => text.locale === defaultLocale).map((text) => [text.id, text]));
  return texts.flatMap((text) => {
    if (text.locale === defaultLocale) return originalFaults(text);
    const original = originals.get(text.id);
    return original !== undefined && isSound(original) && isSound(text) ? comparedFaults(text, original) : [];
  });
}

function comparedFaults(text: Text, original: Text): readonly Fault[] {
  const { faults, report } = createReporter(text);
  const current = fingerprintOf(original.file, original.body.root);
  const madeFrom = text.data.translationOf;
  const values = { other: original.file.source.file, suggestion: yamlText(current) };
  if (madeFrom !== undefined && madeFrom !== current) report(['translationOf'], 'staleTranslation', values, 'warning');
  if (madeFrom === undefined && !text.data.draft) report(['translationOf'], 'translationOfMissing', values, 'warning');
  return faults;
}

function originalFaults(text: Judged<ProjectData>): readonly Fault[] {
  const { faults, report } = createReporter(text);
  for (const { name, otherwise } of ofTranslations) if (text.data[name] !== otherwise && !text.wrong.has(name)) report([name], 'onlyInTranslations');
  return faults;
}
