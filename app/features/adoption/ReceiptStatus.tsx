import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { StateStrip } from '~/ui/StateStrip.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { type ReceiptState, receiptMachine } from './core/receipt-machine.ts';
import type { ReceiptPage } from './load-receipt.server.ts';

type Shown = Pick<
  ReceiptPage,
  'agency' | 'receipt' | 'state' | 'undecided' | 'questions' | 'isLocked' | 'mayAct' | 'isOwnStaff' | 'today'
> & {
  circular: Pick<ReceiptPage['circular'], 'acknowledgeDueOn' | 'planDueOn' | 'measuresFiscalYear'>;
};

/** The agency's own part of the process: a later version may always come, but nobody waits for one. */
const ownPart = {
  ...receiptMachine,
  moves: receiptMachine.moves.filter(({ by }) => by.some((each) => each === 'agency_officer')),
};

/** Where the agency stands with the circular, who acts next and by when, and the one act that comes next. */
export function ReceiptStatus({ page }: { page: Shown }) {
  const { t } = useTranslation('adoption');
  const { state, receipt, circular } = page;
  const lang = useLanguage();
  const isNew = state === 'sent' || state === 'opened';
  return (
    <Card title={t(page.isOwnStaff ? 'status.mine' : 'status.theirs')}>
      <div className="stack">
        <StateStrip
          machine={ownPart}
          state={state}
          labelOf={(each: ReceiptState) => t(`states.${each}`)}
          dueOn={isNew ? circular.acknowledgeDueOn : state === 'acknowledged' ? circular.planDueOn : null}
          today={page.today}
          nextStep={t(`next.${state}`, { count: state === 'new_version' ? page.questions : page.undecided })}
          lockedWhy={page.isLocked ? t('locked', { year: circular.measuresFiscalYear }) : undefined}
        />
        <dl className="facts">
          <dt>{t('facts.opened')}</dt>
          <dd>{receipt.openedAt ? formatMoment(receipt.openedAt, lang) : t('facts.notYet')}</dd>
          <dt>{t('facts.acknowledged')}</dt>
          <dd>
            {receipt.acknowledgedAt
              ? t('facts.by', {
                  at: formatMoment(receipt.acknowledgedAt, lang),
                  office: receipt.acknowledgedByOffice ?? t('facts.unknownOffice'),
                })
              : t('facts.notYet')}
          </dd>
        </dl>
        <div className="row">
          {page.mayAct && isNew && (
            <Form method="post">
              <SubmitButton name="intent" value="acknowledge">
                {t('acknowledge')}
              </SubmitButton>
            </Form>
          )}
          {page.mayAct && page.undecided > 0 && (
            <Form method="post">
              <SubmitButton name="intent" value="adopt-all" kind={isNew ? 'plain' : 'primary'}>
                {t('adoptAll', { count: page.undecided })}
              </SubmitButton>
            </Form>
          )}
          {(state === 'decided' || state === 'new_version') &&
            (['6m', '12m'] as const).map((round) => (
              <Link
                key={round}
                className="button"
                to={`/agencies/${page.agency.agencyCode}/reports/${circular.measuresFiscalYear}/${round}`}
              >
                {t(`report${round}`)}
              </Link>
            ))}
        </div>
      </div>
    </Card>
  );
}
