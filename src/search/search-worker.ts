import { answerQuery, type SearchAnswer } from './answer-query.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { MOST_ASKED, type AskMessage, type ReplyMessage } from './search-messages.ts';

/** The search runs here, so that typing never waits for it. */
let opened: Promise<SearchIndex> | undefined;

addEventListener('message', async ({ data }: MessageEvent<AskMessage>) => {
  const reply = (message: ReplyMessage) => postMessage(message);
  const part = (answer: SearchAnswer) => reply({ id: data.id, state: 'part', answer });
  try {
    const answer = await answerOnce(data, part);
    const isTired = ((await opened)?.askedCount ?? 0) > MOST_ASKED;
    reply({ id: data.id, state: 'whole', answer, isTired });
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
    // The site may have been published anew since the index was opened: its files are gone then. Once more from the start.
    opened = undefined;
    return await answerQuery(await open(message.base), message.request, onPart);
  }
}

function open(base: string): Promise<SearchIndex> {
  opened ??= openIndex(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
