import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { ReceiptPage } from './load-receipt.server.ts';
import { UndoForm } from './ReceiptDone.tsx';

type Change = Pick<
  ReceiptPage['changes'][number],
  'changeNo' | 'batchNo' | 'measureNo' | 'act' | 'after' | 'changedByOffice'
> & { changedAt: Date | string; undoneAt: Date | string | null };

/** Every decision there was, newest first, with the way back from the newest. */
export function ChangeHistory({
  page,
}: {
  page: { changes: readonly Change[]; undoable: number | null; mayAct: boolean };
}) {
  const { t } = useTranslation('adoption');
  const { t: circulars } = useTranslation('circulars');
  const lang = useLanguage();
  if (page.changes.length === 0) return null;
  const batchNos = [...new Set(page.changes.map(({ batchNo }) => batchNo))];
  return (
    <Card title={t('history.title')} note={t('history.note')}>
      <ul className="list-plain list-lines">
        {batchNos.map((batchNo) => {
          const changes = page.changes.filter((change) => change.batchNo === batchNo);
          const [first] = changes;
          if (!first) return null;
          const numbers = changes.map(({ measureNo }) => measureNo).sort((a, b) => a - b);
          return (
            <li key={batchNo} className="spread">
              <span>
                {t(`history.acts.${first.act}`)}
                {first.act === 'decide' &&
                  first.after &&
                  ` “${circulars(`decisions.${first.after.decision}`)}”`}
                {' · '}
                {t('history.measures', { numbers: numbers.join(', ') })}
                {first.undoneAt && <span className="badge">{t('history.undone')}</span>}
                <span className="muted small" style={{ display: 'block' }}>
                  {t('facts.by', {
                    at: formatMoment(first.changedAt, lang),
                    office: first.changedByOffice ?? t('facts.unknownOffice'),
                  })}
                </span>
              </span>
              {page.mayAct && page.undoable === batchNo && <UndoForm batchNo={batchNo} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
