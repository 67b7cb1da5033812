/** The source with code blotted out, each character by one other, so that places stay. */
export const blotCode = (source: string): string =>
  source.replace(/^[ \t]*(```+)[\s\S]*?^[ \t]*\1|(`+)[^`\n]+\2/gm, (code) =>
    code.replace(/[^\n]/g, '·'),
  );
