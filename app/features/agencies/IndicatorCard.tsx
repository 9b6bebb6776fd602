import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { ExplainedWords } from './Explained.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import type { ResultView } from './ResultSections.tsx';

/** The indicators by instrument. */
export function IndicatorCard({ result }: { result: ResultView }) {
  const { t } = useTranslation('agencies');
  const count = result.groups.reduce((sum, group) => sum + group.indicators.length, 0);
  return (
    <Card
      id="indicators"
      title={t(count === 10 ? 'indicators.title' : 'indicators.titleOther')}
      note={t('indicators.note')}
    >
      <IndicatorTable result={result} />
      <ExplainedWords words={['threshold', 'gap', 'comparable']} result={result} />
    </Card>
  );
}
