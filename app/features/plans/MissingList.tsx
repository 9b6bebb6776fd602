import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Missing } from './core/missing.ts';
import type { ShownPlan } from './load-plan.server.ts';
import { planSearch, TOPIC_NUMBERS } from './plan-search-params.ts';

/** What is missing, each with the way to the row and field where it is mended. */
export function MissingList({ plan, missing }: { plan: ShownPlan; missing: readonly Missing[] }) {
  const { t } = useTranslation('plans');
  const year = plan.fiscalYear - 1;
  const shown = (each: Missing) => {
    if (each.what === 'rows') return { to: '#rows', text: t('missing.rows') };
    if (each.what === 'limitations') return { to: '#limitations', text: t('missing.limitations') };
    if (each.what === 'topic') {
      const topic = TOPIC_NUMBERS.find((no) => no === String(each.topicNo)) ?? '';
      return {
        to: `${planSearch.toSearch({ year, row: 'new', topic })}#row-form`,
        text: t('missing.topic', { no: each.topicNo, codes: each.codes.join(', ') }),
      };
    }
    return {
      to: `${planSearch.toSearch({ year, row: each.rowId })}#${each.field}`,
      text: t(`missing.fields.${each.field}`, { no: each.no }),
    };
  };
  return (
    <ul>
      {missing.map(shown).map(({ to, text }) => (
        <li key={`${to}${text}`}>
          {to.startsWith('#') ? <a href={to}>{text}</a> : <Link to={to}>{text}</Link>}
        </li>
      ))}
    </ul>
  );
}
