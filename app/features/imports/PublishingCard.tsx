import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';

interface Props {
  years: readonly {
    fiscalYear: number;
    agencies: number;
    isPublished: boolean;
    findings: number;
    publishedAt: Date | string | null;
  }[];
  mayPublish: boolean;
  address: string;
}

/** Which years agencies and the public see, and the acts that change it. */
export function PublishingCard({ years, mayPublish, address }: Props) {
  const { t } = useTranslation('imports');
  const lang = useLanguage();
  return (
    <Card title={t('publishing.title')} note={t('publishing.note')}>
      {years.length === 0 ? (
        <EmptyState title={t('publishing.none')} />
      ) : (
        <TableBox label={t('publishing.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('publishing.year')}</th>
                <th scope="col">{t('publishing.state')}</th>
                <th scope="col" className="end">
                  {t('publishing.agencies')}
                </th>
                <th scope="col" className="end">
                  {t('publishing.open')}
                </th>
                <th scope="col">
                  {mayPublish ? '' : <span className="muted small">{t('publishing.onlyAdmin')}</span>}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year.fiscalYear}>
                  <th scope="row">{year.fiscalYear}</th>
                  <td>
                    <span className={year.isPublished ? 'badge step-1' : 'badge badge-draft'}>
                      {t(year.isPublished ? 'publishing.published' : 'publishing.draft')}
                    </span>{' '}
                    {year.isPublished && year.publishedAt && (
                      <span className="muted small">
                        {formatDateShort(new Date(year.publishedAt).toISOString().slice(0, 10), lang)}
                      </span>
                    )}
                  </td>
                  <td className="end">{year.agencies}</td>
                  <td className="end">
                    <a href={address.replace(/imports$/, `findings?year=${year.fiscalYear}`)}>
                      {year.findings}
                    </a>
                  </td>
                  <td>
                    {mayPublish && !year.isPublished && (
                      <Form method="post">
                        <input type="hidden" name="intent" value="publish" />
                        <input type="hidden" name="year" value={year.fiscalYear} />
                        <SubmitButton small>
                          {t('publishing.publish', { year: year.fiscalYear })}
                        </SubmitButton>
                        <div className="muted small">
                          {t('publishing.publishNote', { agencies: year.agencies })}
                        </div>
                      </Form>
                    )}
                    {mayPublish && year.isPublished && (
                      <details>
                        <summary>{t('publishing.unpublish')}</summary>
                        <Form method="post" className="stack">
                          <input type="hidden" name="intent" value="unpublish" />
                          <input type="hidden" name="year" value={year.fiscalYear} />
                          <Field label={t('publishing.reason')} plain>
                            <input type="text" name="reason" required maxLength={1000} />
                          </Field>
                          <div>
                            <SubmitButton small kind="danger">
                              {t('publishing.unpublish')}
                            </SubmitButton>
                          </div>
                        </Form>
                      </details>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </Card>
  );
}
