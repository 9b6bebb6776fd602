import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { AutosaveAnswer } from './report-row-autosave.ts';

export type AutosaveState =
  | 'idle'
  | 'typing'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'conflict'
  | 'locked'
  | 'bad_date';
type Kept = Record<string, string>;

const PAUSE_MS = 15_000;

/**
 * Saves a form while it is written: when a field is left, and every fifteen seconds. What is not saved yet is kept in the
 * browser, so that it can be offered again after a lost connection or a closed page.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  { address, version }: { address: string; version: number },
) {
  const [state, setState] = useState<AutosaveState>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [present, setPresent] = useState(version);
  const [kept, setKept] = useState<Kept | null>(null);
  const versionNow = useRef(version);
  const isDirty = useRef(false);
  const underWay = useRef<Promise<void> | null>(null);
  const place = `kept:${address}`;

  const read = useCallback((): Kept => {
    if (!form.current) return {};
    const entries = [...new FormData(form.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(entries);
  }, [form]);

  const save = useCallback(async (): Promise<void> => {
    while (underWay.current) await underWay.current;
    if (!isDirty.current || !form.current) return;
    isDirty.current = false;
    const typed = read();
    setState('saving');
    const doing = (async () => {
      try {
        const body = new URLSearchParams({ ...typed, version: String(versionNow.current) });
        const answer = await fetch(address, { method: 'POST', body });
        const told = (await answer.json()) as AutosaveAnswer;
        if (told.kind === 'done') {
          versionNow.current = told.version;
          setPresent(told.version);
          setSavedAt(told.savedAt);
          setState(told.badDate ? 'bad_date' : 'saved');
          if (!isDirty.current && !told.badDate) localStorage.removeItem(place);
        } else setState(told.kind === 'locked' ? 'locked' : 'conflict');
      } catch {
        isDirty.current = true;
        setState('offline');
      } finally {
        underWay.current = null;
      }
    })();
    underWay.current = doing;
    await doing;
  }, [address, form, place, read]);

  useEffect(() => {
    const text = localStorage.getItem(place);
    if (text) setKept(JSON.parse(text) as Kept);
  }, [place]);

  useEffect(() => {
    const again = () => void save();
    window.addEventListener('online', again);
    const timer = setInterval(again, PAUSE_MS);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [save]);

  // Through React and not by listeners of our own: those would draw the form anew before React has heard of the letter.
  const onChange = useCallback(() => {
    isDirty.current = true;
    setState('typing');
    localStorage.setItem(place, JSON.stringify(read()));
  }, [place, read]);
  const onBlur = useCallback(() => void save(), [save]);

  /** The button waits for what saves itself just now, so that it goes out with the version that save made. */
  const onSubmit = useCallback((event: FormEvent<HTMLFormElement>) => {
    if (!underWay.current && !isDirty.current) return;
    event.preventDefault();
    const target = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const settle = async () => {
      while (underWay.current) await underWay.current;
      // The button carries what is typed: nothing is left to save by itself.
      isDirty.current = false;
      const field = target.elements.namedItem('version');
      if (field instanceof HTMLInputElement) field.value = String(versionNow.current);
      target.requestSubmit(button);
    };
    void settle();
  }, []);

  const forget = useCallback(() => {
    localStorage.removeItem(place);
    setKept(null);
  }, [place]);

  /** The kept text went into the form: it stays kept until it is saved, which happens by itself. */
  const taken = useCallback(() => {
    isDirty.current = true;
    setState('typing');
    setKept(null);
  }, []);

  /** Goes on from a version that somebody else saved, unless something typed here waits; then both are shown on saving. */
  const adopt = useCallback((saved: number): boolean => {
    if (saved <= versionNow.current || isDirty.current) return false;
    versionNow.current = saved;
    setPresent(saved);
    return true;
  }, []);

  return {
    state,
    savedAt,
    adopt,
    version: present,
    kept,
    forget,
    taken,
    listeners: { onChange, onBlur, onSubmit },
  };
}
