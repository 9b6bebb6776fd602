/** One parameter of the address: how to read it, and what it is when absent or unreadable. */
export interface Param<T> {
  fallback: T;
  /** The value, or undefined when the text is no value of this parameter. */
  read(text: string): T | undefined;
  write(value: T): string;
}

type Params = Record<string, Param<unknown>>;
export type SearchOf<D> =
  D extends SearchDefinition<infer P> ? { [K in keyof P]: P[K] extends Param<infer T> ? T : never } : never;

export interface SearchDefinition<P> {
  /** Never fails: a bad or absent value becomes its default. */
  parse(search: URLSearchParams): { [K in keyof P]: P[K] extends Param<infer T> ? T : never };
  /** The query string with `?`, or empty; defaults are left out so that one view has one address. */
  toSearch(state: Partial<{ [K in keyof P]: P[K] extends Param<infer T> ? T : never }>): string;
}

/** Declares the filters a page keeps in its address. */
export function defineSearch<P extends { [K in keyof P]: Param<P[K] extends Param<infer T> ? T : never> }>(
  params: P,
): SearchDefinition<P> {
  const entries = Object.entries(params as unknown as Params);
  return {
    parse: (search) =>
      Object.fromEntries(
        entries.map(([name, param]) => {
          const text = search.get(name);
          return [name, text === null ? param.fallback : (param.read(text) ?? param.fallback)];
        }),
      ) as never,
    toSearch: (state) => {
      const search = new URLSearchParams();
      for (const [name, param] of entries) {
        const value = (state as Record<string, unknown>)[name];
        if (value === undefined || value === null || value === param.fallback) continue;
        search.set(name, param.write(value));
      }
      const text = search.toString();
      return text ? `?${text}` : '';
    },
  };
}

/** Whether a download is asked for everything (`?everything=1`) and not only for what the page shows. */
export function asksForEverything(request: Request): boolean {
  return new URL(request.url).searchParams.get('everything') === '1';
}

/** The filters that a request asks with; those in `kept` alone where it asks for everything. */
export function askedFilters(request: Request, kept: readonly string[] = ['year']): URLSearchParams {
  const { searchParams } = new URL(request.url);
  if (!asksForEverything(request)) return searchParams;
  return new URLSearchParams([...searchParams].filter(([name]) => kept.includes(name)));
}

/** A fiscal year (BE) of four digits, known or not; null = the page's newest. */
export const yearParam: Param<number | null> = {
  fallback: null,
  read: (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined),
  write: String,
};

/** Free text, trimmed and bounded, without the NUL that no text column takes; empty = none. */
export const textParam: Param<string> = {
  fallback: '',
  read: (text) => text.replaceAll('\0', '').trim().slice(0, 200),
  write: (value) => value,
};

/** How many rows come before the first one shown. */
export const offsetParam: Param<number> = {
  fallback: 0,
  read: (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined),
  write: String,
};

/** One of a fixed list. */
export function choiceParam<const T extends string>(choices: readonly T[], fallback: NoInfer<T>): Param<T> {
  return { fallback, read: (text) => choices.find((choice) => choice === text), write: (value) => value };
}

/** A code of the data (agency type, district …) by its form; empty = all. */
export function codeParam(form: RegExp): Param<string> {
  return { fallback: '', read: (text) => (form.test(text) ? text : undefined), write: (value) => value };
}

/** `1` or absent. */
export const flagParam: Param<boolean> = {
  fallback: false,
  read: (text) => text === '1',
  write: (value) => (value ? '1' : '0'),
};
