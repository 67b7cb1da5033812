import type { SearchAnswer, SearchRequest } from './answer-query.ts';
import { indexFolder } from './index-format.ts';
import type { AskMessage, ReplyMessage } from './search-messages.ts';
import workerUrl from './search-worker.ts?worker&url';

/** Raised when the index cannot be loaded. */
export class SearchUnavailable extends Error {}

/** Asks the worker, which starts with the first question; a newer question silences the older. */
export class SearchClient {
  #worker: Worker | undefined;
  #lastId = 0;
  #pending: { id: number; settle: (message: ReplyMessage) => void } | undefined;

  /** Resolves with the whole answer, or with `undefined` when a newer question came in between. */
  ask(request: SearchRequest, onPart: (part: SearchAnswer) => void = () => undefined): Promise<SearchAnswer | undefined> {
    const id = (this.#lastId += 1);
    const superseded = this.#pending;
    return new Promise((resolve, reject) => {
      this.#pending = {
        id,
        settle: (message) => {
          if (message.id !== id) resolve(undefined);
          else if (message.state === 'part') onPart(message.answer);
          else if (message.state === 'whole') resolve(message.answer);
          else reject(new SearchUnavailable());
        },
      };
      superseded?.settle({ id, state: 'failed' });
      const message: AskMessage = { id, base: new URL(`/${indexFolder}/`, location.href).href, request };
      this.#started().postMessage(message);
    });
  }

  /** Starts the worker and fetches the root of the index: called when the reader touches the field. */
  warmUp(): void {
    if (this.#worker === undefined) void this.ask({ query: '', filters: {}, sort: 'lien-quan', limit: 0 }).catch(() => undefined);
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(trustedWorkerUrl() as string, { type: 'module', name: 'tim-kiem' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReplyMessage>) => {
      if (data.id === this.#pending?.id) this.#pending.settle(data);
    });
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      if (this.#pending) this.#pending.settle({ id: this.#pending.id, state: 'failed' });
    });
    return (this.#worker = worker);
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): unknown };
}

/** Under `require-trusted-types-for 'script'` a worker's address must come from a policy; this one knows a single address. */
function trustedWorkerUrl(): unknown {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return types === undefined ? workerUrl : types.createPolicy('tim-kiem', { createScriptURL: () => workerUrl }).createScriptURL(workerUrl);
}
