import type { SearchAnswer, SearchRequest } from './answer-query.ts';
import { INDEX_FOLDER } from './index-folder.ts';
import type { AskMessage, ReplyMessage } from './search-messages.ts';
import workerUrl from './search-worker.ts?worker&url';

/** The page's end of the worker, which starts with the first question. */
export class SearchClient {
  #worker: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (message: ReplyMessage) => void>();

  /** Rejects when a file of the index cannot be loaded. `onPart` gets what is there while the rest is waited for. */
  ask(
    request: SearchRequest,
    onPart: (part: SearchAnswer) => void = () => undefined,
  ): Promise<SearchAnswer> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (message) => {
        if (message.state === 'part') return onPart(message.answer);
        this.#waiting.delete(id);
        if (message.state === 'failed') return reject(new Error('The index cannot be loaded.'));
        resolve(message.answer);
        if (message.isTired && this.#waiting.size === 0) this.#stop();
      });
      const message: AskMessage = {
        id,
        base: new URL(`/${INDEX_FOLDER}/`, location.href).href,
        request,
      };
      this.#started().postMessage(message);
    });
  }

  /** Starts the worker and opens the index: called when the reader touches the field. */
  warmUp(): void {
    if (this.#worker === undefined)
      this.ask({ query: '', filters: {}, sort: 'lien-quan', limit: 0 }).catch(() => undefined);
  }

  /** The next question starts a new one; its files come from the cache of the browser. */
  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(trustedWorkerUrl() as string, { type: 'module', name: 'tim-kiem' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReplyMessage>) =>
      this.#waiting.get(data.id)?.(data),
    );
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      for (const [id, settle] of this.#waiting) settle({ id, state: 'failed' });
    });
    return (this.#worker = worker);
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** Under `require-trusted-types-for 'script'` a worker's address must come from a policy; this one knows a single address. */
function trustedWorkerUrl(): unknown {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  trustedUrl ??=
    types === undefined
      ? workerUrl
      : types.createPolicy('tim-kiem', { createScriptURL: () => workerUrl }).createScriptURL('');
  return trustedUrl;
}

let trustedUrl: unknown;
