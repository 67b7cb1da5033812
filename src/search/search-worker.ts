import { answerQuery, type SearchAnswer } from './answer-query.ts';
import { openIndex, type ReadFile, type SearchIndex } from './read-index.ts';
import type { AskMessage, ReplyMessage } from './search-messages.ts';

/** The search runs here, so that typing never waits for it. */
let opened: Promise<SearchIndex> | undefined;

addEventListener('message', async ({ data }: MessageEvent<AskMessage>) => {
  const reply = (message: ReplyMessage) => postMessage(message);
  const part = (answer: SearchAnswer) => reply({ id: data.id, state: 'part', answer });
  try {
    reply({ id: data.id, state: 'whole', answer: await answerOnce(data, part) });
  } catch {
    reply({ id: data.id, state: 'failed' });
  }
});

async function answerOnce(
  message: AskMessage,
  onPart: (part: SearchAnswer) => void,
): Promise<SearchAnswer> {
  try {
    return await answerQuery(await open(message.base), message.request, onPart);
  } catch {
    // The site may have been published anew since the index was opened: its folder is gone then. Once more from the entry.
    opened = undefined;
    return await answerQuery(await open(message.base), message.request, onPart);
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
