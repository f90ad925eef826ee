import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Listing } from '#selection/listing.ts';
import type { TopicCount } from '#views/topics/topic-links.tsx';

/** The topics that have projects, in their order, with how many they have. */
export function countTopics({ topics }: Pick<Catalogue, 'topics'>, { counts }: Pick<Listing, 'counts'>): readonly TopicCount[] {
  const known = new Map(counts.topic.map(({ value, count }) => [value, count]));
  return topics.map((topic) => ({ topic, count: known.get(topic.id) ?? 0 })).filter(({ count }) => count > 0);
}
