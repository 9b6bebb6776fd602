import { useTranslation } from 'react-i18next';
import { formatMoment, formatScore } from '~/lib/format.ts';
import { useLevelName } from '~/ui/LevelBadge.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { LedgerRow } from './core/ledger-row.ts';
import { placeWithinFile } from './core/source-place.ts';
import { explainRow } from './explain-row.ts';
import { useFigureName } from './use-figure-name.ts';

/** Why the figure stands here, the cell it came from, and what was decided. */
export function LedgerWords({ row, names }: { row: LedgerRow; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('findings');
  const explanation = explainRow(t, row, useFigureName(names), useLevelName());
  const { source, settlement } = row;
  return (
    <>
      {explanation && <p>{explanation}</p>}
      {source && (
        <p className="small muted">
          {t('source', {
            file: source.fileName,
            place: placeWithinFile(source, (line, field) => t('sourceLine', { line, field })),
          })}
        </p>
      )}
      {settlement && <Settled settlement={settlement} isReopened={row.state === 'reopened'} />}
    </>
  );
}

function Settled(props: { settlement: NonNullable<LedgerRow['settlement']>; isReopened: boolean }) {
  const { settlement } = props;
  const { t } = useTranslation('findings');
  const lang = useLanguage();
  const decision = t(`decisions.${settlement.decision}`);
  return (
    <p className="small">
      {props.isReopened && <strong>{t('reopenedBecause')} </strong>}
      {settlement.corrected === null
        ? decision
        : t('correctedTo', { decision, figure: formatScore(settlement.corrected) })}
      {settlement.reason && ` – ${settlement.reason}`}{' '}
      <span className="muted">
        ({settlement.settledByOffice ?? t('unnamedOffice')}, {formatMoment(settlement.settledAt, lang)})
      </span>
    </p>
  );
}
