import { itemsAddress } from './agency-search-params.ts';
import type { AgencyPageData } from './load-agency-page.server.ts';

type PageData = Pick<AgencyPageData, 'year' | 'search' | 'result'>;

/** Items of the shown year's scheme as links to their rows; a code the year does not have stays plain text. */
export function ItemLinks(props: { codes: readonly string[]; data: PageData; withLabels?: boolean }) {
  const { year, search, result } = props.data;
  const labels = new Map(
    (result?.items ?? []).flatMap((group) => group.items.map((item) => [item.code, item.label])),
  );
  const address = itemsAddress(year, search);
  return (
    <span className="item-links">
      {props.codes.map((code) => {
        const label = labels.get(code);
        const text = props.withLabels && label ? `${code} ${label}` : code;
        if (label === undefined || !result?.head) return <span key={code}>{text}</span>;
        return (
          <a key={code} href={`${address}#item-${code}`} title={label}>
            {text}
          </a>
        );
      })}
    </span>
  );
}
