import { useTranslation } from 'react-i18next';
import type { glossary } from '~/messages/th/glossary.ts';
import { Term } from '~/ui/Term.tsx';
import type { ResultView } from './ResultSections.tsx';

/** The `?` of an indicator, block, item, instrument or level of the year. */
export function Explained({ id, name, result }: { id: string; name: string; result: ResultView }) {
  return <Term id={id} name={name} text={result.glossary[id]} fiscalYear={result.of.fiscalYear} />;
}

type TermKey = keyof (typeof glossary)['terms'];

/** The words a card uses, each with its explanation. */
export function ExplainedWords({ words, result }: { words: readonly TermKey[]; result: ResultView }) {
  const { t } = useTranslation('glossary');
  return (
    <div className="term-row small">
      {words.map((word) => (
        <Term
          key={word}
          id={`term-${word}`}
          name={t(`terms.${word}.name`)}
          text={t(`terms.${word}.text`)}
          fiscalYear={result.of.fiscalYear}
          showsName
        />
      ))}
    </div>
  );
}
