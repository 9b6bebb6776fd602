/** Lets one request at a time to a host, with a pause after each. */
export class HostGate {
  readonly #last = new Map<string, Promise<void>>();
  readonly #pauseMs: number;

  constructor(pauseMs: number) {
    this.#pauseMs = pauseMs;
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
