import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/ui/use-language.ts';

interface Listed {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
}

/** The bodies whose page is on, by type. */
export function PublicList({ title, bodies }: { title: string; bodies: readonly Listed[] }) {
  const { t } = useTranslation('publicPage');
  const { t: common } = useTranslation('common');
  const suffix = useLanguage() === 'en' ? '?lang=en' : '';
  const types = [...new Set(bodies.map(({ agencyType }) => agencyType))];
  return (
    <>
      <header>
        <h1>{title}</h1>
        <p className="muted">{t('bodies', { count: bodies.length })}</p>
      </header>
      {types.map((type) => (
        <section key={type} className="card">
          <h2>{common(`types.${type}` as 'types.tao')}</h2>
          <ul>
            {bodies
              .filter(({ agencyType }) => agencyType === type)
              .map(({ agencyCode, nameTh }) => (
                <li key={agencyCode}>
                  <a href={`/public/agencies/${agencyCode}${suffix}`}>{nameTh}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
