import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { Card } from '~/ui/Page.tsx';
import { AnchorNotes } from './AnchorNotes.tsx';
import type { Model } from './core/model.ts';
import { GoalSolver } from './GoalSolver.tsx';
import { MoveForm } from './MoveForm.tsx';
import { ResultStrip } from './ResultStrip.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import type { Scenario } from './ScenarioRepository.server.ts';
import { useWhatIf } from './use-what-if.ts';
import type { whatIfSearch } from './what-if-search-params.ts';

interface Props {
  model: Model;
  names: Readonly<Record<string, string>>;
  agencyCode: string;
  search: SearchOf<typeof whatIfSearch>;
  /** What was typed into the plain form and is no score, by field. */
  unreadable: Readonly<Record<string, string>>;
  /** Null where the reader may not see what the agency saved. */
  scenarios: readonly Scenario[] | null;
  canWrite: boolean;
}

/** The figures of a year to be moved, and what becomes of the result. */
export function Simulator({ model, names, agencyCode, search, unreadable, scenarios, canWrite }: Props) {
  const { t } = useTranslation('whatIf');
  const whatIf = useWhatIf(model, search, search.year);
  return (
    <>
      <ResultStrip model={model} whatIf={whatIf} />
      <AnchorNotes model={model} names={names} agencyCode={agencyCode} />
      <Card title={t('goal.title')} note={t('goal.note')}>
        <GoalSolver model={model} whatIf={whatIf} />
      </Card>
      <Card
        title={t('moves.title')}
        note={t('moves.note')}
        aside={(whatIf.moves.size > 0 || whatIf.state.compare !== '') && <CopyLink search={whatIf.search} />}
      >
        <MoveForm model={model} whatIf={whatIf} names={names} unreadable={unreadable} />
      </Card>
      {scenarios && (
        <ScenarioCard scenarios={scenarios} canWrite={canWrite} model={model} names={names} whatIf={whatIf} />
      )}
    </>
  );
}

function CopyLink({ search }: { search: string }) {
  const { t } = useTranslation('whatIf');
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname + search);
    setCopied(search);
  };
  return (
    <button type="button" className="button button-small only-with-js" onClick={copy}>
      {t(copied === search ? 'moves.copied' : 'moves.copy')}
    </button>
  );
}
