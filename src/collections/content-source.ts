import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { formatProblems, hasErrors, type Problem } from '../lib/problem.ts';
import type { Content } from '../reader/read-content.ts';
import { fromRoot } from './folders.ts';
import { giveContent, storeInMemory } from './given-content.ts';
import type { Reading } from './reading.ts';
import { refreshOnChange } from './refresh-on-change.ts';

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /**
       * Gives the collections what is in the content folder; rejects when nothing may be made of it, and gives nothing
       * where pages are compiled for any content.
       */
      'content:read': () => Promise<Reading | undefined>;
    }
  }
}

/** What reads the content folder for Astro, and for whoever else of the preview asks. */
export interface ContentSource {
  readonly integration: AstroIntegration;
  /** The folder as it is now: one reading for all who ask between two changes. */
  readonly read: () => Promise<Reading>;
}

/** Opens the pictures of a folder, which takes too long for a preview; returns what is wrong with them. */
type CheckMedia = (contentDir: string, content: Content) => Promise<readonly Problem[]>;

/** Reads a content folder for the collections. A build stops at faults; the preview reads again after each change. */
export function contentSource(contentDir: string, checkMedia: CheckMedia): ContentSource {
  let [command, below] = ['', ''];
  let latest: Promise<Reading> | undefined;
  let stop = (): void => {};
  const read = () => (latest ??= readNow());
  const readNow = async (): Promise<Reading> => {
    const { checkContent } = await import('./check-content.ts');
    const now = Number(process.env.BUILD_NOW) || Date.now();
    const reading = checkContent(contentDir, now, { preview: command === 'dev' });
    const { content, problems } = reading;
    if (!content)
      throw fault(
        problems.map((found) => `${found.file}: ${found.message} ${found.cure}`).join('\n'),
      );
    if (command === 'build')
      stopAtFaults([...problems, ...(await checkMedia(contentDir, content))]);
    const whole = { ...reading, content, now };
    if (command === 'dev') giveContent(whole, below, { isPreview: true });
    return whole;
  };
  const integration: AstroIntegration = {
    name: 'content-source',
    hooks: {
      'content:read': read,
      'astro:config:setup': ({ command: asked, config, updateConfig }) => {
        command = asked;
        below = fromRoot(fileURLToPath(config.root), contentDir);
        updateConfig({
          vite: {
            define: {
              // Vite's own `DEV` and `PROD` would listen to variables of that name in the environment.
              'import.meta.env.PREVIEW': String(command === 'dev'),
              'import.meta.env.CONTENT_FROM_ROOT': JSON.stringify(below),
            },
            plugins: command === 'dev' ? [storeInMemory()] : [],
          },
        });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        stop = refreshOnChange(server, contentDir, {
          forget: () => (latest = undefined),
          refresh: (options) => refreshContent?.(options),
        });
      },
      'astro:server:done': () => stop(),
    },
  };
  return { integration, read };
}

/** What a command of the project does before it calls Astro, for whoever calls Astro directly. */
function stopAtFaults(problems: readonly Problem[]): void {
  if (hasErrors(problems)) throw fault(`Nội dung có lỗi.\n\n${formatProblems(problems)}`);
  if (problems.length > 0) console.error(formatProblems(problems));
}

/** The report says where in the content; where in this program it was found helps nobody. */
const fault = (message: string): Error => Object.assign(new Error(message), { stack: '' });
