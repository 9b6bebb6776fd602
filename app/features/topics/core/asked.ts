import type { TopicItem, Voice } from './topic-items.ts';

interface Asked {
  items: readonly Pick<TopicItem, 'voice' | 'isOpinion'>[];
}

/** Whether the instrument asks anything of the topic that has a mean; without, there is none to be missing. */
export function hasVoice({ items }: Asked, voice: Voice): boolean {
  return items.some((item) => item.voice === voice && item.isOpinion);
}

/** Whether papers can be held against experience at all. */
export function hasGap(topic: Asked): boolean {
  return hasVoice(topic, 'oit') && (hasVoice(topic, 'iit') || hasVoice(topic, 'eit'));
}
