import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks again every second while work is under way; without JavaScript a reload does. */
export function useFollow(isBusy: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isBusy || state !== 'idle') return;
    const timer = setTimeout(revalidate, 1000);
    return () => clearTimeout(timer);
  }, [isBusy, revalidate, state]);
}
