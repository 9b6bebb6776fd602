import { useTranslation } from 'react-i18next';
import { ABSENT, formatDate, formatMoment } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { LetterVersion } from './VersionRepository.server.ts';

interface Props {
  versions: readonly (Omit<LetterVersion, 'issuedAt'> & { issuedAt: Date | string })[];
  province: {
    recipients: number;
    receipts: readonly { versionNo: number; opened: number; acknowledged: number }[];
  } | null;
}

/** The versions of a circular, newest first, each with why it was issued and who has taken note of it. */
export function VersionList({ versions, province }: Props) {
  const { t } = useTranslation('letterVersions');
  const lang = useLanguage();
  return (
    <Card title={t('count', { count: versions.length })}>
      <ul className="list-plain list-lines">
        {versions.toReversed().map((version) => {
          const receipt = province?.receipts.find(({ versionNo }) => versionNo === version.versionNo);
          return (
            <li key={version.versionNo}>
              <strong>{t('versionNo', { no: version.versionNo })}</strong> · {version.number ?? ABSENT} ·{' '}
              {formatDate(version.datedOn, lang)}
              <div>{version.reason ?? t('first')}</div>
              <div className="muted small">
                {t('issued', {
                  at: formatMoment(version.issuedAt, lang),
                  office: version.issuedByOffice ?? ABSENT,
                })}
                {province && version.versionNo > 1 && (
                  <>
                    {' · '}
                    {t('receipts', {
                      opened: receipt?.opened ?? 0,
                      acknowledged: receipt?.acknowledged ?? 0,
                      all: province.recipients,
                    })}
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
