import type { WhatIf, WhatIfState } from './use-what-if.ts';

/** What a plain form carries along of the address; where nothing is set the field is left out. */
export function StateFields({
  whatIf,
  names,
}: {
  whatIf: WhatIf;
  names: readonly ('year' | keyof WhatIfState)[];
}) {
  return names.map((name) => {
    const value = name === 'year' ? whatIf.year : whatIf.state[name];
    const isSet = value !== null && value !== '' && value !== false;
    return isSet ? <input key={name} type="hidden" name={name} value={String(value)} /> : null;
  });
}
