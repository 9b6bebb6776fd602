import { Form, Link, useNavigate } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TYPING_PAUSE_MS = 250;

interface Props {
  q: string;
  searchLabel: string;
  searchHint: string;
  /** The address for what the form says; defaults left out. */
  addressOf: (fields: URLSearchParams) => string;
  clearTo: string;
  /** What the address keeps besides and the form does not ask for. */
  kept?: Readonly<Record<string, string>>;
  children: ReactNode;
}

/**
 * Filters as a plain form of the address, with a search. With JavaScript every choice takes effect at once and leaves
 * its defaults out of the address; the search does while it is typed, as one step of the way back.
 */
export function LiveFilterBar({ q, addressOf, kept = {}, ...props }: Props) {
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => () => clearTimeout(typing.current), []);

  function apply(replace = false) {
    clearTimeout(typing.current);
    if (!form.current) return;
    const fields = new URLSearchParams(new FormData(form.current) as never);
    navigate(addressOf(fields), { replace, preventScrollReset: true });
  }
  function onType(event: FormEvent<HTMLInputElement>) {
    setTyped(event.currentTarget.value);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => apply(q !== ''), TYPING_PAUSE_MS);
  }
  return (
    <Form
      ref={form}
      method="get"
      className="filter-bar"
      aria-label={common('filters')}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) apply();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {props.children}
      <label className="field">
        <span className="field-label">{props.searchLabel}</span>
        <input type="search" name="q" value={typed} onChange={onType} placeholder={props.searchHint} />
      </label>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" {...{ name, value }} />,
      )}
      <noscript>
        <button type="submit" className="button">
          {common('apply')}
        </button>
      </noscript>
      <Link to={props.clearTo} preventScrollReset>
        {common('clear')}
      </Link>
    </Form>
  );
}
