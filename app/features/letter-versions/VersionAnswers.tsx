import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';

interface Props {
  answers: readonly { measureNo: number; taken: number; kept: number; ended: number; waiting: number }[];
}

/** How agencies that had decided stand towards the version in force, by measure. */
export function VersionAnswers({ answers }: Props) {
  const { t } = useTranslation('letterVersions');
  if (answers.length === 0) return null;
  return (
    <Card title={t('answers.title')} note={t('answers.note')}>
      <TableBox label={t('answers.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('answers.measure')}</th>
              {(['taken', 'kept', 'ended', 'waiting'] as const).map((key) => (
                <th scope="col" className="end" key={key}>
                  {t(`answers.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answers.map((each) => (
              <tr key={each.measureNo}>
                <th scope="row">{each.measureNo}</th>
                <td className="end">{each.taken}</td>
                <td className="end">{each.kept}</td>
                <td className="end">{each.ended}</td>
                <td className="end">{each.waiting}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}
