import type { Topic } from '#catalogue/code-names.ts';
import { maxIdLength, type ValueOf } from '#catalogue/fact-kinds.ts';
import type { Locale } from '#catalogue/locale.ts';
import { idPattern } from '../read/content-file.ts';
import { faultAt } from '../read/source.ts';
import type { contentShapes, ProjectData } from '../schema/kinds.ts';
import { type CollectionResult, createReporter, type Readable } from './collection.ts';
import type { Fault, FaultValues, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { meantId } from './relations.ts';
import type { YamlFile } from './site.ts';
import { suggestId } from './suggest.ts';

/** Topics of projects that there are not, or that one has twice. Where the list of topics could not be read, nothing is said of it. */
export function topicFaults({ readable }: CollectionResult<ProjectData>, topics: readonly Topic[]): readonly Fault[] {
  const ids = topics.map(({ id }) => id);
  const names = topics.flatMap(({ id, name }) => Object.values(name).map((one) => ({ id, name: one })));
  return readable.flatMap((entry) => faultsOf(entry, ids, names));
}

function faultsOf(entry: Readable<ProjectData>, ids: readonly string[], names: Parameters<typeof meantId>[2]): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { topics: own = [] } = entry.data;
  for (const [index, topic] of own.entries()) {
    if (own.indexOf(topic) < index) report(['topics', index], 'topicRepeated', { value: topic });
    if (own.indexOf(topic) < index || ids.length === 0 || ids.includes(topic)) continue;
    const { suggestion, certain } = isSeveral(topic, ids) ? { suggestion: '', certain: undefined } : meantId(topic, ids, names);
    const values = { value: topic, suggestion, allowed: ids.join(', ') };
    report(['topics', index], suggestion === '' ? 'unknownTopic' : 'unknownTopicSuggest', values, 'error', certain);
  }
  return faults;
}

/** True for what has a topic among other words: several that nothing parts, of which none may be dropped. */
function isSeveral(text: string, ids: readonly string[]): boolean {
  const words = text.split(/[\s;/|+&]+/);
  return words.length > 1 && words.some((word) => ids.includes(word));
}

/** What the shape of the list of topics does not say: that keys are ids, and that words are there in every language the site requires. */
export function topicListFaults({ value = {}, data }: YamlFile<Topics>, required: readonly Locale[]): readonly Fault[] {
  if (data === undefined) return [];
  return Object.entries(value).flatMap(([id, words]) => {
    const report = (path: Path, code: FaultCode, values: FaultValues) => faultAt(data.source, data.keyPlaceOf([id, ...path]), code, values);
    const untranslated = Object.entries(words).flatMap(([key, versions]) =>
      required.filter((locale) => versions[locale] === undefined).map((locale) => report([key], 'topicUntranslated', { key, value: id, locale, code: locale })),
    );
    if (idPattern.test(id) && id.length <= maxIdLength) return untranslated;
    return [report([], 'topicNoId', { value: id, suggestion: suggestId(id) }), ...untranslated];
  });
}

/** The topics of a valid file, in its order. */
export function topicsOf({ value = {} }: YamlFile<Topics>): readonly Topic[] {
  return Object.entries(value).map(([id, words]) => ({ id, ...words }));
}

type Topics = ValueOf<typeof contentShapes.topics>;
