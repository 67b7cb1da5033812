import type { Problem } from '../lib/problem.ts';
import { codeFault } from '../markdown/code-fault.ts';

/** What keeps the code of an `.mdx` article from being built. */
export function checkCode({
  file,
  body,
  bodyLine,
}: {
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}): readonly Problem[] {
  const fault = codeFault(body);
  if (!fault) return [];
  return [
    {
      severity: 'error',
      file,
      line: bodyLine + fault.line - 1,
      column: fault.column,
      ...describe(fault.reason),
    },
  ];
}

const AS_MARKDOWN = 'Bài không cần mã thì đổi đuôi tệp thành .md.';

/** The words of the parser, and what they mean to who wrote the text. */
const FAULTS: readonly (readonly [
  RegExp,
  (...found: readonly string[]) => { message: string; cure: string },
])[] = [
  [
    /^Unexpected character `!`/,
    () => ({
      message: 'Ghi chú <!-- --> không dùng được trong tệp .mdx.',
      cure: `Hãy viết {/* … */}. ${AS_MARKDOWN}`,
    }),
  ],
  [
    /^Unexpected character (?:`.*` \S+ )?(?:after `<`|before name)/,
    () => ({
      message: 'Dấu < ở đây không mở một thẻ nào.',
      cure: `Muốn hiện dấu đó thì viết &lt;, liên kết thì viết [chữ](địa chỉ). ${AS_MARKDOWN}`,
    }),
  ],
  [
    /^Expected a closing tag for `<(br|col|hr|img|input|source|wbr)\b/,
    (tag = '') => ({
      message: `Thẻ <${tag}> mở ra mà không đóng lại.`,
      cure: `Hãy viết <${tag} />. ${AS_MARKDOWN}`,
    }),
  ],
  [
    /^Expected a closing tag for `<(.*?)>`/,
    (tag = '') => ({
      message: `Thẻ <${tag}> mở ra mà không đóng lại.`,
      cure: `Hãy thêm </${tag}>, hoặc viết <${tag} /> nếu thẻ không bọc gì. ${AS_MARKDOWN}`,
    }),
  ],
  [
    /^Unexpected closing tag `(.*?)`, expected corresponding closing tag for `<(.*?)>`/,
    (closing = '', open = '') => ({
      message: `Thẻ ${closing} đóng sai: thẻ đang mở là <${open}>.`,
      cure: `Hãy viết </${open}>.`,
    }),
  ],
  [
    /^Unexpected closing tag `(.*?)`/,
    (closing = '') => ({
      message: `Thẻ ${closing} không có thẻ mở đi cùng.`,
      cure: 'Hãy xóa thẻ này, hoặc thêm thẻ mở.',
    }),
  ],
  [
    /^Unexpected end of file in expression/,
    () => ({
      message: 'Dấu { mở ra mà không đóng lại.',
      cure: 'Hãy thêm }, hoặc viết \\{ nếu chỉ muốn hiện dấu đó.',
    }),
  ],
];

function describe(reason: string): { message: string; cure: string } {
  for (const [words, tell] of FAULTS) {
    const found = words.exec(reason);
    if (found) return tell(...found.slice(1));
  }
  return {
    message: `Đoạn mã ở đây không đọc được: ${reason}.`,
    cure: 'Muốn hiện dấu { thì viết \\{. Mã thì nhờ người phụ trách kỹ thuật xem lại.',
  };
}
