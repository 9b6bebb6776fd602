import { useTranslation } from 'react-i18next';
import { useLevelName } from '~/ui/LevelBadge.tsx';
import type { ShownGate, WhyNotHigher } from './core/level-rule.ts';
import { useNodeTitle } from './use-node-title.ts';

/** One sentence: why the level is not one better. */
export function useWhy(names: Readonly<Record<string, string>>): (why: WhyNotHigher) => string {
  const { t } = useTranslation('agencies');
  const levelName = useLevelName();
  const titleOf = useNodeTitle(names);
  const list = (texts: readonly string[]) => texts.join(t('rule.why.and'));
  const gateText = (gate: ShownGate) =>
    t('rule.why.gate', { name: titleOf(gate.readFrom), score: gate.score ?? '–', needed: gate.needed });
  return (why) => {
    switch (why.kind) {
      case 'gates':
        return t('rule.why.gates', { level: levelName(why.next), gates: list(why.gates.map(gateText)) });
      case 'missing':
        return t('rule.why.missing', { level: levelName(why.next), nodes: list(why.nodes.map(titleOf)) });
      case 'no_level':
        return t('rule.why.no_level', { nodes: list(why.nodes.map(titleOf)) });
      case 'published_lower':
        return t('rule.why.published_lower', { level: levelName(why.next) });
      default:
        return t(`rule.why.${why.kind}`);
    }
  };
}
