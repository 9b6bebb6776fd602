import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import type { Reminded } from './act-on-compliance.server.ts';

/** Reminds the chosen agencies; those chosen and scrolled out of sight are sent along. */
export function RemindForm(props: {
  chosen: ReadonlySet<string>;
  shown: readonly string[];
  onChooseAll: (all: boolean) => void;
}) {
  const { chosen, shown } = props;
  const { t } = useTranslation('compliance');
  const [isClient, setIsClient] = useState(false);
  useEffect(() => setIsClient(true), []);
  return (
    <Form method="post" id="remind" className="row" preventScrollReset>
      <input type="hidden" name="intent" value="chosen" />
      {[...chosen].map((code) => (
        <input key={code} type="hidden" name="agency" value={code} />
      ))}
      {isClient && (
        <button type="button" className="button button-small" onClick={() => props.onChooseAll(true)}>
          {t('remind.chooseShown', { count: shown.length })}
        </button>
      )}
      {chosen.size > 0 && (
        <button type="button" className="button button-small" onClick={() => props.onChooseAll(false)}>
          {t('remind.chooseNone')}
        </button>
      )}
      <button type="submit" className="button button-small button-primary">
        {isClient ? t('remind.chosen', { count: chosen.size }) : t('remind.button')}
      </button>
    </Form>
  );
}

/** What happened, in words. */
export function RemindedNotice({ answer }: { answer: Reminded }) {
  const { t } = useTranslation('compliance');
  if (answer.problem) return <Notice kind="error">{t(`remind.problems.${answer.problem}`)}</Notice>;
  const lines = [
    answer.alreadyToday > 0 && t('remind.alreadyToday', { count: answer.alreadyToday }),
    answer.nothingOpen > 0 && t('remind.nothingOpen', { count: answer.nothingOpen }),
    answer.nobody > 0 && t('remind.nobody', { count: answer.nobody }),
  ].filter(Boolean);
  return (
    <Notice
      kind={answer.agencies > 0 ? 'done' : 'warn'}
      title={
        answer.agencies > 0
          ? t('remind.done', { count: answer.agencies, people: answer.people })
          : t('remind.none')
      }
    >
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={String(line)}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
