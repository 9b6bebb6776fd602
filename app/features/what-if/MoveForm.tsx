import { useTranslation } from 'react-i18next';
import type { Model } from './core/model.ts';
import { TYPED_FIELD } from './core/typed-moves.ts';
import { MoveGroups } from './MoveGroups.tsx';
import { StateFields } from './StateFields.tsx';
import type { WhatIf } from './use-what-if.ts';

interface Props {
  model: Model;
  whatIf: WhatIf;
  names: Readonly<Record<string, string>>;
  /** What was typed and is no score, by field. */
  unreadable: Readonly<Record<string, string>>;
}

/** The figures to be moved; where no script runs a plain form that leads to the same address. */
export function MoveForm({ model, whatIf, names, unreadable }: Props) {
  const { t } = useTranslation('whatIf');
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <StateFields whatIf={whatIf} names={['year', 'price', 'goal', 'compare']} />
      <input type="hidden" name={TYPED_FIELD} value="1" />
      <MoveGroups model={model} whatIf={whatIf} names={names} unreadable={unreadable} />
      <div className="only-without-js">
        <button type="submit" className="button button-primary">
          {t('moves.show')}
        </button>
      </div>
    </form>
  );
}
