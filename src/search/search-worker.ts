import { answerQuery } from './answer-query.ts';
import { openIndex, type ReadFile, type SearchIndex } from './read-index.ts';
import type { AskMessage, ReplyMessage } from './search-messages.ts';

/** The search runs here, so that typing never waits for it. */
let opened: Promise<SearchIndex> | undefined;
let newest = 0;

addEventListener('message', async ({ data }: MessageEvent<AskMessage>) => {
  newest = data.id;
  const reply = (message: ReplyMessage) => {
    if (data.id === newest) postMessage(message);
  };
  const part = (answer: Extract<ReplyMessage, { state: 'part' }>['answer']) => reply({ id: data.id, state: 'part', answer });
  try {
    reply({ id: data.id, state: 'whole', answer: await answer(data, part) });
  } catch {
    reply({ id: data.id, state: 'failed' });
  }
});

async function answer(message: AskMessage, part: Parameters<typeof answerQuery>[2]) {
  try {
    return await answerQuery(await open(message.base), message.request, part);
  } catch {
    // The site may have been published anew since the index was opened: its folder is gone then. Once more from the entry.
    opened = undefined;
    return await answerQuery(await open(message.base), message.request, part);
  }
}

function open(base: string): Promise<SearchIndex> {
  opened ??= openIndex(readFrom(base)).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function readFrom(base: string): ReadFile {
  return async (name) => {
    const response = await fetch(base + name, name.endsWith('.json') ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
