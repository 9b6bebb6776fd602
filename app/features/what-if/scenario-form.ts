import { STEP_PRICE, whatIfSearch } from './what-if-search-params.ts';

const LONGEST_NAME = 80;

/** What somebody tried, in the texts of the address, and the name they gave it; empty where there is none. */
export function readScenarioForm(form: FormData) {
  const fields = new URLSearchParams(
    ['set', 'lock', 'cap', 'price'].map((name) => [name, String(form.get(name) ?? '')]),
  );
  const { set, lock, cap, price } = whatIfSearch.parse(fields);
  return {
    name: String(form.get('name') ?? '')
      .trim()
      .slice(0, LONGEST_NAME),
    state: { set, lock, cap, price: Number.isInteger(price) ? price : STEP_PRICE },
  };
}
