import { useTranslation } from 'react-i18next';
import { type CountedSurvey, countOfNode } from './core/respondent-counts.ts';

const SURVEYS: Record<CountedSurvey, string> = {
  iit: 'IIT',
  eit: 'EIT',
  eit_public: 'EIT 1',
  eit_survey: 'EIT 2',
};

/** Name of a node as a clerk knows it: `รวม`, `IIT`, `ตัวชี้วัด 7`, `9.2`, `o12`, `อันดับ ในจังหวัด`. */
export function useNodeName(): (node: string) => string {
  const { t } = useTranslation('imports');
  return (node) => {
    if (node === 'overall') return t('nodes.overall');
    if (node === 'level') return t('nodes.level');
    if (node.startsWith('rank:'))
      return t('nodes.rank', { scope: t(`scopes.${node.slice(5) as 'province'}`) });
    const counted = countOfNode(node);
    if (counted) return t(`nodes.${counted.count}`, { survey: SURVEYS[counted.survey] });
    if (node.startsWith('report:')) return t(node === 'report:6m' ? 'nodes.report6m' : 'nodes.report12m');
    if (/^\d+$/.test(node)) return t('nodes.indicator', { no: node });
    const eitPart = { eit_public: 'EIT 1', eit_survey: 'EIT 2', eit1: 'EIT 1', eit2: 'EIT 2' }[node];
    return eitPart ?? (/^[a-z]+$/.test(node) ? node.toUpperCase() : node);
  };
}
