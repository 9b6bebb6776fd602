import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isChanged, type LineDiff, type MeasureDiff, type Piece } from '~/lib/diff-pieces.ts';

const LINE_SIGNS = { same: '', changed: '≠', added: '+', removed: '−' } as const;

/** Text with what was put in and taken out: signs and strokes, not colour alone. */
export function TextDiff({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className="word-diff">
      {pieces.map((piece, at) => {
        // Pieces have no name of their own and never change places.
        const key = `${at} ${piece.kind}`;
        if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
        if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>;
        return <span key={key}>{piece.text}</span>;
      })}
    </span>
  );
}

/** A list of steps with what was put in, changed and taken out. */
export function LinesDiff({ lines }: { lines: readonly LineDiff[] }) {
  const { t } = useTranslation('common');
  return (
    <ul className="diff-lines">
      {lines.map((line, at) => {
        const key = `${at} ${line.kind}`;
        return (
          <li key={key} data-kind={line.kind}>
            <span className="diff-sign" aria-hidden="true">
              {LINE_SIGNS[line.kind]}
            </span>
            {line.kind !== 'same' && <span className="visually-hidden">{t(`diff.${line.kind}`)}: </span>}
            <TextDiff pieces={line.pieces} />
          </li>
        );
      })}
    </ul>
  );
}

/** What of a measure was changed, field by field; fields that are the same are left out. */
export function MeasureDiffTable({ diff, caption }: { diff: MeasureDiff; caption?: string }) {
  const { t } = useTranslation('common');
  const { t: measures } = useTranslation('measures');
  if (diff.isSame) return <p className="muted">{t('diff.none')}</p>;
  const { before, after } = diff.timeframeKind;
  const kindOf = (kind: string) => measures(`timeframes.${kind}` as 'timeframes.whole_year');
  return (
    <div className="diff-box">
      {caption && <p className="small muted">{caption}</p>}
      <dl className="diff-fields">
        {isChanged(diff.title) && (
          <DiffField label={t('diff.title')}>
            <TextDiff pieces={diff.title} />
          </DiffField>
        )}
        {diff.steps.some(({ kind }) => kind !== 'same') && (
          <DiffField label={t('diff.steps')}>
            <LinesDiff lines={diff.steps} />
          </DiffField>
        )}
        {isChanged(diff.responsible) && (
          <DiffField label={measures('responsible')}>
            <TextDiff pieces={diff.responsible} />
          </DiffField>
        )}
        {(before !== after || isChanged(diff.timeframeText)) && (
          <DiffField label={measures('timeframe')}>
            <TextDiff
              pieces={
                before === after
                  ? [{ kind: 'same', text: `${kindOf(after)} ` }]
                  : [
                      { kind: 'removed', text: kindOf(before) },
                      { kind: 'added', text: kindOf(after) },
                    ]
              }
            />{' '}
            <TextDiff pieces={diff.timeframeText} />
          </DiffField>
        )}
        {isChanged(diff.followUp) && (
          <DiffField label={measures('followUp')}>
            <TextDiff pieces={diff.followUp} />
          </DiffField>
        )}
      </dl>
      <p className="small muted">{t('diff.legend')}</p>
    </div>
  );
}

function DiffField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
