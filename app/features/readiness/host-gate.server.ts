import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait for the host's next turn among all servers, in milliseconds. */
export type TakeTurn = (host: string) => Promise<number>;

/** Lets one request at a time to a host, with a pause after each; of several servers each waits for its turn. */
export class HostGate {
  readonly #last = new Map<string, Promise<void>>();
  readonly #pauseMs: number;
  readonly #takeTurn: TakeTurn | null;

  constructor(pauseMs: number, takeTurn: TakeTurn | null = null) {
    this.#pauseMs = pauseMs;
    this.#takeTurn = takeTurn;
  }

  /** Waits for the host's turn, does the work, and keeps the host free for the pause. */
  async pass<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    let leave = () => {};
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.#last.set(host, mine);
    await before;
    try {
      const waitMs = (await this.#takeTurn?.(host)) ?? 0;
      if (waitMs > 0) await sleep(waitMs);
      return await work();
    } finally {
      const timer = setTimeout(() => {
        leave();
        if (this.#last.get(host) === mine) this.#last.delete(host);
      }, this.#pauseMs);
      timer.unref();
    }
  }
}
