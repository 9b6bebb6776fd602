import { useTranslation } from 'react-i18next';
import { TableBox } from '~/ui/TableBox.tsx';

interface Props {
  provinceCode: string;
  bodies: readonly { agencyCode: string; nameTh: string; isOn: boolean; years: number; documents: number }[];
}

/** A checkbox a body, with what would stand on its page. */
export function SwitchTable({ provinceCode, bodies }: Props) {
  const { t } = useTranslation('publicPage');
  return (
    <TableBox label={t('settings.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('settings.agency')}</th>
            <th scope="col" className="num">
              {t('settings.years')}
            </th>
            <th scope="col" className="num">
              {t('settings.documents')}
            </th>
            <th scope="col">{t('settings.page')}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ agencyCode, nameTh, isOn, years, documents }) => (
            <tr key={agencyCode}>
              <th scope="row">
                <label className="check">
                  <input type="checkbox" name="agencyCode" value={agencyCode} defaultChecked={isOn} />
                  <span>{nameTh}</span>
                </label>
              </th>
              <td className="num">{years}</td>
              <td className="num">{documents}</td>
              <td>
                {isOn ? (
                  <a href={`/public/agencies/${agencyCode}`}>{t('settings.open')}</a>
                ) : (
                  <a href={`/provinces/${provinceCode}/public-pages/${agencyCode}`}>
                    {t('settings.preview')}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
