import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatMoment } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';

interface ShownVersion {
  version: number;
  kind: string;
  note: string | null;
  office: string | null;
  changedAt: string | Date;
}

/** The versions of a measure, newest first, with who made them when and why; an earlier one can be brought back. */
export function VersionList(props: {
  versions: readonly ShownVersion[];
  current: number;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('measures');
  const lang = useLanguage();
  return (
    <TableBox label={t('history.list')}>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('history.list')}</th>
            <th scope="col">{t('history.when')}</th>
            <th scope="col">{t('history.who')}</th>
            <th scope="col">{t('history.what')}</th>
            <th scope="col">{t('history.why')}</th>
            <th scope="col" aria-label={t('history.restore')} />
          </tr>
        </thead>
        <tbody>
          {props.versions.map(({ version, kind, note, office, changedAt }) => (
            <tr key={version}>
              <th scope="row">
                <Link to={`?to=${version}`} preventScrollReset>
                  {t('version', { no: version })}
                </Link>
              </th>
              <td>{formatMoment(changedAt, lang)}</td>
              <td>{office ?? t('history.nobody')}</td>
              <td>
                {t(`kinds.${kind}` as 'kinds.changed', { defaultValue: t('kinds.changed') })}
                {kind === 'version_restored' && note && ` (${t('version', { no: note })})`}
              </td>
              <td>{kind === 'version_restored' ? ABSENT : (note ?? ABSENT)}</td>
              <td>
                {version === props.current ? (
                  <span className="badge">{t('history.current')}</span>
                ) : (
                  props.mayWrite && (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="version" value={props.current} />
                      <button type="submit" className="button button-small" name="restored" value={version}>
                        {t('history.restore')}
                      </button>
                    </Form>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
