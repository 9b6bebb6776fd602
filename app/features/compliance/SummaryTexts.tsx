import { Link } from '@remix-run/react';
import { Card } from '~/ui/Page.tsx';

interface Text {
  agencyCode: string;
  nameTh: string;
  text: string;
  /** Said beside the name: the round. */
  mark: string | null;
}

/** What agencies wrote, the same words once with everybody who wrote them. */
export function SummaryTexts(props: {
  title: string;
  none: string;
  circularId: string;
  texts: readonly Text[];
}) {
  const groups = new Map<string, Text[]>();
  for (const text of props.texts) {
    const key = text.text.trim().replace(/\s+/g, ' ');
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return (
    <Card title={`${props.title} (${props.texts.length})`}>
      {groups.size === 0 && <p className="muted">{props.none}</p>}
      <ul className="list-plain list-lines">
        {[...groups].map(([key, texts]) => (
          <li key={key}>
            <p style={{ whiteSpace: 'pre-line', margin: 0 }}>{texts[0]?.text}</p>
            <span className="small">
              {texts.map(({ agencyCode, nameTh, mark }, at) => (
                <span key={`${agencyCode} ${mark ?? ''}`}>
                  {at > 0 && ', '}
                  <Link to={`/agencies/${agencyCode}/circulars/${props.circularId}/ledger`}>{nameTh}</Link>
                  {mark && ` (${mark})`}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
