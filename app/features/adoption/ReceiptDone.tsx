import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import type { ReceiptPage } from './load-receipt.server.ts';
import { receiptSearch } from './receipt-search-params.ts';

/** What was just done, with the way back. */
export function ReceiptDone({ page }: { page: Pick<ReceiptPage, 'undoable' | 'mayAct'> }) {
  const { t } = useTranslation('adoption');
  const [params] = useSearchParams();
  const { done, of } = receiptSearch.parse(params);
  if (done === '') return null;
  return (
    <Notice kind="done">
      <div className="spread">
        <span>{t(`done.${done}`, { count: of })}</span>
        {done !== 'undone' && page.mayAct && page.undoable !== null && <UndoForm batchNo={page.undoable} />}
      </div>
    </Notice>
  );
}

/** Takes the newest act back. */
export function UndoForm({ batchNo }: { batchNo: number }) {
  const { t } = useTranslation('adoption');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="batchNo" value={batchNo} />
      <SubmitButton name="intent" value="undo" kind="plain" small>
        {t('undo')}
      </SubmitButton>
    </Form>
  );
}
