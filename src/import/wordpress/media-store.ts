import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { toSlug } from '../../vietnamese/slug.ts';
import type { ContentWriter, WriteState } from '../content-writer.ts';

/** Endings that the content may hold; anything else of the old site stays there. */
const ALLOWED =
  /\.(?:jpe?g|jfif|png|webp|avif|gif|pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|zip|txt|rtf)$/i;

/** Whether a file may be published by its ending. */
export const isAllowedFile = (path: string): boolean => ALLOWED.test(path);

/** The files of the old site, copied into `media/` when a text asks for them. */
export class MediaStore {
  readonly #uploads: string | undefined;
  readonly #writer: ContentWriter;
  readonly #key: (path: string) => string;
  readonly #known = new Map<string, string | undefined>();
  readonly #states = new Map<string, WriteState | 'missing' | 'refused'>();

  /**
   * @param uploads a copy of the folder `wp-content/uploads`; without it every file counts as missing
   * @param key the key under which the writer remembers a file
   */
  constructor(uploads: string | undefined, writer: ContentWriter, key: (path: string) => string) {
    this.#uploads = uploads;
    this.#writer = writer;
    this.#key = key;
  }

  /** What became of a file, by its path on the old site; `undefined` when no text asked for it. */
  stateOf(path: string): WriteState | 'missing' | 'refused' | undefined {
    return this.#states.get(path);
  }

  /** Paths on the old site of the files that texts ask for and that are not there. */
  get missing(): readonly string[] {
    return [...this.#states].flatMap(([path, state]) => (state === 'missing' ? [path] : []));
  }

  /** The path below `media/` of a file here. */
  pathOf(path: string): string | undefined {
    if (!this.#known.has(path)) this.#known.set(path, this.#copy(path));
    return this.#known.get(path);
  }

  /** The address of a file here; `undefined` when it is missing or not of a kind that is published. */
  addressOf(path: string): string | undefined {
    const file = this.pathOf(path);
    return file === undefined ? undefined : `/media/${file}`;
  }

  #copy(path: string): string | undefined {
    if (!ALLOWED.test(path)) {
      this.#states.set(path, 'refused');
      return undefined;
    }
    const source = this.#find(path);
    if (source === undefined) {
      this.#states.set(path, 'missing');
      return undefined;
    }
    const { 1: year = 'khac' } = /\/uploads\/(?:sites\/\d+\/)?(\d{4})\//.exec(path) ?? [];
    const ending = extname(path).toLowerCase();
    const name = toSlug(path.replace(/^.*\//, '').slice(0, -ending.length)) || 'tep';
    const key = this.#key(path);
    const file = this.#writer.claim(
      key,
      (number) => `media/${year}/${name}${number === 1 ? '' : `-${number}`}${ending}`,
    );
    this.#states.set(path, this.#writer.write(key, file, readFileSync(source)));
    return file.slice('media/'.length);
  }

  /** The file itself, or the largest size of it that was kept. */
  #find(path: string): string | undefined {
    const below = /\/uploads\/(.*)$/.exec(path)?.[1];
    if (this.#uploads === undefined || below === undefined) return undefined;
    const inside = normalize(below);
    if (inside.startsWith('..')) return undefined;
    const ending = extname(inside);
    return [inside, `${inside.slice(0, -ending.length)}-scaled${ending}`]
      .flatMap((name) => [name, name.normalize('NFD')])
      .map((name) => join(this.#uploads ?? '', name))
      .find((file) => existsSync(file) && statSync(file).isFile());
  }
}
