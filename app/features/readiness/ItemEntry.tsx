import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { useLanguage, usePick } from '~/ui/use-language.ts';
import { FoundFacts } from './FoundFacts.tsx';
import { HistoryList } from './HistoryList.tsx';
import { LinkForm, type Refused } from './LinkForm.tsx';
import type { ReadinessItem } from './load-readiness.server.ts';
import { OutLink } from './OutLink.tsx';
import type { ReadinessCheck } from './ReadinessRepository.server.ts';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  item: ReadinessItem;
  fiscalYear: number;
  mayWrite: boolean;
  mayCheck: boolean;
  /** What was typed for this item and could not be saved. */
  refused: Refused | null;
  /** Earlier looks, where they are open. */
  history: readonly ReadinessCheck[] | null;
  historyTo: string;
  closeTo: string;
}

/** One disclosure item: what is to be shown, the link kept for it, how it stands, and the acts. */
export function ItemEntry(props: Props) {
  const { item, fiscalYear, mayWrite, mayCheck, refused, history } = props;
  const { link } = item;
  const { t } = useTranslation('readiness');
  const pick = usePick();
  const lang = useLanguage();
  return (
    <li id={item.code}>
      <div className="spread">
        <span>
          <strong>
            {item.code} {pick(item.label)}
          </strong>{' '}
          <TermMark id={item.code} name={`${item.code} ${pick(item.label)}`} fiscalYear={fiscalYear} />
        </span>
        <StateBadge state={item.state} />
      </div>
      {link?.url && <OutLink url={link.url} />}
      {(link?.responsibleUnit || link?.note) && (
        <div className="small">
          {link.responsibleUnit && t('unitShort', { unit: link.responsibleUnit })}
          {link.responsibleUnit && link.note && ' · '}
          {link.note}
        </div>
      )}
      {link?.outcome && (
        <div className="small muted">
          {t('checkedAt', { at: formatMoment(link.checkedAt, lang) })}
          {' · '}
          <FoundFacts found={link} />
          {link.outcome === 'moved' && link.finalUrl && (
            <div className="readiness-url">{t('movedTo', { url: link.finalUrl })}</div>
          )}
        </div>
      )}
      <div className="row small readiness-acts">
        {link?.isWaiting && <span role="status">{t('checkWaiting')}…</span>}
        {mayCheck && link?.url && !link.isWaiting && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="year" value={fiscalYear} />
            <input type="hidden" name="item" value={item.code} />
            <SubmitButton name="intent" value="check" kind="plain" small>
              {t('check.one')}
            </SubmitButton>
          </Form>
        )}
        {link?.url && !history && (
          <Link to={props.historyTo} preventScrollReset>
            {t('history.open')}
          </Link>
        )}
      </div>
      {mayWrite && (
        <LinkForm
          key={refused?.result.kind === 'conflict' ? `c${refused.result.present?.version}` : link?.version}
          item={item}
          fiscalYear={fiscalYear}
          refused={refused}
        />
      )}
      {history && <HistoryList itemCode={item.code} checks={history} closeTo={props.closeTo} />}
    </li>
  );
}
