import { type AgencySearch, agencySearch } from './agency-search-params.ts';

/** The rest of the address, carried through a form that changes only `without`. */
export function KeptFields(props: { search: AgencySearch; without: readonly (keyof AgencySearch)[] }) {
  const kept = new URLSearchParams(agencySearch.toSearch(props.search));
  for (const name of props.without) kept.delete(name);
  return (
    <>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
