import type { ContentInput } from '../archive/content-input.ts';
import { warning } from './problems.ts';
import type { Origin } from '../archive/types.ts';
import { addressKey } from '../lib/address-key.ts';
import type { Problem } from '../lib/problem.ts';
import { askIfMeant } from '../schema/messages/words.ts';
import { closest } from '../vietnamese/closest.ts';
import {
  endOf,
  leadsOn,
  targetsOf,
  type KnownAddresses,
  type Redirect,
} from '../views/redirects.ts';
import { urls } from '../views/urls.ts';

/** A redirect as an editor wrote it. */
interface Typed extends Redirect {
  readonly isAlias: boolean;
  readonly origin: () => Origin;
}

/** What is wrong with the old addresses of articles, pages and `redirects.yaml`. */
export function checkRedirects(content: ContentInput, known: KnownAddresses): readonly Problem[] {
  const typed = typedRedirects(content);
  const targets = targetsOf(typed);
  const first = new Map<string, Typed>();
  return typed.flatMap((redirect) => {
    const key = addressKey(redirect.from);
    const other = first.get(key);
    first.set(key, other ?? redirect);
    return [
      ...(other ? [describeTwice(redirect, other)] : []),
      ...(known.known.has(key) || known.hidden.has(key) ? [describeTaken(redirect)] : []),
      ...checkTarget(redirect, targets, known),
    ];
  });
}

function typedRedirects(content: ContentInput): readonly Typed[] {
  const { articles, pages } = content.entries;
  const of = (
    entries: typeof articles | typeof pages,
    addressOf: (id: string) => string,
  ): Typed[] =>
    entries.flatMap((entry) =>
      entry.data.aliases.map((from, at) => ({
        from,
        to: addressOf(entry.id),
        isAlias: true,
        origin: () => ({ file: entry.file, ...entry.locate(['aliases', at]) }),
      })),
    );
  const { redirects } = content;
  return [
    ...of(articles, urls.article),
    ...of(pages, urls.page),
    ...(redirects?.data.redirects ?? []).map(({ from, to }, at) => ({
      from,
      to,
      isAlias: false,
      origin: () => ({ file: redirects!.file, ...redirects!.locate(['redirects', at, 'from']) }),
    })),
  ];
}

function describeTwice({ from, to, origin }: Typed, other: Typed): Problem {
  const { file, line } = other.origin();
  return warning(
    origin(),
    `Địa chỉ cũ “${from}” được ghi hai lần: đã ghi ở ${file}:${line}, dẫn đến “${other.to}”.`,
    to === other.to ? 'Hãy xóa một trong hai chỗ.' : 'Hãy giữ chỗ đúng và xóa chỗ kia.',
  );
}

const describeTaken = ({ from, origin }: Typed): Problem =>
  warning(
    origin(),
    `Địa chỉ cũ “${from}” đang là địa chỉ của một trang có thật, nên không chuyển đi được.`,
    'Hãy xóa dòng này; trang đã đổi tên thì ghi địa chỉ trước khi đổi.',
  );

function checkTarget(
  { from, to, isAlias, origin }: Typed,
  targets: ReadonlyMap<string, string>,
  known: KnownAddresses,
): Problem[] {
  const end = endOf(to, targets);
  if (end === undefined)
    return [
      warning(
        origin(),
        `Địa chỉ cũ “${from}” chuyển đến “${to}” rồi quay vòng, không dẫn đến trang nào.`,
        'Hãy ghi địa chỉ của trang hiện nay vào mục to.',
      ),
    ];
  const hidden = known.hidden.get(addressKey(end));
  // The aliases of an article wait with it.
  if (hidden !== undefined)
    return isAlias && to === end
      ? []
      : [
          warning(
            origin(),
            `Địa chỉ mới “${end}” chưa có trên trang công khai (${hidden}).`,
            'Chuyển hướng này có hiệu lực khi trang đó được đăng.',
          ),
        ];
  if (!leadsOn(end, known)) {
    const near = closest(end, known.pages);
    return [
      warning(
        origin(),
        `Địa chỉ mới “${end}” của “${from}” không dẫn đến trang nào.`,
        near ? askIfMeant(near) : 'Hãy kiểm tra lại địa chỉ.',
      ),
    ];
  }
  return end === to
    ? []
    : [
        warning(
          origin(),
          `Địa chỉ cũ “${from}” chuyển đến “${to}”, cũng là một địa chỉ cũ.`,
          `Hãy ghi thẳng địa chỉ hiện nay: ${end}.`,
        ),
      ];
}
