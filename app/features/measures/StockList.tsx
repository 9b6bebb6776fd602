import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import type { StockRow } from './MeasureRepository.server.ts';

/** The starting stock that is not in the library yet; several can be taken over at once. */
export function StockList({ stock }: { stock: readonly StockRow[] }) {
  const { t } = useTranslation('measures');
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="intent" value="take-over" />
      <ul className="list-plain list-lines">
        {stock.map((each) => (
          <li key={each.stockCode}>
            <label className="check">
              <input type="checkbox" name="stockCode" value={each.stockCode} />
              <span>
                <strong>{each.titleTh}</strong>
                <span className="muted small">
                  {' '}
                  · {each.topicNos.map((no) => t('topicNo', { no })).join(' ')} · {each.source}
                </span>
                <br />
                <span className="small">{each.stepsTh.join(' → ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton>{t('stock.take')}</SubmitButton>
      </div>
    </Form>
  );
}
