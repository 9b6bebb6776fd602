import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { BatchPage } from './load-batch.server.ts';

const ACTIONS = ['new', 'changed', 'unchanged', 'refused'] as const;

/** What confirming would do, in four figures and one act. */
export function DryRun({ page }: { page: BatchPage }) {
  const { t } = useTranslation('imports');
  const lang = useLanguage();
  const { batch, counts, toWrite } = page;
  const count = (action: string) =>
    counts.filter((each) => each.action === action).reduce((sum, each) => sum + each.count, 0);
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  return (
    <Card title={t(batch.committedAt ? 'dryRun.doneTitle' : 'dryRun.title')}>
      <StatRow>
        {ACTIONS.map((action) => (
          <Stat
            key={action}
            lead={action === 'changed' && count('changed') > 0}
            label={t(`actions.${action}`)}
            value={count(action)}
          />
        ))}
      </StatRow>
      <p className="muted">
        {kinds
          .map((kind) => {
            const all = counts
              .filter((each) => each.kind === kind)
              .reduce((sum, each) => sum + each.count, 0);
            return `${t(`recordKinds.${kind as 'figure'}`)} ${all}`;
          })
          .join(' · ')}
      </p>
      {batch.state === 'ready' &&
        (toWrite > 0 ? (
          <Form method="post" className="row">
            <input type="hidden" name="intent" value="commit" />
            <SubmitButton>{t('dryRun.commit', { count: toWrite })}</SubmitButton>
            <span className="muted">{t('dryRun.commitNote')}</span>
          </Form>
        ) : (
          <p>{t('dryRun.nothing')}</p>
        ))}
      {batch.committedAt && (
        <p>
          {t('dryRun.done', {
            count: toWrite,
            at: formatMoment(new Date(batch.committedAt), lang),
            office: batch.committedByOffice ?? '',
          })}
        </p>
      )}
      {batch.undoneAt && (
        <p>
          {t('dryRun.undoneNote', {
            at: formatMoment(new Date(batch.undoneAt), lang),
            office: batch.undoneByOffice ?? '',
            reason: batch.undoReason ?? '',
          })}
        </p>
      )}
    </Card>
  );
}
