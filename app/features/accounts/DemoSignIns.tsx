import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoMark } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { DemoSignInRow } from './AccountRepository.server.ts';
import { DEMO_PASSWORD } from './core/demo-accounts.ts';

const sideBySide = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0.2rem 1rem' };

/** Demo mode only: a form for each demo account, so that one press signs in, also without JavaScript. */
export function DemoSignIns({ signIns, next }: { signIns: readonly DemoSignInRow[]; next: string }) {
  const { t } = useTranslation(['accounts', 'shell']);
  const pick = usePick();
  const placeOf = (row: DemoSignInRow) =>
    row.provinceNameTh ? pick({ th: row.provinceNameTh, en: row.provinceNameEn }) : null;
  return (
    <Card title={t('demo.title')} note={t('demo.note', { password: DEMO_PASSWORD })} aside={<DemoMark />}>
      <ul className="list-plain list-lines">
        {signIns.map((signIn, index) => {
          const place = placeOf(signIn);
          const before = signIns[index - 1];
          return (
            <Fragment key={signIn.email}>
              {place && (!before || placeOf(before) !== place) && (
                <li>
                  <h3>{t('demo.province', { name: place })}</h3>
                </li>
              )}
              <li>
                <Form method="post" style={sideBySide}>
                  <span>
                    <strong>{signIn.displayName}</strong>
                    <br />
                    <span className="small muted">
                      {t(`shell:roles.${signIn.role}`)} · {signIn.email}
                    </span>
                  </span>
                  <span>
                    <input type="hidden" name="email" value={signIn.email} />
                    <input type="hidden" name="password" value={DEMO_PASSWORD} />
                    <input type="hidden" name="next" value={next} />
                    <button
                      type="submit"
                      className="button button-small"
                      aria-label={`${t('demo.use')} ${signIn.displayName}`}
                    >
                      {t('demo.use')}
                    </button>
                  </span>
                </Form>
              </li>
            </Fragment>
          );
        })}
      </ul>
    </Card>
  );
}
